export type TextProblem = 'TEXT_TOO_LONG' | 'TEXT_NOT_STORABLE';

/** NUL and other signs that steer a device; line breaks and tabs are text. */
const steering = /[^\P{Cc}\t\n\r]/u;

/**
 * Text as it is stored: in NFC, so that it is found again however it was typed, without blanks around it; null when
 * nothing is left. A half of a surrogate pair and what steers a device are refused, never dropped in silence.
 */
export function storable(text: string | null | undefined, longest: number): { text: string | null } | TextProblem {
  const given = text ?? '';
  if (!given.isWellFormed() || steering.test(given)) return 'TEXT_NOT_STORABLE';
  const clean = given.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if ([...clean].length > longest) return 'TEXT_TOO_LONG';
  return { text: clean || null };
}
