import { useState } from 'preact/hooks';
import { CounterRateAgreementDocument, ProposeRateAgreementDocument } from '../generated/engagement.ts';
import type {
  CounterRateAgreementErrorCode,
  EngagementLineFragment,
  ProposeRateAgreementErrorCode,
  RateLineFragment,
} from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { centsOf } from './amount.ts';

interface Props {
  readonly engagement: EngagementLineFragment;
  /** The proposal that it answers; null for a first one. */
  readonly answers: RateLineFragment | null;
  readonly cancel: () => void;
  readonly done: () => void;
}

type Code = ProposeRateAgreementErrorCode | CounterRateAgreementErrorCode;
const wordsOf = (code: Code): string =>
  code === 'NOT_OPEN' ? t(`counterRateAgreement.${code}`) : t(`proposeRateAgreement.${code}`);

/** What one party proposes: an amount, and from which day on. */
export function RateForm({ engagement, answers, cancel, done }: Props) {
  const propose = useMutation(ProposeRateAgreementDocument);
  const counter = useMutation(CounterRateAgreementDocument);
  const [amount, setAmount] = useState('');
  const [startsOn, setDay] = useState(firstDayOf(engagement));
  const [mistakes, setMistakes] = useState<readonly Code[]>([]);
  const ofAmount = mistakes.find(code => code === 'INVALID_AMOUNT');
  const ofDay = mistakes.find(code => code !== 'INVALID_AMOUNT');
  const send = async () => {
    const centsPerHour = centsOf(amount);
    if (centsPerHour === null) return setMistakes(['INVALID_AMOUNT']);
    const input = { engagementId: engagement.id, centsPerHour, startsOn };
    const payload = answers
      ? (await counter.act({ input: { ...input, number: answers.number } }))?.counterRateAgreement
      : (await propose.act({ input }))?.proposeRateAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('rate.proposed'));
    done();
  };
  const trouble = propose.trouble ?? counter.trouble;
  return (
    <Form
      doWords={t(answers ? 'rate.doCounter' : 'rate.doPropose')}
      isPending={propose.isPending || counter.isPending}
      {...{ mistakes, send, cancel }}
    >
      <TextField
        id={`bedrag-${engagement.id}`}
        label={t('rate.amount')}
        hint={t('rate.amountWhy')}
        error={ofAmount ? wordsOf(ofAmount) : null}
        value={amount}
        change={setAmount}
      />
      <TextField
        id={`vanaf-${engagement.id}`}
        type="date"
        label={t('rate.firstDay')}
        min={engagement.startsOn}
        max={engagement.endsOn}
        error={ofDay ? wordsOf(ofDay) : null}
        value={startsOn}
        change={setDay}
      />
      {trouble && <TroubleNotice trouble={trouble} askAgain={done} />}
    </Form>
  );
}

/** Today, or the first day of an engagement that begins later. */
const firstDayOf = ({ startsOn }: EngagementLineFragment): string => {
  const today = localDate(new Date());
  return startsOn > today ? startsOn : today;
};
