import { useState } from 'preact/hooks';
import type { HoursInput, SheetFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import type { Trouble } from '../graph/trouble.ts';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { HoursFields } from './hours-fields.tsx';
import { inputOf, isChanged, wishOf } from './hours-wish.ts';
import { mistakeText, type HoursMistake } from './hours-mistake.ts';

/** What a mutation of hours answered. */
export interface HoursOutcome {
  readonly possibleTimes?: readonly string[];
  readonly userErrors: readonly HoursMistake[];
}

interface Props {
  readonly sheet: SheetFragment;
  readonly doWords: string;
  readonly noteWords: MessageKey;
  readonly noteWhy: MessageKey;
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  /** Null: it failed. `hours` null: nothing was changed. */
  readonly send: (entered: { hours: HoursInput | null; note: string | null }) => Promise<HoursOutcome | null>;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** Hours that are entered, changed or corrected: what was filled in stays when it is refused. */
export function HoursForm({ sheet, doWords, noteWords, noteWhy, isPending, trouble, send, done, cancel }: Props) {
  const [wish, setWish] = useState(wishOf(sheet));
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<HoursOutcome>({ userErrors: [] });
  const { userErrors, possibleTimes = [] } = outcome;
  const mistakeAt = (field: string) => {
    const found = userErrors.find(one => one.field?.includes(field));
    return found ? mistakeText(found) : null;
  };
  const fields = ['startsAt', 'endsAt', 'breakMinutes', 'calls'];
  const others = userErrors.filter(one => !one.field?.some(field => fields.includes(field)));
  const press = async () => {
    const hours = isChanged(wish, sheet) ? inputOf(wish) : null;
    const answer = await send({ hours, note: note.trim() || null });
    if (!answer) return;
    setOutcome(answer);
    if (answer.userErrors.length === 0) done();
  };
  const id = `uren-${sheet.id.slice(-6)}`;
  return (
    <Form {...{ isPending, cancel }} send={press} mistakes={userErrors.map(({ code }) => code)} doWords={doWords}>
      <HoursFields
        {...{ id, wish, possibleTimes, mistakeAt }}
        kind={sheet.kind}
        change={part => setWish(before => ({ ...before, ...part }))}
      />
      <TextArea id={`${id}-woorden`} label={t(noteWords)} hint={t(noteWhy)} value={note} change={setNote} />
      {others.map(one => (
        <Notice key={one.code} tone="bad">
          <p>{mistakeText(one)}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
    </Form>
  );
}
