import { VisitorStartDocument } from '../generated/start-page.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { EventsNearby } from './events-nearby.tsx';

/** For who is not signed in: what this is, the door, and what is open to everyone. */
export function VisitorStart() {
  const query = useQuery(VisitorStartDocument, {});
  return (
    <div class="stack visitor">
      <PageTitle tab={t('nav.start')}>{t('visitor.title')}</PageTitle>
      <p class="visitor__lead">{t('visitor.lead')}</p>
      <p class="row">
        <SignInLink />
        <ButtonLink href="/diensten" kind="secondary-action">
          {t('visitor.shifts')}
        </ButtonLink>
      </p>
      <h2 class="utrecht-heading-2">{t('visitor.events')}</h2>
      <Answer of={query} part="recruitmentEvents" cards={1}>
        {({ recruitmentEvents }) => (
          <EventsNearby events={(recruitmentEvents?.nodes ?? []).map(event => ({ event, distanceKm: null }))} />
        )}
      </Answer>
      <h2 class="utrecht-heading-2">{t('visitor.learn')}</h2>
      <p>{t('visitor.learnWhy')}</p>
      <p>
        <ButtonLink href="/leerlijnen" kind="secondary-action">
          {t('start.toPathways')}
        </ButtonLink>
      </p>
    </div>
  );
}
