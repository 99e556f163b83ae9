import { useRoute } from 'preact-iso';
import type { SettlementExemptionsQuery } from '../generated/operations.ts';
import { SettlementExemptionsDocument } from '../generated/settlement-desk.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import '../ui/rows.css';
import { AskExemption } from './ask-exemption.tsx';
import { ExemptionRow } from './exemption-row.tsx';
import { OpenedForm } from './opened-form.tsx';
import { SettlementTabs } from './settlement-tabs.tsx';
import './settlement.css';

type Member = NonNullable<SettlementExemptionsQuery['member']>;
export type Exemption = NonNullable<Member['vatExemptions']>['nodes'][number];

/** Between whom no VAT is due, by which evidence and until when: asked for by one, decided by another. */
export function ExemptionsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const pages = usePages(SettlementExemptionsDocument, { slug }, data => data.member?.vatExemptions ?? null, false);
  const { askAgain, data } = pages.first;
  useMemberTheme(data?.member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('settlementExemption.title')}>
        {data?.member ? t('settlementExemption.titleOf', { member: data.member.name }) : t('settlementExemption.title')}
      </PageTitle>
      <Answer of={pages.first} part="member">
        {({ member, members }) =>
          member?.vatExemptions ? (
            <>
              <SettlementTabs slug={slug} />
              <p class="measure">{t('settlementExemption.what')}</p>
              {member.viewerCanSettle && (
                <OpenedForm words={t('settlementExemption.ask')}>
                  {close => (
                    <AskExemption
                      homeMemberId={member.id}
                      members={(members ?? []).filter(({ id }) => id !== member.id)}
                      changed={askAgain}
                      close={close}
                    />
                  )}
                </OpenedForm>
              )}
              {pages.nodes.length === 0 ? (
                <Empty why={t('settlementExemption.none')} />
              ) : (
                <ul class="rows">
                  {pages.nodes.map(one => (
                    <ExemptionRow key={one.id} exemption={one} memberId={member.id} changed={askAgain} />
                  ))}
                </ul>
              )}
              <More pages={pages} words={t('settlement.more')} />
            </>
          ) : (
            <NotYours why={t('settlement.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}
