/** A session's own moments. */
export interface SessionTimes {
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
}

/** NIST SP 800-63B-4, AAL2: signed in anew at least once a day; after an hour of nothing. Ours ends after half a day. */
export const longestHours = 12;
export const idleMinutes = 60;

/** The moment at which the session ends by itself if it is not used again. */
export function endsAt({ startedAt, lastUsedAt }: SessionTimes): Date {
  const longest = startedAt.getTime() + longestHours * 3_600_000;
  const idle = lastUsedAt.getTime() + idleMinutes * 60_000;
  return new Date(Math.min(longest, idle));
}

export const isAlive = (session: SessionTimes, now: Date): boolean => session.endedAt === null && now < endsAt(session);
