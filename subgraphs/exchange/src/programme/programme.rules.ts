import { storable } from '../shift/shift-text.rules.ts';

export const longestName = 80;
export const longestDescription = 1_000;
export const longestCheck = 200;
export const mostChecks = 30;

export const wavePlanRefusals = {
  INVALID_NAME: 'A name is empty or too long.',
  INVALID_PERIOD: 'It ends before it begins.',
  KINDS_NEEDED: 'It names no kind of department.',
  UNKNOWN_PROFESSION: 'There is no such profession.',
  INVALID_CHECKS: 'The list has 1 to 30 points, each with 1 to 200 characters.',
  PROGRAMME_CLOSED: 'The programme was closed.',
} as const;

export type WavePlanRefusal = keyof typeof wavePlanRefusals;

/** The text as it is kept; null when it is empty, too long or no text. */
export function kept(text: string, longest: number): string | null {
  const words = storable(text, longest);
  return typeof words === 'string' ? null : words.text;
}

interface AskedCheck {
  readonly text: string;
  readonly textEn: string;
}

/** The points as they are kept; null when something is wrong with them. */
export function keptChecks(asked: readonly AskedCheck[]): AskedCheck[] | null {
  const checks = asked.map(one => ({ text: kept(one.text, longestCheck), textEn: kept(one.textEn, longestCheck) }));
  const isGood = checks.length > 0 && checks.length <= mostChecks && checks.every(one => one.text && one.textEn);
  return isGood ? (checks as AskedCheck[]) : null;
}

/** Codes such as `OK`, in capitals, each once. */
export const kindsOf = (asked: readonly string[]): string[] => [
  ...new Set(asked.map(kind => kind.trim().toUpperCase()).filter(kind => /^[A-Z]{1,12}$/.test(kind))),
];
