import type { RuleNumbers } from '@naober/kit/rule-numbers';

/** How many days before its end somebody is warned, the first time and again; on the last day once more. */
export const warningDays = (number: RuleNumbers): readonly number[] => [
  number('R46.warn-first'),
  number('R46.warn-again'),
  0,
];

export interface Warning {
  /** The nearest that was reached, so that who was never told hears it once. */
  readonly threshold: number;
  readonly isOver: boolean;
}

/** Which warning is due; null when none is. */
export function warningOf(validUntil: string, today: string, thresholds: readonly number[]): Warning | null {
  const days = Temporal.PlainDate.from(today).until(validUntil, { largestUnit: 'days' }).days;
  const reached = thresholds.filter(one => days <= one);
  return reached.length > 0 ? { threshold: Math.min(...reached), isOver: days < 0 } : null;
}
