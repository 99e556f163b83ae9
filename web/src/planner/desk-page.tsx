import { useLocation, useRoute } from 'preact-iso';
import { DeskDocument } from '../generated/desk.ts';
import type { DeskQuery, DeskShiftFragment } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import type { Query } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { daysLater, isDay, localDate, mondayOf, startOfDay } from '../language/time.ts';
import { useLive } from '../live/use-live.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { ChosenShift } from './chosen-shift.tsx';
import { deskAddress } from './desk-address.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { useWholeWeek } from './use-whole-week.ts';
import { Waiting } from './waiting.tsx';
import { Week } from './week-table.tsx';
import './desk-page.css';
import './week-table.css';

export type DeskMember = NonNullable<DeskQuery['member']>;

export function DeskPage() {
  const { params } = useRoute();
  const { query: address } = useLocation();
  const slug = params['slug'] ?? '';
  const monday = mondayOf(isDay(address['week']) ? address['week'] : localDate(new Date()));
  const span = { from: startOfDay(monday), until: startOfDay(daysLater(monday, 7)) };
  const query = useQuery(DeskDocument, { slug, ...span });
  const member = query.data?.member;
  const week = useWholeWeek({ slug, ...span }, member?.week ?? null);
  useLive('desk', query.askAgain);
  useMemberTheme(member?.primaryColour ?? null);
  const title = member ? t('desk.title', { member: member.name }) : t('nav.desk');
  return (
    <div class="stack">
      <div class="desk__head">
        <PageTitle tab={title}>{title}</PageTitle>
        {member?.viewerCanPlan && (
          <span class="row">
            <ButtonLink href={`/planning/${slug}/nieuw?datum=${firstDay(monday)}`}>{t('plan.new')}</ButtonLink>
            <PrintButton />
          </span>
        )}
      </div>
      {member?.viewerCanPlan && <DeskTabs slug={slug} />}
      <Answer of={query} part="member" cards={3}>
        {data => (
          <Desk
            member={data.member}
            week={week}
            query={query}
            monday={monday}
            chosen={address['dienst'] ?? null}
            cell={address['cel'] ?? null}
          />
        )}
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: DeskMember | null;
  readonly week: readonly DeskShiftFragment[];
  readonly query: Query<DeskQuery>;
  readonly monday: string;
  readonly chosen: string | null;
  /** Where the keyboard goes on, `department.day`. */
  readonly cell: string | null;
}

/** Today in a week that has begun, else its Monday. */
function firstDay(monday: string): string {
  const today = localDate(new Date());
  return mondayOf(today) === monday ? today : monday;
}

function Desk({ member, week, query, monday, chosen, cell }: Props) {
  if (!member?.viewerCanPlan) {
    if (member && query.trouble) return <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />;
    return <NotYours why={t('desk.notYours')} />;
  }
  const addressOf = (id: string | null) => deskAddress(member.slug, monday, id);
  return (
    <div class="desk" data-has-choice={chosen !== null}>
      <Waiting member={member} chosen={chosen} />
      <Week
        shifts={week}
        total={member.week?.totalCount ?? 0}
        monday={monday}
        slug={member.slug}
        chosen={chosen}
        cell={cell}
        departments={member.departments.filter(({ viewerCanPlan }) => viewerCanPlan)}
        addressOf={addressOf}
        changed={query.askAgain}
      />
      <aside class="desk__choice" aria-label={t('desk.choice')}>
        {chosen ? (
          <ChosenShift key={chosen} id={chosen} back={addressOf(null)} slug={member.slug} changed={query.askAgain} />
        ) : (
          <p class="muted desk__hint">{t('desk.choose')}</p>
        )}
      </aside>
    </div>
  );
}
