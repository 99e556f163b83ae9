import { localZone } from '@naober/kit/local-time';

export type TimeProblem = 'NOT_A_TIME' | 'AMBIGUOUS_TIME' | 'NON_EXISTENT_TIME';

/** A moment that cannot be read, with the moments that the clock does show, as input takes them. */
export interface UnreadMoment {
  readonly problem: TimeProblem;
  readonly possible: readonly string[];
}

/** What the clock on the wall shows, with the offset that makes it sure; null where none was given. */
export interface WallTime {
  readonly local: Temporal.PlainDateTime;
  readonly offset: string | null;
}

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::00)?([+-]\d{2}:\d{2})?$/;

/** `2026-10-25T02:30`, with an offset behind it where the clock shows it twice; null when it is no such text. */
export function readWallTime(text: string): WallTime | null {
  const [, local, offset] = form.exec(text.trim()) ?? [];
  if (local === undefined) return null;
  try {
    return { local: Temporal.PlainDateTime.from(local, { overflow: 'reject' }), offset: offset ?? null };
  } catch {
    return null;
  }
}

const text = (zoned: Temporal.ZonedDateTime): string =>
  zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' });

/** The instant at which clocks here show it; never moved, never guessed: an offset that they do not have is refused. */
export function momentOf({ local, offset }: WallTime): Date | UnreadMoment {
  const either = (['earlier', 'later'] as const).map(disambiguation =>
    local.toZonedDateTime(localZone, { disambiguation }),
  );
  const possible = [...new Map(either.map(one => [one.epochMilliseconds, one])).values()];
  const shown = possible.filter(one => one.toPlainDateTime().equals(local));
  const meant = shown.filter(one => offset === null || one.offset === offset);
  if (meant.length === 1) return new Date(meant[0]!.epochMilliseconds);
  return { problem: meant.length > 1 ? 'AMBIGUOUS_TIME' : 'NON_EXISTENT_TIME', possible: possible.map(text) };
}

/** The same wall time so many days later. The offset of the first day says which of two is meant, and holds no longer. */
export function laterDay({ local, offset }: WallTime, days: number): WallTime {
  const later = local.add({ days });
  const isTwice = isUnread(momentOf({ local: later, offset: null })) && offset !== null;
  return { local: later, offset: isTwice ? offset : null };
}

export const isUnread = (moment: Date | UnreadMoment): moment is UnreadMoment => !(moment instanceof Date);
