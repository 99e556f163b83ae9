import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { PlannedPoolFragment, PlannerPoolsQuery } from '../generated/operations.ts';
import { PlannerPoolsDocument } from '../generated/planner-pools.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { daysLater, localDate, startOfDay } from '../language/time.ts';
import { DeskTabs } from '../planner/desk-tabs.tsx';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { MissingPart, TroubleNotice } from '../ui/trouble-notice.tsx';
import { AskedConsultations } from './asked-consultations.tsx';
import { Composition } from './composition.tsx';
import { OfferedByDay } from './offered-by-day.tsx';
import { poolName } from './pool-text.ts';
import './pools.css';

export type PlannerMember = NonNullable<PlannerPoolsQuery['member']>;
const days = 14;

/** For planners: who is there, when they offer time, and what was asked of specialists. */
export function PlannerPoolsPage() {
  const { params } = useRoute();
  const slug = params['slug'] ?? '';
  const [today] = useState(() => localDate(new Date()));
  const span = { from: startOfDay(today), until: startOfDay(daysLater(today, days)) };
  const query = useQuery(PlannerPoolsDocument, { slug, ...span });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  const title = member ? t('plannerPools.titleOf', { member: member.name }) : t('pools.title');
  return (
    <div class="stack">
      <PageTitle tab={title}>{title}</PageTitle>
      <Answer of={query} part="member" cards={3}>
        {data =>
          data.member?.viewerCanPlan ? (
            <>
              <DeskTabs slug={slug} />
              <Pools member={data.member} pools={data.pools} today={today} changed={query.askAgain} />
            </>
          ) : data.member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('desk.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly member: PlannerMember;
  /** Null when they could not be asked. */
  readonly pools: readonly PlannedPoolFragment[] | null;
  readonly today: string;
  readonly changed: () => void;
}

function Pools({ member, pools, today, changed }: Props) {
  if (pools === null) return <MissingPart askAgain={changed} />;
  const open = pools.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return <Empty why={t('pools.none')} />;
  return (
    <>
      {open.map(pool => (
        <section class="stack" key={pool.id} aria-labelledby={`pool-${pool.id}`}>
          <h2 class="utrecht-heading-2" id={`pool-${pool.id}`}>
            {poolName(pool)}
          </h2>
          {pool.composition && <Composition of={pool.composition} />}
          {pool.availability ? (
            <OfferedByDay slots={pool.availability.nodes} total={pool.availability.totalCount} today={today} />
          ) : (
            <MissingPart askAgain={changed} />
          )}
          {pool.kind === 'SPECIALIST' && <AskedConsultations member={member} pool={pool} today={today} />}
        </section>
      ))}
    </>
  );
}
