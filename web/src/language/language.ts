import { setupI18n } from '@lingui/core';
import type catalogue from '../messages/nl.json';

export type Locale = 'nl' | 'en';
export type MessageKey = keyof typeof catalogue;

/** Kept in a cookie, so that a server can speak the person's language too. */
const cookie = 'naober_language';
const catalogues = {
  nl: () => import('virtual:messages/nl'),
  en: () => import('virtual:messages/en'),
};
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

export async function activate(locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

export async function chooseLocale(locale: Locale): Promise<void> {
  document.cookie = `${cookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
  await activate(locale);
}
