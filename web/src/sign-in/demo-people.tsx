import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { roleName } from '../shell/role-name.ts';
import { Notice } from '../ui/notice.tsx';
import { demoService } from './doors.ts';
import type { DemoPerson } from './doors.ts';
import { startSignIn } from './sign-in-address.ts';

interface Props {
  readonly people: readonly DemoPerson[];
  readonly to: string;
}

export function DemoPeople({ people, to }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (slug: string) => {
    setChosen(slug);
    startSignIn({ issuer: demoService, hint: slug }, to);
  };
  return (
    <>
      <Notice tone="info">
        <p class="notice__title">{t('door.demo')}</p>
        <p>{t('door.demoWhy')}</p>
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
function rolesText({ roles, professions, employer }: DemoPerson): string {
  return roles
    .filter(role => role !== 'PROFESSIONAL' || professions.length === 0)
    .map(role => roleName(role, employer === null))
    .join(', ');
}
