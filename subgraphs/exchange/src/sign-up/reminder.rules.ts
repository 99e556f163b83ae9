import { localDateOf } from '@naober/kit/local-time';

/** A reminder a day is enough: whoever presses again reaches nobody. */
export const wasRemindedToday = (remindedAt: Date | null, now: Date): boolean =>
  remindedAt !== null && localDateOf(remindedAt) === localDateOf(now);
