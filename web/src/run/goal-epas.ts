import type { GoalEpasQuery } from '../generated/operations.ts';

type EpaSet = NonNullable<GoalEpasQuery['epaSets']>[number];

/** The versions that count on a day: what is learned now is of these. */
export const setsOn = (sets: readonly EpaSet[], day: string): EpaSet[] =>
  sets.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));

/** A goal as the form holds it; without an EPA its id is empty. */
export interface Goal {
  readonly text: string;
  readonly epaId: string;
}

/** Her words stay; what only repeats the title of the EPA before follows the one that she chooses. */
export function wordsFor(sets: readonly EpaSet[], { text, epaId }: Goal, next: string): string {
  const titleOf = (id: string) => sets.flatMap(({ epas }) => epas).find(epa => epa.id === id)?.title ?? '';
  return text.trim() === '' || text === titleOf(epaId) ? titleOf(next) : text;
}
