import { useState } from 'preact/hooks';
import type { Trouble } from '../graph/trouble.ts';
import { t } from '../language/language.ts';
import { TextArea } from '../planner/text-area.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { mistakeText, type HoursMistake } from './hours-mistake.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly doWords: string;
  readonly isPending: boolean;
  readonly trouble: Trouble | null;
  readonly send: (note: string) => Promise<{ readonly userErrors: readonly HoursMistake[] } | null>;
  readonly done: () => void;
  readonly cancel: () => void;
}

/** What is wrong, in words: without them there is nothing to mend. */
export function WordsForm({ id, label, doWords, isPending, trouble, send, done, cancel }: Props) {
  const [note, setNote] = useState('');
  const [mistakes, setMistakes] = useState<readonly HoursMistake[]>([]);
  const press = async () => {
    const answer = await send(note);
    if (!answer) return;
    setMistakes(answer.userErrors);
    if (answer.userErrors.length === 0) done();
  };
  return (
    <Form {...{ isPending, cancel }} send={press} mistakes={mistakes.map(({ code }) => code)} doWords={doWords}>
      <TextArea id={`woorden-${id.slice(-6)}`} label={label} hint={t('hours.noteWhy')} value={note} change={setNote} />
      {mistakes.map(one => (
        <Notice key={one.code} tone="bad">
          <p>{mistakeText(one)}</p>
        </Notice>
      ))}
      {trouble && <TroubleNotice trouble={trouble} kept={t('hours.kept')} />}
    </Form>
  );
}
