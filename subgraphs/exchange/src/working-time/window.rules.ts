import { firstFrom, type Duty } from './duty.rules.ts';

/** Sums of work by duty, so that any span costs two searches; per list, and lists are never changed. */
const sums = new WeakMap<readonly Duty[], readonly number[]>();

function sumsOf(duties: readonly Duty[]): readonly number[] {
  const known = sums.get(duties);
  if (known) return known;
  const made = [0];
  for (const { work } of duties) made.push(made.at(-1)! + work);
  sums.set(duties, made);
  return made;
}

/** How much of a duty's work lies before the instant; breaks are spread evenly. */
const shareBefore = ({ from, until, work }: Duty, instant: number): number =>
  work * Math.min(1, Math.max(0, (instant - from) / (until - from)));

/** How many duties back may still last: a person's duties hardly overlap. */
const mostUnderWay = 4;

function workBefore(duties: readonly Duty[], instant: number): number {
  const begun = firstFrom(duties, instant);
  let work = sumsOf(duties)[begun]!;
  for (let at = begun - 1; at >= Math.max(0, begun - mostUnderWay); at--) {
    const duty = duties[at]!;
    if (duty.until > instant) work -= duty.work - shareBefore(duty, instant);
  }
  return work;
}

/** Milliseconds of work in a span, by instants. */
export const workIn = (duties: readonly Duty[], from: number, until: number): number =>
  workBefore(duties, until) - workBefore(duties, from);

/** The same with one more duty. */
export const workWith = (others: readonly Duty[], shift: Duty, from: number, until: number): number =>
  workIn(others, from, until) + shareBefore(shift, until) - shareBefore(shift, from);

/**
 * Where windows of that length begin that hold some of the shift, as far as they can hold most: a window is fullest
 * when it begins with a duty or ends with one.
 */
export function windowsWith(others: readonly Duty[], shift: Duty, length: number): number[] {
  const starts = [shift.from, shift.until - length];
  const last = firstFrom(others, shift.until + length);
  for (let at = firstFrom(others, shift.from - 2 * length); at < last; at++) {
    const { from, until } = others[at]!;
    if (from < shift.until && from + length > shift.from) starts.push(from);
    if (until - length < shift.until && until > shift.from) starts.push(until - length);
  }
  return starts;
}

/** How many of the instants, of which `at` is one, lie in one window of that length that holds `at`; the most. */
export function mostWith(instants: readonly number[], at: number, length: number): number {
  const near = instants.filter(one => one > at - length && one < at + length).sort((a, b) => a - b);
  const counts = near
    .filter(start => start <= at)
    .map(start => near.filter(one => one >= start && one < start + length).length);
  return Math.max(0, ...counts);
}
