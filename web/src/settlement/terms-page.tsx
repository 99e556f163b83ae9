import { useRoute } from 'preact-iso';
import type { SettlementTermsOfQuery } from '../generated/operations.ts';
import { SettlementTermsOfDocument } from '../generated/settlement-desk.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import '../ui/rows.css';
import { OpenedForm } from './opened-form.tsx';
import { SetTerms } from './set-terms.tsx';
import { SettlementTabs } from './settlement-tabs.tsx';
import './settlement.css';

type Usual = NonNullable<NonNullable<SettlementTermsOfQuery['member']>['usualSettlementTerms']>;
type Terms = NonNullable<NonNullable<SettlementTermsOfQuery['member']>['settlementTerms']>[number];

/** How often the member settles with each other one, and until when hours still come in. */
export function TermsPage() {
  const slug = useRoute().params['slug'] ?? '';
  const query = useQuery(SettlementTermsOfDocument, { slug });
  const member = query.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('settlementTerms.title')}>
        {member ? t('settlementTerms.titleOf', { member: member.name }) : t('settlementTerms.title')}
      </PageTitle>
      <Answer of={query} part="member">
        {({ member, members }) =>
          member?.settlementTerms && member.usualSettlementTerms ? (
            <>
              <SettlementTabs slug={slug} />
              <p class="measure">
                {t('settlementTerms.usual', usualWords(member.usualSettlementTerms))} {t('settlementTerms.what')}
              </p>
              {member.viewerCanSettle && (
                <OpenedForm words={t('settlementTerms.set')}>
                  {close => (
                    <SetTerms
                      memberId={member.id}
                      usual={member.usualSettlementTerms!}
                      members={(members ?? []).filter(({ id }) => id !== member.id)}
                      changed={query.askAgain}
                      close={close}
                    />
                  )}
                </OpenedForm>
              )}
              {member.settlementTerms.length === 0 ? (
                <Empty why={t('settlementTerms.none')} />
              ) : (
                <ul class="rows">
                  {member.settlementTerms.map(one => (
                    <TermsRow key={one.id} terms={one} memberId={member.id} />
                  ))}
                </ul>
              )}
            </>
          ) : (
            <NotYours why={t('settlement.notYours')} />
          )
        }
      </Answer>
    </div>
  );
}

const usualWords = ({ cadence, cutOffDays }: Usual) => ({ cadence, days: cutOffDays });

function TermsRow({ terms, memberId }: { readonly terms: Terms; readonly memberId: string }) {
  const { cadence, cutOffDays, validFrom, homeMember, hostMember } = terms;
  const lends = homeMember?.id === memberId;
  const other = (lends ? hostMember : homeMember)?.shortName ?? t('settlement.otherMember');
  return (
    <Row>
      <h2 class="rows__title">{t(lends ? 'settlement.to' : 'settlement.from', { member: other })}</h2>
      <p>
        {t(`settlementCadence.${cadence}`)}. {t('settlementTerms.closes', { days: cutOffDays })}
      </p>
      <p class="rows__end muted small">{t('settlementTerms.since', { day: dateText(validFrom) })}</p>
    </Row>
  );
}
