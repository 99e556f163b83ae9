import { useRoute } from 'preact-iso';
import { PaperTabs } from '../credentials/paper-tabs.tsx';
import { HomeRosterDocument } from '../generated/home-roster.ts';
import type { HomeRosterQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useSession, verifyingMembers } from '../shell/viewer-context.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { HomeRosterUpload } from './home-roster-upload.tsx';
import { NumbersButton } from './numbers-button.tsx';
import '../roster/roster-page.css';

/** The work of a member's own people, told by a file; nobody reads it back here. */
export function HomeRosterPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(HomeRosterDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  const isHr = verifyingMembers(useSession().viewer).some(hers => hers.slug === slug);
  return (
    <div class="stack roster">
      <PageTitle tab={t('homeRoster.title')}>
        {member ? t('homeRoster.titleOf', { member: member.name }) : t('homeRoster.title')}
      </PageTitle>
      {member?.viewerCanPlan ? <DeskTabs slug={slug} /> : isHr && <PaperTabs slug={slug} />}
      <Answer of={query} part="member" cards={1}>
        {data =>
          data.member?.viewerCanTellHomeRoster ? (
            <HomeRoster member={data.member} askAgain={query.askAgain} />
          ) : data.member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('homeRoster.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: NonNullable<HomeRosterQuery['member']>;
  readonly askAgain: () => void;
}

function HomeRoster({ member: { id, slug, homeRosterHeardAt, people }, askAgain }: Props) {
  return (
    <>
      <p class="measure">{t('homeRoster.why')}</p>
      <p class="muted">
        {homeRosterHeardAt
          ? t('homeRoster.heard', { moment: momentText(homeRosterHeardAt) })
          : t('homeRoster.neverHeard')}
      </p>
      <HomeRosterUpload memberId={id} told={askAgain} />
      <h2 class="utrecht-heading-2">{t('homeRoster.numbers')}</h2>
      <p class="measure">{t(people ? 'homeRoster.numbersWhy' : 'homeRoster.numbersByHr')}</p>
      {people && <NumbersButton slug={slug} />}
    </>
  );
}
