import type { FunctionComponent } from 'preact';
import { lazy } from 'preact-iso';
import { needWords } from './language/language.ts';
import type { Locale, Part } from './language/language.ts';

type Page = FunctionComponent<{ locale: Locale }>;

export type PageAt = readonly [path: string, page: Page];

/** A page that comes when it is opened, once its words are there too. */
export const withWords = (load: () => Promise<Page>, ...parts: readonly Part[]) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), needWords(...parts)]);
    return page;
  });
