import { useState } from 'preact/hooks';
import { AcceptRateAgreementDocument, WithdrawRateAgreementDocument } from '../generated/engagement.ts';
import type { RateLineFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { currentLocale, t } from '../language/language.ts';
import { dateText } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice, Status } from '../ui/notice.tsx';
import type { Tone } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { saveAs } from '../ui/save-as.ts';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { amountText } from './amount.ts';
import type { CardProps } from './engagement-card.tsx';
import { RateForm } from './rate-form.tsx';
import { ratesCsv } from './rates-csv.ts';
import '../ui/rows.css';

/** What the two parties proposed and agreed, newest first. */
export function Rates({ engagement, changed }: CardProps) {
  const { id, rateAgreements, viewerCanPropose, viewerParty, startsOn } = engagement;
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (!rateAgreements) return null;
  const close = () => setOpen(false);
  const done = () => (close(), changed());
  return (
    <section class="stack stack--tight" aria-labelledby={`tarief-${id}`}>
      <h3 class="utrecht-heading-3" id={`tarief-${id}`}>
        {t('rate.title')}
      </h3>
      <p class="small muted measure">{t('rate.whoSees')}</p>
      {rateAgreements.length === 0 && <p class="small">{t('rate.none')}</p>}
      {rateAgreements.length > 0 && (
        <ul class="rows">
          {rateAgreements.map(one => (
            <RateRow key={one.id} rate={one} engagement={engagement} changed={changed} />
          ))}
        </ul>
      )}
      {isOpen && <RateForm engagement={engagement} answers={null} cancel={close} done={done} />}
      {rateAgreements.length > 0 && (
        <p>
          <Button kind="subtle" onPress={() => saveAs(t('rate.file'), ratesCsv(rateAgreements))}>
            {t('rate.save')}
          </Button>
        </p>
      )}
      {viewerCanPropose && !isOpen && (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
            {t(startsOn && rateAgreements.some(one => one.status === 'ACCEPTED') ? 'rate.proposeNew' : 'rate.propose')}
            <span class="for-listeners">
              {' '}
              {viewerParty === 'HOST' ? engagement.professional?.name : engagement.member?.name}
            </span>
          </Button>
        </p>
      )}
    </section>
  );
}

const tones: Readonly<Record<RateLineFragment['status'], Tone>> = {
  PROPOSED: 'warn',
  ACCEPTED: 'good',
  COUNTERED: 'info',
  WITHDRAWN: 'info',
};

function RateRow({ rate, engagement, changed }: CardProps & { readonly rate: RateLineFragment }) {
  const { number, centsPerHour, startsOn, status, proposedBySide, isInForce } = rate;
  const isOwn = proposedBySide === engagement.viewerParty;
  const who = t(isOwn ? 'rate.byYou' : proposedBySide === 'HOST' ? 'rate.byHost' : 'rate.byProfessional');
  return (
    <Row>
      <p class="rows__title">{t('rate.anHour', { amount: amountText(centsPerHour, currentLocale()) })}</p>
      <p class="small muted">{t('rate.from', { who, from: dateText(startsOn), number })}</p>
      <div class="rows__end">
        <Status tone={isInForce ? 'good' : tones[status]}>
          {t(isInForce ? 'rate.inForce' : `rateStatus.${status}`)}
        </Status>
      </div>
      <div class="rows__whole">
        <Steps rate={rate} engagement={engagement} changed={changed} />
      </div>
    </Row>
  );
}

function Steps({ rate, engagement, changed }: CardProps & { readonly rate: RateLineFragment }) {
  const accept = useMutation(AcceptRateAgreementDocument);
  const withdraw = useMutation(WithdrawRateAgreementDocument);
  const [isOpen, setOpen] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const opener = useOpener(isOpen);
  const input = { engagementId: engagement.id, number: rate.number };
  const after = (words: string | null, said: 'rate.accepted' | 'rate.withdrawn') => {
    setMistake(words);
    if (!words) announce(t(said));
    changed();
  };
  const yes = async () => {
    const payload = (await accept.act({ input }))?.acceptRateAgreement;
    const code = payload?.userErrors[0]?.code;
    if (payload) after(code ? t(`acceptRateAgreement.${code}`) : null, 'rate.accepted');
  };
  const back = async () => {
    const payload = (await withdraw.act({ input }))?.withdrawRateAgreement;
    const code = payload?.userErrors[0]?.code;
    if (payload) after(code ? t(`withdrawRateAgreement.${code}`) : null, 'rate.withdrawn');
  };
  const trouble = accept.trouble ?? withdraw.trouble;
  if (isOpen)
    return (
      <RateForm
        engagement={engagement}
        answers={rate}
        cancel={() => setOpen(false)}
        done={() => (setOpen(false), changed())}
      />
    );
  return (
    <div class="stack stack--tight">
      <div class="row">
        {rate.viewerCanAnswer && (
          <>
            <Button isPending={accept.isPending} onPress={() => void yes()}>
              {t('rate.accept')}
            </Button>
            <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
              {t('rate.counter')}
            </Button>
          </>
        )}
        {rate.viewerCanWithdraw && (
          <Button kind="secondary-action" isPending={withdraw.isPending} onPress={() => void back()}>
            {t('rate.withdraw')}
          </Button>
        )}
      </div>
      {mistake && (
        <Notice tone="bad">
          <p>{mistake}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} askAgain={changed} />}
    </div>
  );
}
