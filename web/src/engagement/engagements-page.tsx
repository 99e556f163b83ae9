import { MyEngagementsDocument } from '../generated/engagement.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart } from '../ui/trouble-notice.tsx';
import { EngagementCard } from './engagement-card.tsx';
import { EngagementTabs } from './engagement-tabs.tsx';

/** Her engagements, and what she agrees in them; nobody but she and each organisation sees it. */
export function EngagementsPage() {
  const query = useQuery(MyEngagementsDocument, {});
  return (
    <div class="stack">
      <PageTitle tab={t('engagement.title')}>{t('engagement.title')}</PageTitle>
      <Answer of={query} part="me" cards={2}>
        {({ me }) =>
          me ? (
            <>
              <EngagementTabs />
              <p class="measure">{t('engagement.intro')}</p>
              {!me.engagements && <MissingPart askAgain={query.askAgain} />}
              {me.engagements?.length === 0 && <Empty why={t('engagement.none')} />}
              {me.engagements?.map(one => (
                <EngagementCard key={one.id} engagement={one} changed={query.askAgain} />
              ))}
            </>
          ) : (
            <Empty why={t('engagement.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}
