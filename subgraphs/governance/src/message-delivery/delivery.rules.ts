import { localTimeOf, localZone } from '@naober/kit/local-time';
import type { MessageUrgency } from '../message/message.enums.ts';

/** When somebody wants to be left alone, as `22:00`; both null: never. */
export interface Quiet {
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
}

/** How she hears of a group of messages. */
export interface Wish {
  readonly mail: 'AT_ONCE' | 'DIGEST' | 'OFF';
  readonly push: 'AT_ONCE' | 'DIGEST' | 'OFF';
}

export interface PlannedDelivery {
  readonly channel: 'MAIL' | 'PUSH';
  readonly isDigest: boolean;
  readonly isFallback: boolean;
  readonly dueAt: Date;
}

export interface DeliveryFacts {
  readonly urgency: keyof typeof MessageUrgency;
  /** First moment of the shift that it is about; null when about none. */
  readonly startsAt: Date | null;
  readonly wish: Wish;
  readonly quiet: Quiet;
  readonly devices: number;
  readonly numbers: DeliveryNumbers;
  readonly now: Date;
}

export interface DeliveryNumbers {
  /** A shift that begins so soon does not wait for the morning. */
  readonly soonHours: number;
  /** When the mail of the day goes, local, as `07:30`. */
  readonly digestAt: string;
}

/** By which ways a message goes out, and when: each channel at most once. In the inbox it lies in any case. */
export function plannedDeliveries(facts: DeliveryFacts): PlannedDelivery[] {
  const { wish, devices } = facts;
  const soon = dueAtOf(facts);
  const isUnreachable = wish.push === 'AT_ONCE' && devices === 0 && wish.mail === 'OFF';
  const ways: (PlannedDelivery | false)[] = [
    wish.push === 'AT_ONCE' && devices > 0 && { channel: 'PUSH', isDigest: false, isFallback: false, dueAt: soon },
    wish.mail === 'AT_ONCE' && { channel: 'MAIL', isDigest: false, isFallback: false, dueAt: soon },
    wish.mail === 'DIGEST' && {
      channel: 'MAIL',
      isDigest: true,
      isFallback: false,
      dueAt: nextDigest(facts.now, facts.quiet, facts.numbers),
    },
    isUnreachable && { channel: 'MAIL', isDigest: false, isFallback: true, dueAt: soon },
  ];
  return ways.filter(way => way !== false);
}

/**
 * Whether a way that was planned is still wanted: she may have chosen anew since. What push could not bring goes by mail,
 * whatever she chose for mail, unless she wants it by no way any more.
 */
export function isStillWanted(
  channel: 'MAIL' | 'PUSH',
  isFallback: boolean,
  planned: readonly PlannedDelivery[],
): boolean {
  return isFallback ? planned.length > 0 : planned.some(way => way.channel === channel);
}

/** The moment at which it may go: now, or when the quiet hours are over; what is needed for a shift soon does not wait. */
export function dueAtOf({ urgency, startsAt, quiet, numbers, now }: Omit<DeliveryFacts, 'wish' | 'devices'>): Date {
  return urgency === 'NEEDED' && beginsSoon(startsAt, now, numbers) ? now : afterQuiet(now, quiet);
}

function beginsSoon(startsAt: Date | null, now: Date, { soonHours }: DeliveryNumbers): boolean {
  if (startsAt === null) return false;
  const ahead = startsAt.getTime() - now.getTime();
  return ahead > 0 && ahead <= soonHours * 3_600_000;
}

/** The instant itself, or the end of the quiet hours in which it falls. */
export function afterQuiet(instant: Date, quiet: Quiet): Date {
  const { quietFrom, quietUntil } = quiet;
  if (quietFrom === null || quietUntil === null) return instant;
  const local = localTimeOf(instant);
  const [from, until] = [Temporal.PlainTime.from(quietFrom), Temporal.PlainTime.from(quietUntil)];
  const isAfterFrom = Temporal.PlainTime.compare(local.toPlainTime(), from) >= 0;
  const isBeforeUntil = Temporal.PlainTime.compare(local.toPlainTime(), until) < 0;
  const isOverMidnight = Temporal.PlainTime.compare(from, until) > 0;
  if (!(isOverMidnight ? isAfterFrom || isBeforeUntil : isAfterFrom && isBeforeUntil)) return instant;
  const today = local.toPlainDate();
  const end = laterOf(instant, at(isBeforeUntil ? today : today.add({ days: 1 }), until));
  return end > instant ? afterQuiet(end, quiet) : end; // an end that is skipped in March can lie in the quiet hours again
}

/** The next mail of the day after the instant; whose quiet hours last until later gets it then. */
export function nextDigest(instant: Date, quiet: Quiet, numbers: DeliveryNumbers): Date {
  const digestAt = Temporal.PlainTime.from(numbers.digestAt);
  const today = localTimeOf(instant).toPlainDate();
  const thisMorning = at(today, digestAt);
  return afterQuiet(thisMorning > instant ? thisMorning : at(today.add({ days: 1 }), digestAt), quiet);
}

/** Where clocks skip the time it is the moment after; where they repeat it, the first. */
const at = (day: Temporal.PlainDate, time: Temporal.PlainTime): Date =>
  new Date(day.toZonedDateTime({ timeZone: localZone, plainTime: time }).epochMilliseconds);

const laterOf = (one: Date, other: Date): Date => (one > other ? one : other);
