import { useState } from 'preact/hooks';
import { CorrectTimesheetDocument, ReturnTimesheetDocument, VerifyTimesheetsDocument } from '../generated/hours.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { HoursForm } from './hours-form.tsx';
import { mistakeText, type HoursMistake } from './hours-mistake.ts';
import { SheetHistory, SheetLines } from './sheet-lines.tsx';
import type { VerifiedSheet } from './verify-page.tsx';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly sheet: VerifiedSheet;
  readonly isChosen: boolean;
  /** Null where it cannot be verified as it stands. */
  readonly toggle: (() => void) | null;
  readonly mistakes: readonly HoursMistake[];
  readonly changed: () => void;
}

type Open = 'change' | 'return' | 'correct' | null;

/** Hours of somebody, with the box that chooses them and what else can be done. */
export function VerifySheet({ sheet, isChosen, toggle, mistakes, changed }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const name = sheet.professional?.name ?? t('hours.somebody');
  const close = () => setOpen(null);
  const done = () => {
    announce(t('hoursVerify.saved', { name }));
    close();
    changed();
  };
  const opens = (which: Exclude<Open, null>, words: 'change' | 'enter' | 'return' | 'correct') => (
    <Button kind="secondary-action" isExpanded={open === which} onPress={() => setOpen(open === which ? null : which)}>
      {t(`hoursDo.${words}`)}
      <span class="for-listeners"> {name}</span>
    </Button>
  );
  return (
    <Row>
      <h3 class="rows__title">
        {toggle ? (
          <label class="choice">
            <input
              class="utrecht-checkbox utrecht-checkbox--html-input hours-verify__box"
              type="checkbox"
              checked={isChosen}
              onChange={toggle}
            />
            <span>{[name, sheet.department?.name].filter(Boolean).join(' · ')}</span>
          </label>
        ) : (
          [name, sheet.department?.name].filter(Boolean).join(' · ')
        )}
      </h3>
      <SheetLines sheet={sheet} />
      <div class="row rows__end">
        {sheet.viewerCanVerify && opens('change', sheet.status === 'DRAFT' ? 'enter' : 'change')}
        {sheet.viewerCanReturn && opens('return', 'return')}
        {sheet.viewerCanCorrect && opens('correct', 'correct')}
      </div>
      <div class="rows__whole">
        {mistakes.map(one => (
          <Notice key={one.code} tone="bad">
            <p>{mistakeText(one)}</p>
          </Notice>
        ))}
        {open === 'change' && <Change sheet={sheet} done={done} cancel={close} />}
        {open === 'return' && <Return sheet={sheet} done={done} cancel={close} />}
        {open === 'correct' && <Correct sheet={sheet} done={done} cancel={close} />}
        <SheetHistory sheet={sheet} />
      </div>
    </Row>
  );
}

interface FormProps {
  readonly sheet: VerifiedSheet;
  readonly done: () => void;
  readonly cancel: () => void;
}

const forHer = { noteWords: 'hours.noteForHer', noteWhy: 'hours.noteWhy' } as const;

function Change({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(VerifyTimesheetsDocument);
  const send = async (entered: object) => {
    const rows = [{ timesheetId: sheet.id, version: sheet.version, ...entered }];
    return (await act({ input: { rows } }))?.verifyTimesheets.rows[0] ?? null;
  };
  return (
    <HoursForm {...{ sheet, isPending, trouble, send, done, cancel, ...forHer }} doWords={t('hoursVerify.doChange')} />
  );
}

function Return({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(ReturnTimesheetDocument);
  const send = async (note: string) =>
    (await act({ input: { timesheetId: sheet.id, version: sheet.version, note } }))?.returnTimesheet ?? null;
  return (
    <WordsForm
      id={sheet.id}
      label={t('hoursVerify.whatToLookAt')}
      doWords={t('hoursVerify.doReturn')}
      {...{ isPending, trouble, send, done, cancel }}
    />
  );
}

function Correct({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(CorrectTimesheetDocument);
  const send: Parameters<typeof HoursForm>[0]['send'] = async ({ hours, note }) => {
    if (hours === null) return { userErrors: [{ code: 'TEXT_MISSING' }] };
    return (await act({ input: { timesheetId: sheet.id, hours, note: note ?? '' } }))?.correctTimesheet ?? null;
  };
  return (
    <HoursForm {...{ sheet, isPending, trouble, send, done, cancel, ...forHer }} doWords={t('hours.sendCorrection')} />
  );
}
