import type { DayNumber } from './clock.rules.ts';

export type DutyKind =
  | 'REGULAR'
  | 'PRESENCE_DUTY'
  | 'ON_CALL_AVAILABILITY'
  | 'STANDBY'
  | 'CALL'
  | 'TEACHING'
  | 'TRAINING'
  | 'WORK_PLACEMENT';
export type DutyOrigin = 'PLATFORM' | 'HOME_ROSTER' | 'TEACHING' | 'COMBINATION_JOB';

/** A night that a duty covers: which, how much of it, and whether it lasts beyond 02:00. */
export interface Night {
  /** The day of its early morning. */
  readonly day: DayNumber;
  /** Milliseconds between 00:00 and 06:00. */
  readonly inNight: number;
  /** WT-8, WT-10: only nights that end after 02:00 are counted by some rules. */
  readonly endsLate: boolean;
}

/** One span of work of a person, at whichever employer. Instants and lengths in milliseconds. */
export interface Duty {
  /** The shift that it is; null when it comes from elsewhere. */
  readonly shiftId: string | null;
  readonly origin: DutyOrigin;
  readonly memberId: string | null;
  readonly kind: DutyKind;
  readonly from: number;
  readonly until: number;
  /** Counted work, without breaks; 0 for being on call, of which only calls are work. */
  readonly work: number;
  /** Null for a duty that is no night shift (WT-6), and for being on call. */
  readonly night: Night | null;
  /** False when it was heard too long ago to refuse anything on. */
  readonly isCertain: boolean;
}

export const isOnCall = ({ kind }: { readonly kind: DutyKind }): boolean =>
  kind === 'ON_CALL_AVAILABILITY' || kind === 'STANDBY';

/** Work breaks rest; being on call and work in calls have limits of their own (WT-16, ATW 5:9). */
export const isWork = (duty: { readonly kind: DutyKind }): boolean => !isOnCall(duty) && duty.kind !== 'CALL';

export const hour = 3_600_000;
export const week = 168 * hour;

/** Where in duties by start the first lies that starts at that instant or later. */
export function firstFrom(duties: readonly Duty[], instant: number): number {
  let [low, high] = [0, duties.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (duties[middle]!.from < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Duties, given by start, that start in a span. No duty of a person overlaps another for long, so few more touch it. */
export const startingIn = (duties: readonly Duty[], from: number, until: number): readonly Duty[] =>
  duties.slice(firstFrom(duties, from), firstFrom(duties, until));
