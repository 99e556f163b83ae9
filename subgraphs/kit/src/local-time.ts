/** The zone in which people here read the clock. */
export const localZone = 'Europe/Amsterdam';

export type LocalTimeProblem = 'DOES_NOT_EXIST' | 'IS_AMBIGUOUS';

/** A local time that names no instant (clocks skip it) or two (clocks repeat it). */
export class LocalTimeError extends RangeError {
  constructor(
    readonly problem: LocalTimeProblem,
    local: string,
  ) {
    super(`${local} ${problem === 'DOES_NOT_EXIST' ? 'does not exist' : 'exists twice'} in ${localZone}.`);
  }
}

/** The instant of a local date and time. Throws LocalTimeError where clocks skip or repeat it; never guesses. */
export function instantOf(local: Temporal.PlainDateTime): Date {
  const earlier = local.toZonedDateTime(localZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(localZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds);
  throw new LocalTimeError(
    earlier.toPlainDateTime().equals(local) ? 'IS_AMBIGUOUS' : 'DOES_NOT_EXIST',
    local.toString(),
  );
}

/** What the clock on the wall shows at that instant. */
export function localTimeOf(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(localZone);
}

/** The calendar day, `yyyy-mm-dd`, on which the instant falls. */
export function localDateOf(instant: Date): string {
  return localTimeOf(instant).toPlainDate().toString();
}

/** Elapsed minutes: a night in which the clocks go back is an hour longer than they show. */
export function elapsedMinutes(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / 60_000;
}
