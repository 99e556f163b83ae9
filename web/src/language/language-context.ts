import { createContext } from 'preact';
import type { Locale } from './language.ts';

interface LanguageChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ locale: 'nl', choose: () => {} });
