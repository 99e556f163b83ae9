import { instantOf, localZone } from '@naober/kit/local-time';

/** Days around today, numbered from it: 0 is today, 1 tomorrow. */
export class Calendar {
  readonly now: Date;
  private readonly today: Temporal.PlainDate;
  private readonly known = new Map<number, Date>();
  private readonly knownDates = new Map<number, string>();

  constructor(now: Date) {
    this.now = now;
    this.today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(localZone).toPlainDate();
  }

  /** The instant at which the clock shows so many minutes after that day's midnight; more than a day is the next day. */
  at(day: number, minutes: number): Date {
    const key = day * 10_000 + minutes;
    const known = this.known.get(key);
    if (known) return known;
    const date = this.today.add({ days: day + Math.floor(minutes / 1440) });
    const clock = minutes % 1440;
    const instant = instantOf(date.toPlainDateTime({ hour: Math.floor(clock / 60), minute: clock % 60 }));
    this.known.set(key, instant);
    return instant;
  }

  /** `yyyy-mm-dd` */
  date(day: number): string {
    const known = this.knownDates.get(day);
    if (known) return known;
    const date = this.today.add({ days: day }).toString();
    this.knownDates.set(day, date);
    return date;
  }

  /** The first of a month, so many months from this one. */
  monthStart(months: number): string {
    return this.today.with({ day: 1 }).add({ months }).toString();
  }

  /** The last day of the month, so many months from this one. */
  monthEnd(months: number): string {
    return this.today
      .with({ day: 1 })
      .add({ months: months + 1 })
      .subtract({ days: 1 })
      .toString();
  }

  isWeekend(day: number): boolean {
    return this.today.add({ days: day }).dayOfWeek >= 6;
  }

  /** The first day from `day` on that is this day of the week; 1 is Monday. */
  next(day: number, dayOfWeek: number): number {
    return day + ((dayOfWeek - this.today.add({ days: day }).dayOfWeek + 7) % 7);
  }

  /** The number of a given date. */
  dayOf(date: string): number {
    return this.today.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
  }
}
