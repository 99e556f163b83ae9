import { holdsOn, isAboutLending } from '../eligibility/agreement-covers.rules.ts';
import type { Agreement } from '../eligibility/facts.rules.ts';

/** What a cooperation agreement says, as far as it covers detachments. */
export interface Cooperation extends Agreement {
  readonly id: string;
  /** Until when what runs may run off after its end; null when nothing may. */
  readonly runOffUntil: string | null;
}

/** What of a detachment a cooperation agreement must cover. */
export interface Covered {
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly professionId: string;
  /** Kind of its department; null = all departments of the host. */
  readonly departmentKind: string | null;
  readonly startsOn: string;
  /** Its last day. */
  readonly lastDay: string;
  /** Whether it began: what never began does not run off. */
  readonly hasBegun: boolean;
}

export type CoverageKind = 'IN_FORCE' | 'RUN_OFF' | 'NONE';

/** Days, both included, that one agreement covers; by none, `cooperationAgreementId` is null. */
export interface CoverageSpan {
  readonly from: string;
  readonly until: string;
  readonly kind: CoverageKind;
  readonly cooperationAgreementId: string | null;
}

const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
export const dayBefore = (day: string): string => plusDays(day, -1);
export const dayAfter = (day: string): string => plusDays(day, 1);

/** Last day on which it holds; null when no end is known. */
export function lastDayOf({ endsOn, terminatedOn }: Pick<Cooperation, 'endsOn' | 'terminatedOn'>): string | null {
  const days = [endsOn, terminatedOn && dayBefore(terminatedOn)].filter(day => day !== null);
  return days.length === 0 ? null : days.sort()[0]!;
}

/** EX-8, of a detachment: after a merger it has a new version with the successor as party, so nobody stands for another. */
const isAbout = (one: Cooperation, asked: Covered): boolean =>
  isAboutLending(one, { ...asked, day: asked.startsOn }, []);

/** The agreement in force on that day that covers it; of several that which began first. Null when none does. */
export function inForceOn(agreements: readonly Cooperation[], asked: Covered, day: string): Cooperation | null {
  return agreements.filter(one => holdsOn(one, day) && isAbout(one, asked)).sort(byStart)[0] ?? null;
}

const byStart = (a: Cooperation, b: Cooperation) => (a.startsOn + a.id < b.startsOn + b.id ? -1 : 1);

/** What covers each day from its first to its last, in spans without gaps. Pure: reads no clock, no database. */
export function coverageSpans(agreements: readonly Cooperation[], asked: Covered): CoverageSpan[] {
  const starts = boundaries(agreements, asked);
  const spans = starts.map((from, index) => {
    const until = index + 1 < starts.length ? dayBefore(starts[index + 1]!) : asked.lastDay;
    return { from, until, ...coverOn(agreements, asked, from) };
  });
  return spans.reduce<CoverageSpan[]>(joined, []);
}

/** The days on which something may change, the first day of the detachment among them. */
function boundaries(agreements: readonly Cooperation[], { startsOn, lastDay }: Covered): string[] {
  const changes = agreements.flatMap(one => {
    const last = lastDayOf(one);
    return [one.startsOn, last && dayAfter(last), one.runOffUntil && dayAfter(one.runOffUntil)];
  });
  const within = changes.filter(day => day !== null && day > startsOn && day <= lastDay) as string[];
  return lastDay < startsOn ? [] : [...new Set([startsOn, ...within])].sort();
}

function coverOn(agreements: readonly Cooperation[], asked: Covered, day: string) {
  const holding = inForceOn(agreements, asked, day);
  if (holding) return { kind: 'IN_FORCE' as const, cooperationAgreementId: holding.id };
  const runningOff = agreements.filter(one => runsOff(one, asked, day)).sort(byStart)[0];
  return runningOff
    ? { kind: 'RUN_OFF' as const, cooperationAgreementId: runningOff.id }
    : { kind: 'NONE' as const, cooperationAgreementId: null };
}

/** What began while it was in force may run off after it. */
function runsOff(one: Cooperation, asked: Covered, day: string): boolean {
  const last = lastDayOf(one);
  const beganUnderIt = asked.hasBegun && last !== null && one.startsOn <= asked.startsOn && asked.startsOn <= last;
  return beganUnderIt && last < day && day <= (one.runOffUntil ?? '') && isAbout(one, asked);
}

function joined(spans: CoverageSpan[], next: CoverageSpan): CoverageSpan[] {
  const last = spans.at(-1);
  const isSame = last?.kind === next.kind && last.cooperationAgreementId === next.cooperationAgreementId;
  return isSame ? [...spans.slice(0, -1), { ...last, until: next.until }] : [...spans, next];
}

/** The span that holds the day; null outside the detachment. */
export const spanOn = (spans: readonly CoverageSpan[], day: string): CoverageSpan | null =>
  spans.find(({ from, until }) => from <= day && day <= until) ?? null;
