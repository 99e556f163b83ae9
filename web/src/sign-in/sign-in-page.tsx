import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { demoPeople, signInAs } from './demo-door.ts';
import type { DemoPerson } from './demo-door.ts';
import './sign-in-page.css';

type Door = 'opening' | 'closed' | 'failed' | readonly DemoPerson[];

export function SignInPage() {
  const [door, setDoor] = useState<Door>('opening');
  const open = () => {
    setDoor('opening');
    demoPeople().then(
      people => setDoor(people ?? 'closed'),
      () => setDoor('failed'),
    );
  };
  useEffect(open, []);
  return (
    <div class="stack">
      <PageTitle tab={t('signIn.title')}>{t('signIn.title')}</PageTitle>
      {door === 'opening' && <Skeleton cards={4} />}
      {door === 'closed' && <Empty why={t('signIn.closed')} />}
      {door === 'failed' && (
        <Empty why={t('signIn.failed')}>
          <Button onPress={open}>{t('trouble.again')}</Button>
        </Empty>
      )}
      {typeof door === 'object' && <People people={door} />}
    </div>
  );
}

function People({ people }: { readonly people: readonly DemoPerson[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (slug: string) => {
    setChosen(slug);
    signInAs(slug);
  };
  return (
    <>
      <Notice tone="info">
        <p class="notice__title">{t('signIn.demo')}</p>
        <p>{t('signIn.demoWhy')}</p>
      </Notice>
      <ul class="people">
        {people.map(person => (
          <li key={person.slug}>
            <button
              class="card person"
              type="button"
              aria-disabled={chosen !== null}
              onClick={() => chosen ?? choose(person.slug)}
            >
              <span class="person__name">{person.name}</span>
              <span>{[...person.professions, person.employer].filter(Boolean).join(' · ')}</span>
              <span class="muted small">{rolesText(person)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The profession says more than the role that goes with it. */
function rolesText({ roles, professions }: DemoPerson): string {
  return roles
    .filter(role => role !== 'PROFESSIONAL' || professions.length === 0)
    .map(role => t(`role.${role}`))
    .join(', ');
}
