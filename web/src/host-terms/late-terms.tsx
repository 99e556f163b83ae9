import { useState } from 'preact/hooks';
import { SetLateCancellationTermsDocument } from '../generated/host-terms.ts';
import type { SetLateCancellationTermsErrorCode } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { dayText, localDate } from '../language/time.ts';
import { TextArea } from '../planner/text-area.tsx';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useOpener } from '../ui/focus.ts';
import { Form } from '../ui/form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { TermsMember } from './host-terms-page.tsx';
import { inForce, Versions } from './versions.tsx';

interface Props {
  readonly member: TermsMember;
  readonly changed: () => void;
}

/** The member's own words for who calls off late, as who signs up reads them. */
export function LateTerms({ member, changed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const versions = member.lateCancellationTermsVersions ?? [];
  const current = inForce(versions, new Date());
  const words = current?.text ?? '';
  return (
    <section class="stack" aria-labelledby="laat-afzeggen">
      <h2 class="utrecht-heading-2" id="laat-afzeggen">
        {t('hostTerms.late')}
      </h2>
      <p class="measure">{t('hostTerms.lateWhy', { member: member.name })}</p>
      {words ? (
        <blockquote class="card terms">
          <p class="terms__text measure">{words}</p>
          {current!.lateHours && <p>{t('hostTerms.lateHoursAre', { hours: current!.lateHours })}</p>}
          <p class="small muted">{t('hostTerms.since', { day: dayText(current!.validFrom) })}</p>
        </blockquote>
      ) : (
        <Empty why={t('hostTerms.noTerms', { member: member.name })} />
      )}
      {isOpen ? (
        <LateTermsForm
          memberId={member.id}
          words={words}
          lateHours={current?.lateHours ?? null}
          cancel={() => setOpen(false)}
          done={() => {
            setOpen(false);
            changed();
          }}
        />
      ) : (
        <p>
          <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
            {t(words ? 'hostTerms.changeLate' : 'hostTerms.writeLate')}
          </Button>
        </p>
      )}
      <Versions
        versions={versions}
        show={({ text, lateHours }) => (
          <>
            <p class="terms__text small">{text || t('hostTerms.noneFrom')}</p>
            {lateHours && <p class="small">{t('hostTerms.lateHoursAre', { hours: lateHours })}</p>}
          </>
        )}
      />
    </section>
  );
}

interface FormProps {
  readonly memberId: string;
  readonly words: string;
  readonly lateHours: number | null;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** Under which field a refusal stands. */
const fieldOf = (code: SetLateCancellationTermsErrorCode) =>
  code === 'FIRST_DAY_IN_THE_PAST' ? 'day' : code === 'HOURS_NOT_VALID' ? 'hours' : 'text';

function LateTermsForm({ memberId, words, lateHours, cancel, done }: FormProps) {
  const { act, isPending, trouble } = useMutation(SetLateCancellationTermsDocument);
  const [firstDay, setFirstDay] = useState(localDate(new Date()));
  const [text, setText] = useState(words);
  const [hours, setHours] = useState(lateHours === null ? '' : String(lateHours));
  const [mistakes, setMistakes] = useState<readonly SetLateCancellationTermsErrorCode[]>([]);
  const wordsOf = (field: ReturnType<typeof fieldOf>) => {
    const code = mistakes.find(one => fieldOf(one) === field);
    return code ? t(`setLateCancellationTerms.${code}`) : null;
  };
  const send = async () => {
    const input = { memberId, text, lateHours: hours ? Number(hours) : null, firstDay: firstDay || null };
    const payload = (await act({ input }))?.setLateCancellationTerms;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    announce(t('hostTerms.saved'));
    done();
  };
  return (
    <Form
      doWords={t('hostTerms.save')}
      title={t(words ? 'hostTerms.changeLate' : 'hostTerms.writeLate')}
      {...{ isPending, mistakes, send, cancel }}
    >
      <TextField
        id="voorwaarden-vanaf"
        type="date"
        label={t('hostTerms.firstDay')}
        hint={t('hostTerms.lateFirstDayWhy')}
        min={localDate(new Date())}
        error={wordsOf('day')}
        value={firstDay}
        change={setFirstDay}
      />
      <TextArea
        id="voorwaarden-tekst"
        rows={8}
        label={t('hostTerms.lateText')}
        hint={t('hostTerms.lateTextWhy')}
        error={wordsOf('text')}
        value={text}
        change={setText}
      />
      <TextField
        id="voorwaarden-uren"
        type="number"
        min={1}
        max={336}
        label={t('hostTerms.lateHours')}
        hint={t('hostTerms.lateHoursWhy')}
        error={wordsOf('hours')}
        value={hours}
        change={setHours}
      />
      {trouble && <TroubleNotice trouble={trouble} kept={t('hostTerms.kept')} />}
    </Form>
  );
}
