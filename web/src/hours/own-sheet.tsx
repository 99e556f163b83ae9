import { useState } from 'preact/hooks';
import {
  ConfirmTimesheetDocument,
  CorrectTimesheetDocument,
  DisputeTimesheetDocument,
  SubmitHoursDocument,
} from '../generated/hours.ts';
import type { SheetFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { HoursForm } from './hours-form.tsx';
import { mistakeText, type HoursMistake } from './hours-mistake.ts';
import { SheetHistory, SheetLines } from './sheet-lines.tsx';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly sheet: SheetFragment;
  readonly changed: () => void;
}

type Open = 'enter' | 'dispute' | 'correct' | null;

/** Hours of hers, with what she can do: one press where all went as planned. */
export function OwnSheet({ sheet, changed }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = (words: Parameters<typeof t>[0]) => {
    announce(t(words));
    close();
    changed();
  };
  return (
    <Row>
      <h3 class="rows__title">
        {[sheet.department?.name, sheet.host?.shortName].filter(Boolean).join(', ') || t('hours.somewhere')}
      </h3>
      <SheetLines sheet={sheet} isHers />
      <Presses {...{ sheet, open, setOpen, done }} />
      <div class="rows__whole">
        {open === 'enter' && <Enter sheet={sheet} done={() => done('hours.entered')} cancel={close} />}
        {open === 'correct' && <Correct sheet={sheet} done={() => done('hours.corrected')} cancel={close} />}
        {open === 'dispute' && <Dispute sheet={sheet} done={() => done('hours.disputed')} cancel={close} />}
        <SheetHistory sheet={sheet} />
      </div>
    </Row>
  );
}

interface PressesProps {
  readonly sheet: SheetFragment;
  readonly open: Open;
  readonly setOpen: (open: Open) => void;
  readonly done: (words: Parameters<typeof t>[0]) => void;
}

function Presses({ sheet, open, setOpen, done }: PressesProps) {
  const submit = useMutation(SubmitHoursDocument);
  const confirm = useMutation(ConfirmTimesheetDocument);
  const [mistakes, setMistakes] = useState<readonly HoursMistake[]>([]);
  const ids = { timesheetId: sheet.id, version: sheet.version };
  const answered = (
    found: { readonly userErrors: readonly HoursMistake[] } | undefined,
    words: 'hours.entered' | 'hours.confirmed',
  ) => {
    if (!found) return;
    setMistakes(found.userErrors);
    if (found.userErrors.length === 0) done(words);
  };
  const trouble = submit.trouble ?? confirm.trouble;
  return (
    <div class="rows__end stack stack--tight">
      <div class="row">
        {sheet.status === 'DRAFT' && sheet.viewerCanSubmit && (
          <Button
            isPending={submit.isPending}
            onPress={() => void submit.act({ input: ids }).then(it => answered(it?.submitHours, 'hours.entered'))}
          >
            {t('hours.asPlanned')}
          </Button>
        )}
        {sheet.viewerCanAnswer && (
          <Button
            isPending={confirm.isPending}
            onPress={() =>
              void confirm.act({ input: ids }).then(it => answered(it?.confirmTimesheet, 'hours.confirmed'))
            }
          >
            {t('hours.confirm')}
          </Button>
        )}
        {sheet.viewerCanSubmit && <Opens which="enter" words="hours.otherwise" {...{ open, setOpen }} />}
        {sheet.viewerCanAnswer && <Opens which="dispute" words="hours.dispute" {...{ open, setOpen }} />}
        {sheet.viewerCanCorrect && <Opens which="correct" words="hours.correct" {...{ open, setOpen }} />}
      </div>
      {mistakes.map(one => (
        <Notice key={one.code} tone="bad">
          <p>{mistakeText(one)}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
    </div>
  );
}

interface OpensProps extends Pick<PressesProps, 'open' | 'setOpen'> {
  readonly which: Open;
  readonly words: 'hours.otherwise' | 'hours.dispute' | 'hours.correct';
}

function Opens({ which, words, open, setOpen }: OpensProps) {
  return (
    <Button kind="secondary-action" isExpanded={open === which} onPress={() => setOpen(open === which ? null : which)}>
      {t(words)}
    </Button>
  );
}

interface FormProps {
  readonly sheet: SheetFragment;
  readonly done: () => void;
  readonly cancel: () => void;
}

const forHost = { noteWords: 'hours.noteForHost', noteWhy: 'hours.noteWhy' } as const;

function Enter({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(SubmitHoursDocument);
  const send = async (entered: object) =>
    (await act({ input: { timesheetId: sheet.id, version: sheet.version, ...entered } }))?.submitHours ?? null;
  return <HoursForm {...{ sheet, isPending, trouble, send, done, cancel, ...forHost }} doWords={t('hours.send')} />;
}

function Correct({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(CorrectTimesheetDocument);
  const send: Parameters<typeof HoursForm>[0]['send'] = async ({ hours, note }) => {
    if (hours === null) return { userErrors: [{ code: 'TEXT_MISSING' }] };
    return (await act({ input: { timesheetId: sheet.id, hours, note: note ?? '' } }))?.correctTimesheet ?? null;
  };
  return (
    <HoursForm {...{ sheet, isPending, trouble, send, done, cancel, ...forHost }} doWords={t('hours.sendCorrection')} />
  );
}

function Dispute({ sheet, done, cancel }: FormProps) {
  const { act, isPending, trouble } = useMutation(DisputeTimesheetDocument);
  const send = async (note: string) =>
    (await act({ input: { timesheetId: sheet.id, version: sheet.version, note } }))?.disputeTimesheet ?? null;
  return (
    <WordsForm
      id={sheet.id}
      label={t('hours.whatIsWrong')}
      doWords={t('hours.doDispute')}
      {...{ isPending, trouble, send, done, cancel }}
    />
  );
}
