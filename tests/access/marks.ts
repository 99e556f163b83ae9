/** What an asker may: all of it, only a part that is hers, nothing. */
export type Mark = '✓' | '◐' | '·';

type Leaf = string | number | boolean;

/** Every value at the ends of an answer, whatever stands around it; moments as text. */
export function leavesOf(answer: unknown): Leaf[] {
  if (answer === null || answer === undefined) return [];
  if (answer instanceof Date) return [answer.toISOString()];
  return typeof answer === 'object' ? Object.values(answer).flatMap(leavesOf) : [answer as Leaf];
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
 * What came of a mutation, by the codes of its errors, thrown or returned. Codes that are neither refusals nor harmless
 * are given as they are: the question is wrong then.
 */
export function markOfMutation(codes: readonly string[], harmless: readonly string[], partly?: string): Mark | string {
  if (codes.length === 0) return harmless.length === 0 ? '✓' : 'done';
  if (codes.every(code => refusals.has(code))) return '·';
  if (partly !== undefined && codes.includes(partly)) return '◐';
  return codes.every(code => harmless.includes(code)) ? '✓' : codes.join(' ');
}
