/** What an asker may: all of it, only a part that is hers, nothing. */
export type Mark = '✓' | '◐' | '·';

/** Every value at the ends of an answer, whatever stands around it. */
export function leavesOf(answer: unknown): (string | number | boolean)[] {
  if (answer === null || answer === undefined) return [];
  if (typeof answer !== 'object') return [answer as string | number | boolean];
  return Object.values(answer).flatMap(leavesOf);
}

/** Null, false and nothing in a list say nothing; so does 0, where a number is a count. */
export const isNothing = (answer: unknown): boolean => leavesOf(answer).every(leaf => leaf === false || leaf === 0);

/** `shows`: what is in the answer for who may see all of it; left out: anything at all. */
export function markOf(answer: unknown, shows?: string | number): Mark {
  if (isNothing(answer)) return '·';
  return shows === undefined || leavesOf(answer).includes(shows) ? '✓' : '◐';
}

const refusals = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'NOT_ASSESSOR',
  'SELF_ASSESSMENT',
]);

/**
 * What came of a mutation: `code` is of its first error, thrown or returned; null when it was done. A code that is
 * neither a refusal nor one of the harmless ones is given as it is: the question is wrong then.
 */
export function markOfMutation(code: string | null, harmless: readonly string[]): Mark | string {
  if (code === null) return harmless.length === 0 ? '✓' : 'done';
  if (harmless.includes(code)) return '✓';
  return refusals.has(code) ? '·' : code;
}
