import { useRoute } from 'preact-iso';
import type { SettlementQuery } from '../generated/operations.ts';
import { SettlementDocument } from '../generated/settlement.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { BatchRow } from './batch-row.tsx';
import { BuildRun } from './build-run.tsx';
import { Differences } from './differences.tsx';
import { MonthTable } from './month-table.tsx';
import { SettlementTabs } from './settlement-tabs.tsx';
import './settlement.css';

export type SettlingMember = NonNullable<SettlementQuery['member']>;

/** What a member is owed and owes: batches by period, and what cannot be settled yet. */
export function SettlementPage() {
  const slug = useRoute().params['slug'] ?? '';
  const pages = usePages(SettlementDocument, { slug }, data => data.member?.settlementBatches ?? null, false);
  const query = pages.first;
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('settlement.title')}>
        {member ? t('settlement.titleOf', { member: member.name }) : t('settlement.title')}
      </PageTitle>
      <Answer of={query} part="member">
        {({ member }) =>
          member?.settlementBatches ? (
            <>
              <SettlementTabs slug={slug} />
              <Differences member={member} changed={query.askAgain} />
              <section class="stack" aria-labelledby="batches">
                <h2 class="utrecht-heading-2" id="batches">
                  {t('settlement.batches')}
                </h2>
                {member.viewerCanSettle && <BuildRun member={member} changed={query.askAgain} />}
                {pages.nodes.length === 0 ? (
                  <Empty why={t('settlement.noBatches')} />
                ) : (
                  <ul class="rows">
                    {pages.nodes.map(batch => (
                      <BatchRow key={batch.id} slug={slug} memberId={member.id} batch={batch} />
                    ))}
                  </ul>
                )}
                <More pages={pages} words={t('settlement.more')} />
              </section>
              <MonthTable slug={slug} />
            </>
          ) : member && query.trouble ? (
            <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />
          ) : (
            <NotYours why={t('settlement.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}
