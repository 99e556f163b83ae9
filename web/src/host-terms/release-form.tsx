import { useState } from 'preact/hooks';
import { SetReleasePolicyDocument } from '../generated/host-terms.ts';
import type { ReleaseAudience, SetReleasePolicyErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { wholeNumber } from '../keys/whole-number.ts';
import { t } from '../language/language.ts';
import { localDate } from '../language/time.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { audiences, hoursOf, stepsOf } from './release-steps.ts';
import type { Step } from './release-steps.ts';

interface Props {
  readonly memberId: string;
  readonly steps: readonly Step[];
  readonly cancel: () => void;
  readonly done: () => void;
}

/** How long after publication each group sees a shift, from a day on. */
export function ReleaseForm({ memberId, steps, cancel, done }: Props) {
  const { act, isPending, trouble } = useMutation(SetReleasePolicyDocument);
  const [firstDay, setFirstDay] = useState(localDate(new Date()));
  const [hours, setHours] = useState<Record<ReleaseAudience, string>>(asText(hoursOf(steps)));
  const [mistakes, setMistakes] = useState<readonly SetReleasePolicyErrorCode[]>([]);
  const isOfDay = (code: SetReleasePolicyErrorCode) => code === 'FIRST_DAY_IN_THE_PAST';
  const wordsOf = (code: SetReleasePolicyErrorCode | undefined) => (code ? t(`setReleasePolicy.${code}`) : null);
  const isWrong = (audience: ReleaseAudience) => {
    const told = wholeNumber(hours[audience] || '0');
    return told < 0 || told > 720;
  };
  const send = async () => {
    const wanted = stepsOf(asNumbers(hours));
    const input = { memberId, steps: wanted, firstDay: firstDay || null };
    const payload = (await act({ input }))?.setReleasePolicy;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('hostTerms.saved'));
    done();
  };
  return (
    <Form
      doWords={t('hostTerms.save')}
      title={t(steps.length > 0 ? 'hostTerms.changeOrder' : 'hostTerms.makeOrder')}
      {...{ isPending, mistakes, send, cancel }}
    >
      <TextField
        id="volgorde-vanaf"
        type="date"
        label={t('hostTerms.firstDay')}
        hint={t('hostTerms.orderFirstDayWhy')}
        min={localDate(new Date())}
        error={wordsOf(mistakes.find(isOfDay))}
        value={firstDay}
        change={setFirstDay}
      />
      <p class="small muted measure">{t('hostTerms.hoursWhy')}</p>
      {audiences.map(audience => (
        <TextField
          key={audience}
          id={`volgorde-${audience}`}
          type="number"
          min={0}
          max={720}
          label={t('hostTerms.hours', { who: t(`releaseAudience.${audience}`) })}
          error={isWrong(audience) ? wordsOf(mistakes.find(code => !isOfDay(code))) : null}
          value={hours[audience]}
          change={value => setHours({ ...hours, [audience]: value })}
        />
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hostTerms.kept')} />}
    </Form>
  );
}

const asText = (hours: Record<ReleaseAudience, number>): Record<ReleaseAudience, string> => ({
  OWN_EMPLOYEES: String(hours.OWN_EMPLOYEES),
  REGION: String(hours.REGION),
  SELF_EMPLOYED: String(hours.SELF_EMPLOYED),
});

/** What is no number is sent as one that is refused. */
const asNumbers = (hours: Record<ReleaseAudience, string>): Record<ReleaseAudience, number> => {
  const of = (audience: ReleaseAudience) => wholeNumber(hours[audience] || '0');
  return { OWN_EMPLOYEES: of('OWN_EMPLOYEES'), REGION: of('REGION'), SELF_EMPLOYED: of('SELF_EMPLOYED') };
};
