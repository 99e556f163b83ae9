import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DemoPeople } from './demo-people.tsx';
import { demoService, findDoors } from './doors.ts';
import type { Doors, SignInService } from './doors.ts';
import { ServiceChoice } from './service-choice.tsx';
import { noticeOf, SignInNotice } from './sign-in-notice.tsx';
import { wayBack } from './way-back.ts';
import './sign-in-page.css';

/** The address says where somebody came from (`naar`), and what went wrong with which service (`melding`, `dienst`). */
export function SignInPage() {
  const { query } = useLocation();
  const [doors, setDoors] = useState<Doors | 'finding' | 'failed'>('finding');
  const find = () => {
    setDoors('finding');
    findDoors().then(setDoors, () => setDoors('failed'));
  };
  useEffect(find, []);
  const code = noticeOf(query['melding']);
  const title = t(code === 'unknown-person' ? 'door.unknownPerson' : 'signIn.title');
  const to = wayBack(query['naar']);
  return (
    <div class="stack">
      <PageTitle tab={title}>{title}</PageTitle>
      {code && doors !== 'finding' && <SignInNotice code={code} service={serviceOf(query['dienst'], doors)} to={to} />}
      <SignedIn to={to} />
      {doors === 'finding' && <Skeleton cards={4} />}
      {doors === 'failed' && (
        <Empty why={t('door.failed')}>
          <Button onPress={find}>{t('trouble.again')}</Button>
        </Empty>
      )}
      {typeof doors === 'object' && <Ways doors={doors} to={to} />}
    </div>
  );
}

function Ways({ doors: { services, people }, to }: { readonly doors: Doors; readonly to: string }) {
  if (services.length === 0 && people === null) return <Empty why={t('door.closed')} />;
  return (
    <>
      {services.length > 0 && <ServiceChoice services={services} to={to} />}
      {people && <DemoPeople people={people} to={to} />}
    </>
  );
}

/** Who is signed in may well want to be somebody else, or be here by mistake. */
function SignedIn({ to }: { readonly to: string }) {
  const { viewer } = useSession();
  if (!viewer?.professional) return null;
  return (
    <p class="row">
      <span>{t('door.signedIn', { name: viewer.professional.name })}</span>
      <ButtonLink href={to} kind="secondary-action">
        {t('door.goOn')}
      </ButtonLink>
    </p>
  );
}

function serviceOf(slug: string | undefined, doors: Doors | 'finding' | 'failed'): SignInService | null {
  if (slug === demoService) return { slug, name: t('door.demoService') };
  return typeof doors === 'object' ? (doors.services.find(one => one.slug === slug) ?? null) : null;
}
