import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { SettlementTravelQuery } from '../generated/operations.ts';
import { DecideTravelCostDocument, SettlementTravelDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { usePages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import '../ui/rows.css';
import { JourneyOfOther } from './journey-of-other.tsx';
import { OpenedForm } from './opened-form.tsx';
import { SettlementTabs } from './settlement-tabs.tsx';
import { travelTones } from './travel-tones.ts';
import './settlement.css';

type Journey = NonNullable<NonNullable<SettlementTravelQuery['member']>['travelCosts']>['nodes'][number];

/** Journeys of who is lent: the host approves them, and then they are settled with the hours. */
export function TravelPage() {
  const slug = useRoute().params['slug'] ?? '';
  const pages = usePages(SettlementTravelDocument, { slug }, data => data.member?.travelCosts ?? null, false);
  const { askAgain, data } = pages.first;
  useMemberTheme(data?.member?.primaryColour ?? null);
  return (
    <div class="stack">
      <PageTitle tab={t('settlementTravel.title')}>
        {data?.member ? t('settlementTravel.titleOf', { member: data.member.name }) : t('settlementTravel.title')}
      </PageTitle>
      <Answer of={pages.first} part="member">
        {({ member }) =>
          member?.travelCosts ? (
            <>
              <SettlementTabs slug={slug} />
              <p class="measure">{t('settlementTravel.what')}</p>
              <OpenedForm words={t('settlementTravel.enterForOther')}>
                {close => <JourneyOfOther slug={slug} changed={askAgain} close={close} />}
              </OpenedForm>
              {pages.nodes.length === 0 ? (
                <Empty why={t('settlementTravel.none')} />
              ) : (
                <ul class="rows">
                  {pages.nodes.map(one => (
                    <JourneyRow key={one.id} journey={one} memberId={member.id} changed={askAgain} />
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

interface RowProps {
  readonly journey: Journey;
  readonly memberId: string;
  readonly changed: () => void;
}

function JourneyRow({ journey, memberId, changed }: RowProps) {
  const { act, isPending, trouble } = useMutation(DecideTravelCostDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { day, kilometres, status, professional, homeMember, hostMember } = journey;
  const lends = homeMember?.id === memberId;
  const other = (lends ? hostMember : homeMember)?.shortName ?? t('settlement.otherMember');
  const name = professional?.name ?? t('settlementTravel.somebody');
  const decide = async (isApproved: boolean) => {
    const done = (await act({ input: { travelCostId: journey.id, isApproved } }))?.decideTravelCost;
    if (!done) return;
    const code = done.userErrors[0]?.code;
    setRefusal(code ? t(`settlementTravelDecide.${code}`) : null);
    announce(code ? t(`settlementTravelDecide.${code}`) : t('settlementTravel.decided'));
    changed();
  };
  return (
    <Row>
      <h2 class="rows__title">
        {name} · {dateText(day)} · {t('settlement.km', { count: kilometres })}
      </h2>
      <p class="small">
        {t(lends ? 'settlement.to' : 'settlement.from', { member: other })} ·{' '}
        {t('settlement.reference', { reference: journey.personReference })}
      </p>
      <p class="rows__end settlement__end">
        <Status tone={travelTones[status]}>{t(`settlementTravelStatus.${status}`)}</Status>
      </p>
      {journey.viewerCanDecide && (
        <p class="rows__whole row">
          <Button isPending={isPending} onPress={() => void decide(true)}>
            {t('settlementTravel.approve')}
            <span class="for-listeners"> {name}</span>
          </Button>
          <Button kind="secondary-action" isPending={isPending} onPress={() => void decide(false)}>
            {t('settlementTravel.refuse')}
            <span class="for-listeners"> {name}</span>
          </Button>
        </p>
      )}
      {refusal && (
        <Notice tone="warn">
          <p>{refusal}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
