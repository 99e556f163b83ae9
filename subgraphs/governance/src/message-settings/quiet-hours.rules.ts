const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the two are quiet hours: two different times of day, or none at all. */
export function areQuietHours(from: string | null, until: string | null): boolean {
  if (from === null || until === null) return from === until;
  return time.test(from) && time.test(until) && from !== until;
}
