import { localTimeOf } from '@naober/kit/local-time';

/** In the order of `dayOfWeek`. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

export enum PartOfDay {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
  EVENING = 'EVENING',
  NIGHT = 'NIGHT',
}

/** What somebody wishes; her own word, and never what is asked of her (ACM-1). */
export interface Wishes {
  /** Empty = everywhere, any kind, any day, any time. */
  readonly memberIds: readonly string[];
  readonly departmentKinds: readonly string[];
  readonly weekdays: readonly Weekday[];
  readonly partsOfDay: readonly PartOfDay[];
  /** So many shifts in four weeks and no more; null = no wish. */
  readonly atMostShifts: number | null;
  readonly mayBeAsked: boolean;
}

/** What she would be asked for. */
export interface Ask {
  readonly memberId: string;
  readonly departmentKind: string;
  readonly startsAt: Date;
}

/** The widest wish that makes sense: a shift a day. */
export const mostWished = 28;
const fourWeeks = 28 * 86_400_000;

export function weekdayOf(moment: Date): Weekday {
  return Object.values(Weekday)[localTimeOf(moment).dayOfWeek - 1]!;
}

export function partOfDayOf(moment: Date): PartOfDay {
  const { hour } = localTimeOf(moment);
  if (hour < 5 || hour >= 22) return PartOfDay.NIGHT;
  if (hour < 12) return PartOfDay.MORNING;
  return hour < 17 ? PartOfDay.AFTERNOON : PartOfDay.EVENING;
}

/** Whether one shift more at that moment would make four weeks, wherever they begin, hold more than she wishes. */
export function isWishReached(atMostShifts: number | null, starts: readonly Date[], moment: Date): boolean {
  if (atMostShifts === null) return false;
  const all = [...starts, moment].map(one => one.getTime()).sort((a, b) => a - b);
  const last = all.length - 1 - atMostShifts;
  for (let first = 0; first <= last; first++) {
    const [from, until] = [all[first]!, all[first + atMostShifts]!];
    const holdsMoment = from <= moment.getTime() && moment.getTime() <= until;
    if (holdsMoment && until - from < fourWeeks) return true;
  }
  return false;
}

const allows = <T>(wished: readonly T[], one: T): boolean => wished.length === 0 || wished.includes(one);

/** Whether she may be asked for that; who said nothing of her wishes may not. `starts` are of shifts that she works already. */
export function mayBeAsked(wishes: Wishes | null, ask: Ask, starts: readonly Date[]): boolean {
  return (
    wishes !== null &&
    wishes.mayBeAsked &&
    allows(wishes.memberIds, ask.memberId) &&
    allows(wishes.departmentKinds, ask.departmentKind) &&
    allows(wishes.weekdays, weekdayOf(ask.startsAt)) &&
    allows(wishes.partsOfDay, partOfDayOf(ask.startsAt)) &&
    !isWishReached(wishes.atMostShifts, starts, ask.startsAt)
  );
}
