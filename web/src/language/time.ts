import { currentLocale } from './language.ts';
import type { Locale } from './language.ts';

const timeZone = 'Europe/Amsterdam';

interface View {
  readonly locale: Locale;
  readonly now: Date;
}

const here = (): View => ({ locale: currentLocale(), now: new Date() });
const tagOf = (locale: Locale) => (locale === 'nl' ? 'nl-NL' : 'en-GB');

function partsOf(instant: string | Date, locale: Locale, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(tagOf(locale), { timeZone, ...options });
  const parts = format.formatToParts(typeof instant === 'string' ? new Date(instant) : instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value.replace(/\.$/, '')]));
}

function withYear(text: string, year: string | undefined, { now, locale }: View): string {
  return year === partsOf(now, locale, { year: 'numeric' })['year'] ? text : `${text} ${year}`;
}

/** `di 1 dec`; the year only when it is not this year. */
export function dayText(instant: string, view: View = here()): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
  const { weekday, day, month, year } = partsOf(instant, view.locale, options);
  return withYear(`${weekday} ${day} ${month}`, year, view);
}

/** `dinsdag 1 december`. */
export function longDayText(instant: string, view: View = here()): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const { weekday, day, month, year } = partsOf(instant, view.locale, options);
  return withYear(`${weekday} ${day} ${month}`, year, view);
}

/** `1 dec 2026`, for dates without a time. */
export function dateText(date: string, view: View = here()): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  const { day, month, year } = partsOf(`${date}T12:00:00Z`, view.locale, options);
  return `${day} ${month} ${year}`;
}

export function timeText(instant: string, view: View = here()): string {
  const { hour, minute } = partsOf(instant, view.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
}

/** `di 1 dec 23:05`. */
export function momentText(instant: string, view: View = here()): string {
  return `${dayText(instant, view)} ${timeText(instant, view)}`;
}

/** `23:00–07:30`. */
export function spanText(startsAt: string, endsAt: string, view: View = here()): string {
  return `${timeText(startsAt, view)}–${timeText(endsAt, view)}`;
}

/** `8,5` for 510 minutes. */
export function hoursText(minutes: number, locale: Locale = currentLocale()): string {
  return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 }).format(minutes / 60);
}

/** The calendar day in Amsterdam as `yyyy-mm-dd`. */
export function localDate(instant: string | Date): string {
  const { year, month, day } = partsOf(instant, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${year}-${month}-${day}`;
}

/** The date some days later; noon in UTC keeps clear of every clock change. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week that a date falls in. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return daysLater(date, -((weekday + 6) % 7));
}

/** Whether it is a day as addresses and fields write it, `yyyy-mm-dd`, of this age: a year that is half typed is none. */
export function isDay(text: string | undefined): text is string {
  const noon = new Date(`${text}T12:00:00Z`);
  return (
    /^[12]\d{3}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text!)
  );
}

/** The first instant of a day in Amsterdam, as the graph wants it. */
export function startOfDay(date: string): string {
  const inSummer = new Date(`${date}T00:00:00+02:00`);
  const isSummer = timeText(inSummer.toISOString(), { locale: 'nl', now: inSummer }) === '00:00';
  return isSummer ? inSummer.toISOString() : new Date(`${date}T00:00:00+01:00`).toISOString();
}

/** The instant at which clocks in Amsterdam show that time on that day; null when it is no time, or one that clocks skip. */
export function clockInstant(date: string, time: string): string | null {
  if (!isDay(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const shown = ['+02:00', '+01:00'].map(offset => new Date(`${date}T${time}:00${offset}`).toISOString());
  return (
    shown.find(one => localDate(one) === date && timeText(one, { locale: 'nl', now: new Date(one) }) === time) ?? null
  );
}

/** 1 to 53, as planners count. */
export function weekNumber(date: string): number {
  const thursday = new Date(`${daysLater(mondayOf(date), 3)}T12:00:00Z`);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1, 12);
  return Math.floor((thursday.getTime() - firstOfYear) / 604_800_000) + 1;
}
