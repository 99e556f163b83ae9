import type { ClauseFragment } from '../generated/operations.ts';
import { currentLocale } from '../language/language.ts';

/** A clause in the language of who reads. */
export const clauseTitle = (clause: Pick<ClauseFragment, 'titleNl' | 'titleEn'>): string =>
  currentLocale() === 'en' ? clause.titleEn : clause.titleNl;

export const clauseText = (clause: Pick<ClauseFragment, 'textNl' | 'textEn'>): string =>
  currentLocale() === 'en' ? clause.textEn : clause.textNl;
