import { useRoute } from 'preact-iso';
import { DeskInboxDocument } from '../generated/desk-inbox.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { sections } from './sections.ts';
import './desk-inbox-page.css';

/** All that waits for a planner of a member, whatever it is about: one press each. */
export function DeskInboxPage() {
  const { params } = useRoute();
  const slug = params['slug'] ?? '';
  const query = useQuery(DeskInboxDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack inbox">
      <PageTitle tab={t('deskInbox.title')}>
        {member ? t('deskInbox.titleOf', { member: member.name }) : t('deskInbox.title')}
      </PageTitle>
      <Answer of={query} part="member" cards={3}>
        {data =>
          query.trouble && !data.member?.viewerCanPlan ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : data.member?.viewerCanPlan ? (
            <>
              <DeskTabs slug={slug} />
              {sections.map(Section => (
                <Section key={Section.name} slug={slug} />
              ))}
            </>
          ) : (
            <NotYours why={t('desk.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}
