import { elapsedMinutes, localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { lawfulBreak } from '../working-time/break.rules.ts';
import { momentOf, readDate, readTime, readWholeNumber } from './cells.rules.ts';
import { RosterRowErrorCode as Code } from './row-error.rules.ts';
import type { RowReader } from './row-reader.rules.ts';

/** When a shift is worked. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
}

const longestBreak = 600;

/** Date, begin, end and break of a row; an end that is not after the begin is on the next day. Undefined when refused. */
export function readSpan(row: RowReader, parameters: readonly RuleParameter[], now: Date): Span | undefined {
  const day = row.read('date', readDate);
  const begin = row.read('begin', readTime);
  const end = row.read('end', readTime);
  const given = row.read<number | null>('breakMinutes', text => readWholeNumber(text, 0, longestBreak), null);
  if (!day || !begin || !end || given === undefined) return undefined;
  const order = Temporal.PlainTime.compare(end.time, begin.time);
  if (order === 0) return void row.refuse(Code.ENDS_WHEN_IT_BEGINS, 'end');
  const startsAt = row.attempt('begin', () => momentOf(day, begin));
  const endsAt = row.attempt('end', () => momentOf(order < 0 ? day.add({ days: 1 }) : day, end));
  if (!startsAt || !endsAt) return undefined;
  const breakMinutes = given ?? lawfulBreak(elapsedMinutes(startsAt, endsAt), parameters, localDateOf(startsAt));
  if (startsAt <= now) row.refuse(Code.SHIFT_IN_PAST, 'date');
  if (breakMinutes >= elapsedMinutes(startsAt, endsAt)) row.refuse(Code.BREAK_TOO_LONG, 'breakMinutes');
  return { startsAt, endsAt, breakMinutes };
}
