import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useRested } from '../graph/use-rested.ts';
import { isDay } from '../language/time.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly day: string | undefined;
  /** Hears a whole day, or empty text when there is none any more. */
  readonly choose: (day: string) => void;
}

/** A day to narrow a list by. It counts once it is whole and the typing rests: a year passes 2, 20 and 202 on its way. */
export function DayField({ id, label, day = '', choose }: Props) {
  const [typed, setTyped] = useState(day);
  const rested = useRested(typed);
  useEffect(() => setTyped(day), [day]);
  // At once, so that a second field that rests right after begins from what this one chose.
  useLayoutEffect(() => {
    if (rested !== day && (rested === '' || isDay(rested))) choose(rested);
  }, [rested]);
  return <TextField id={id} type="date" label={label} value={typed} change={setTyped} />;
}
