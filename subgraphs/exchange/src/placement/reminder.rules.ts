/** How many reminders are due by now of what stands so since then; `days` after which each is. */
export const remindersDue = (since: Date, now: Date, days: readonly number[]): number =>
  days.filter(after => now.getTime() - since.getTime() >= after * 86_400_000).length;
