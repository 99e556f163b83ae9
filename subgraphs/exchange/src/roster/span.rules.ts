import { elapsedMinutes, localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { lawfulBreak } from '../working-time/break.rules.ts';
import { momentOf, readDate, readMoment, readTime, readWholeNumber } from './cells.rules.ts';
import { RosterRowErrorCode as Code } from './row-error.rules.ts';
import type { RowReader } from './row-reader.rules.ts';

/** When a shift is worked. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
}

const longestBreak = 600;
/** Minutes; what lasts longer is no shift but a mistake in a day. */
const longestShift = 48 * 60;

/** When a row is worked, and its break. Undefined when refused. */
export function readSpan(row: RowReader, parameters: readonly RuleParameter[], now: Date): Span | undefined {
  const inOne = row.has('startsAt') || row.has('endsAt');
  const [first, last] = inOne ? (['startsAt', 'endsAt'] as const) : (['date', 'end'] as const);
  const worked = inOne ? readMoments(row) : readDayAndTimes(row);
  const given = row.read<number | null>('breakMinutes', text => readWholeNumber(text, 0, longestBreak), null);
  if (!worked || given === undefined) return undefined;
  const { startsAt, endsAt } = worked;
  if (endsAt <= startsAt) return void row.refuse(Code.ENDS_WHEN_IT_BEGINS, last);
  const breakMinutes = given ?? lawfulBreak(elapsedMinutes(startsAt, endsAt), parameters, localDateOf(startsAt));
  if (elapsedMinutes(startsAt, endsAt) > longestShift) row.refuse(Code.TOO_LONG, last);
  if (startsAt <= now) row.refuse(Code.SHIFT_IN_PAST, first);
  if (breakMinutes >= elapsedMinutes(startsAt, endsAt)) row.refuse(Code.BREAK_TOO_LONG, 'breakMinutes');
  return { startsAt, endsAt, breakMinutes };
}

/** A day and two times; an end that is not after the begin is on the next day. */
function readDayAndTimes(row: RowReader): { startsAt: Date; endsAt: Date } | undefined {
  const day = row.read('date', readDate);
  const begin = row.read('begin', readTime);
  const end = row.read('end', readTime);
  if (!day || !begin || !end) return undefined;
  const order = Temporal.PlainTime.compare(end.time, begin.time);
  if (order === 0) return void row.refuse(Code.ENDS_WHEN_IT_BEGINS, 'end');
  const startsAt = row.attempt('begin', () => momentOf(day, begin));
  const endsAt = row.attempt('end', () => momentOf(order < 0 ? day.add({ days: 1 }) : day, end));
  return startsAt && endsAt && { startsAt, endsAt };
}

function readMoments(row: RowReader): { startsAt: Date; endsAt: Date } | undefined {
  const startsAt = row.read('startsAt', readMoment);
  const endsAt = row.read('endsAt', readMoment);
  return startsAt && endsAt && { startsAt, endsAt };
}
