import { useLocation, useRoute } from 'preact-iso';
import type { RosterMemberQuery } from '../generated/operations.ts';
import { RosterMemberDocument } from '../generated/roster.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { RosterLinks } from '../roster-link/roster-links.tsx';
import { Answer } from '../ui/answer.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportProgress } from './import-progress.tsx';
import { RosterUpload } from './roster-upload.tsx';
import './roster-page.css';

export type RosterMember = NonNullable<RosterMemberQuery['member']>;

export function RosterPage() {
  const { params } = useRoute();
  const slug = params['slug'] ?? '';
  const query = useQuery(RosterMemberDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack roster">
      <PageTitle tab={t('roster.title')}>
        {member ? t('roster.titleOf', { member: member.name }) : t('roster.title')}
      </PageTitle>
      <Answer of={query} part="member" cards={1}>
        {data =>
          query.trouble && !data.member?.viewerCanPlan ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : data.member?.viewerCanPlan ? (
            <>
              <DeskTabs slug={slug} />
              <Roster member={data.member} askAgain={query.askAgain} />
            </>
          ) : (
            <NotYours why={t('desk.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: RosterMember;
  readonly askAgain: () => void;
}

/** The import under way stands in the address: a reload goes on watching it. */
function Roster({ member, askAgain }: Props) {
  const { query, route } = useLocation();
  const here = `/planning/${member.slug}/rooster`;
  const importId = query['inlezing'];
  const waiting = member.rosterConflicts?.totalCount ?? 0;
  if (importId) {
    return (
      <ImportProgress
        key={importId}
        id={importId}
        repeat={() => route(here)}
        finished={askAgain}
        desk={`/planning/${member.slug}`}
        slug={member.slug}
        started={id => route(`${here}?inlezing=${id}`)}
      />
    );
  }
  return (
    <>
      {waiting > 0 && (
        <Notice tone="warn">
          <p>{t('roster.conflictsWait', { count: waiting })}</p>
          <p>
            <a class="utrecht-link utrecht-link--html-a" href={`/planning/${member.slug}/postvak`}>
              {t('roster.toInbox')}
            </a>
          </p>
        </Notice>
      )}
      <RosterUpload memberId={member.id} started={id => route(`${here}?inlezing=${id}`)} />
      <RosterLinks
        memberId={member.id}
        links={member.rosterLinks ?? []}
        changed={askAgain}
        addressOf={id => `${here}?inlezing=${id}`}
      />
      <EarlierImports imports={member.rosterImports?.nodes ?? []} addressOf={id => `${here}?inlezing=${id}`} />
    </>
  );
}
