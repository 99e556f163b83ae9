import { setupI18n } from '@lingui/core';
import type catalogue from '../messages/nl.json';

export type Locale = 'nl' | 'en';
export type MessageKey = keyof typeof catalogue;

/** The words of a part of the portal that few people open travel with that part. */
export type Part =
  | 'common'
  | 'planner'
  | 'door'
  | 'account'
  | 'myData'
  | 'administration'
  | 'papers'
  | 'shifts'
  | 'pools'
  | 'board';

/** Kept in a cookie, so that a server can speak the person's language too. */
const cookie = 'naober_language';
const catalogues = {
  nl: {
    common: () => import('virtual:messages/nl/common'),
    planner: () => import('virtual:messages/nl/planner'),
    door: () => import('virtual:messages/nl/door'),
    account: () => import('virtual:messages/nl/account'),
    myData: () => import('virtual:messages/nl/myData'),
    administration: () => import('virtual:messages/nl/administration'),
    papers: () => import('virtual:messages/nl/papers'),
    shifts: () => import('virtual:messages/nl/shifts'),
    pools: () => import('virtual:messages/nl/pools'),
    board: () => import('virtual:messages/nl/board'),
  },
  en: {
    common: () => import('virtual:messages/en/common'),
    planner: () => import('virtual:messages/en/planner'),
    door: () => import('virtual:messages/en/door'),
    account: () => import('virtual:messages/en/account'),
    myData: () => import('virtual:messages/en/myData'),
    administration: () => import('virtual:messages/en/administration'),
    papers: () => import('virtual:messages/en/papers'),
    shifts: () => import('virtual:messages/en/shifts'),
    pools: () => import('virtual:messages/en/pools'),
    board: () => import('virtual:messages/en/board'),
  },
};
const parts = new Set<Part>(['common']);
const i18n = setupI18n();

/** The words for a key in the language that is active. */
export function t(key: MessageKey, values?: Record<string, string | number>): string {
  return i18n._(key, values);
}

export function currentLocale(): Locale {
  return i18n.locale === 'en' ? 'en' : 'nl';
}

/** Dutch unless the person chose English, here or as the language of the browser. */
export function preferredLocale(cookies: string, browserLanguages: readonly string[]): Locale {
  const chosen = new RegExp(`(?:^|; )${cookie}=(nl|en)`).exec(cookies)?.[1];
  if (chosen) return chosen as Locale;
  const spoken = browserLanguages.map(language => language.slice(0, 2)).find(it => it === 'nl' || it === 'en');
  return (spoken as Locale | undefined) ?? 'nl';
}

/** The words for a code that a newer server may have made up since. */
export function tIfKnown(key: string, otherwise: string, values?: Record<string, string | number>): string {
  return key in i18n.messages ? i18n._(key, values) : otherwise;
}

export async function activate(locale: Locale): Promise<void> {
  const loaded = await Promise.all([...parts].map(part => catalogues[locale][part]()));
  for (const { messages } of loaded) i18n.load(locale, messages);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

/** Has the words of some parts at hand, in this language and in every one that is chosen later. */
export async function needWords(...needed: readonly Part[]): Promise<void> {
  for (const part of needed) parts.add(part);
  const locale = currentLocale();
  const loaded = await Promise.all(needed.map(part => catalogues[locale][part]()));
  for (const { messages } of loaded) i18n.load(locale, messages);
}

export async function chooseLocale(locale: Locale): Promise<void> {
  document.cookie = `${cookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
  await activate(locale);
}
