import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

export type Locale = 'nl' | 'en';
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The portal's own words in one language; a key that it does not have is a mistake in the test. */
export function wordsIn(locale: Locale): Say {
  const messages = catalogue(locale);
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  i18n.setMessagesCompiler(compileMessage);
  return (key, values) => {
    if (!(key in messages)) throw new Error(`The portal has no words for ${key}.`);
    return i18n._(key, values);
  };
}

/** Every message by its key. */
export function catalogue(locale: Locale): Record<string, string> {
  const file = new URL(`../../web/src/messages/${locale}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** One day as the address, a roster file and a card write it. */
export interface Day {
  readonly iso: string;
  readonly inFile: string;
  readonly short: string;
}

/** Monday, Tuesday and Wednesday, some weeks after this one. */
export function weekFromNow(weeks: number, locale: Locale): [Day, Day, Day] {
  const noon = new Date(`${dateIn(new Date())}T12:00:00Z`);
  const monday = noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7) + weeks * 7;
  const day = (offset: number) => dayOf(new Date(new Date(noon).setUTCDate(monday + offset)), locale);
  return [day(0), day(1), day(2)];
}

function dayOf(noon: Date, locale: Locale): Day {
  const iso = dateIn(noon);
  const isThisYear = iso.slice(0, 4) === dateIn(new Date()).slice(0, 4);
  const format = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
  return { iso, inFile: iso.split('-').toReversed().join('-'), short: format.format(noon).replace(/[.,]/g, '') };
}

const dateIn = (instant: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(instant);
