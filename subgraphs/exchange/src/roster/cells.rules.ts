import { instantOf, LocalTimeError } from '@naober/kit/local-time';
import { RosterRowErrorCode } from './row-error.rules.ts';

/** A cell that cannot be read. */
export class CellError extends Error {
  constructor(readonly code: RosterRowErrorCode) {
    super(code);
  }
}

const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day as `31-12-2026`, `31/12/2026`, `31.12.2026` or `2026-12-31`. */
export function readDate(text: string): Temporal.PlainDate {
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  try {
    const parts = { year: Number(year ?? isoYear), month: Number(month ?? isoMonth), day: Number(day ?? isoDay) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    throw new CellError(RosterRowErrorCode.NOT_A_DATE);
  }
}

/** A time of day with the offset that makes it sure in the night in which clocks go back; null where none is given. */
export interface ClockTime {
  readonly time: Temporal.PlainTime;
  readonly offset: string | null;
}

const clock = /^(\d{1,2})[:.](\d{2})(?::00)?\s*(CET|CEST|[+-]\d{2}:\d{2})?$/i;
const offsets: Record<string, string> = { CET: '+01:00', CEST: '+02:00' };

/** A time as `7:30`, `07:30`, `07.30` or `07:30:00`, with `CET`, `CEST` or an offset behind it where it matters; `24:00` is midnight. */
export function readTime(text: string): ClockTime {
  const [, hour, minute, zone] = clock.exec(text) ?? [];
  const isMidnight = hour === '24' && minute === '00';
  try {
    const time = Temporal.PlainTime.from(
      { hour: isMidnight ? 0 : Number(hour), minute: Number(minute) },
      { overflow: 'reject' },
    );
    return { time, offset: zone ? (offsets[zone.toUpperCase()] ?? zone) : null };
  } catch {
    throw new CellError(RosterRowErrorCode.NOT_A_TIME);
  }
}

/** The instant at which a clock here shows that time on that day; never moved, never guessed. */
export function momentOf(day: Temporal.PlainDate, { time, offset }: ClockTime): Date {
  const local = day.toPlainDateTime(time);
  try {
    if (offset === null) return instantOf(local);
    const instant = Temporal.ZonedDateTime.from(`${local.toString()}${offset}[Europe/Amsterdam]`, { offset: 'reject' });
    return new Date(instant.epochMilliseconds);
  } catch (error) {
    const isTwice = error instanceof LocalTimeError && error.problem === 'IS_AMBIGUOUS';
    throw new CellError(isTwice ? RosterRowErrorCode.TIME_IS_AMBIGUOUS : RosterRowErrorCode.TIME_DOES_NOT_EXIST);
  }
}

/** A whole number in a range, both ends included. */
export function readWholeNumber(text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new CellError(RosterRowErrorCode.NOT_A_NUMBER);
  return value;
}

export function readText(text: string, longest: number): string {
  if (text.length > longest) throw new CellError(RosterRowErrorCode.TOO_LONG);
  return text;
}

/** A day and a time in one, as `2026-12-31T23:00:00+01:00`, `2026-12-31 23:00` or `31-12-2026 23:00 CET`; `Z` is UTC. */
export function readMoment(text: string): Date {
  const [, day, time = ''] = /^(\S+?)(?:T|\s+)(.+)$/i.exec(text) ?? [];
  if (day === undefined) throw new CellError(RosterRowErrorCode.NOT_A_DATE);
  const clockTime = time
    .replace(/\.\d+/, '')
    .replace(/^(\d{1,2}:\d{2}):\d{2}/, '$1')
    .replace(/Z$/i, '+00:00');
  const { offset, ...at } = readTime(clockTime);
  if (offset === null) return momentOf(readDate(day), { offset, ...at });
  return new Date(Temporal.Instant.from(`${readDate(day)}T${at.time}${offset}`).epochMilliseconds);
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x']);
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);

export function readYes(text: string): boolean {
  const word = text.toLowerCase();
  if (!yes.has(word) && !no.has(word)) throw new CellError(RosterRowErrorCode.NOT_YES_OR_NO);
  return yes.has(word);
}
