import { useState } from 'preact/hooks';
import { DecideVatExemptionDocument, WithdrawVatExemptionDocument } from '../generated/settlement-desk.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dateText, localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Notice, Status, type Tone } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Exemption } from './exemptions-page.tsx';

interface Props {
  readonly exemption: Exemption;
  readonly memberId: string;
  readonly changed: () => void;
}

const tones: Readonly<Record<Exemption['status'], Tone>> = {
  REQUESTED: 'warn',
  APPROVED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'info',
};

/** One exemption: with whom, why, by which evidence, until when, and whether it still holds. */
export function ExemptionRow({ exemption, memberId, changed }: Props) {
  const { status, legalBasis, basis, evidence, validFrom, validUntil, homeMember, hostMember } = exemption;
  const [refusal, setRefusal] = useState<string | null>(null);
  const lends = homeMember?.id === memberId;
  const other = (lends ? hostMember : homeMember)?.shortName ?? t('settlement.otherMember');
  const isOver = status === 'APPROVED' && validUntil < localDate(new Date());
  const said = (why: string | null, done: string) => {
    setRefusal(why);
    announce(why ?? done);
    changed();
  };
  return (
    <Row>
      <h2 class="rows__title">{t(lends ? 'settlement.to' : 'settlement.from', { member: other })}</h2>
      <p class="small">
        {t('settlement.period', { from: dateText(validFrom), until: dateText(validUntil) })} ·{' '}
        {t('settlementExemption.by', { evidence })}
        <br />
        {t(`settlementVat.${basis}`)} {t(`settlementLegal.${legalBasis}`)}
      </p>
      <p class="rows__end settlement__end">
        <Status tone={isOver ? 'warn' : tones[status]}>
          {isOver ? t('settlementExemption.over') : t(`settlementExemptionStatus.${status}`)}
        </Status>
      </p>
      <div class="rows__whole">
        {refusal && (
          <Notice tone="warn">
            <p>{refusal}</p>
          </Notice>
        )}
        <div class="row">
          {exemption.viewerCanDecide && <Decide {...{ exemption, other, said }} />}
          {exemption.viewerCanWithdraw && <Withdraw {...{ exemption, other, said }} />}
        </div>
      </div>
    </Row>
  );
}

interface StepProps {
  readonly exemption: Exemption;
  readonly other: string;
  readonly said: (refusal: string | null, done: string) => void;
}

function Decide({ exemption, other, said }: StepProps) {
  const { act, isPending, trouble } = useMutation(DecideVatExemptionDocument);
  const decide = async (isApproved: boolean) => {
    const done = (await act({ input: { vatExemptionId: exemption.id, isApproved } }))?.decideVatExemption;
    const code = done?.userErrors[0]?.code;
    const words = t(isApproved ? 'settlementExemption.approved' : 'settlementExemption.refused');
    if (done) said(code ? t(`settlementExemptionDecide.${code}`) : null, words);
  };
  return (
    <>
      <ConfirmPress
        words={t('settlementExemption.approve')}
        about={other}
        consequence={t('settlementExemption.approveWhy', { until: dateText(exemption.validUntil) })}
        doWords={t('settlementExemption.approveNow')}
        isPending={isPending}
        act={() => decide(true)}
      />
      <Button kind="secondary-action" isPending={isPending} onPress={() => void decide(false)}>
        {t('settlementExemption.refuse')}
        <span class="for-listeners"> {other}</span>
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}

function Withdraw({ exemption, other, said }: StepProps) {
  const { act, isPending, trouble } = useMutation(WithdrawVatExemptionDocument);
  const withdraw = async () => {
    const done = (await act({ input: { vatExemptionId: exemption.id } }))?.withdrawVatExemption;
    const code = done?.userErrors[0]?.code;
    if (done) said(code ? t(`settlementExemptionWithdraw.${code}`) : null, t('settlementExemption.withdrawn'));
  };
  return (
    <>
      <ConfirmPress
        words={t('settlementExemption.withdraw')}
        about={other}
        consequence={t('settlementExemption.withdrawWhy')}
        doWords={t('settlementExemption.withdrawNow')}
        isPending={isPending}
        act={withdraw}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
}
