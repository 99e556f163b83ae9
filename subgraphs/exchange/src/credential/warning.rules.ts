import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { CredentialKind } from './credential-kind.rules.ts';

/** How many days ahead anybody is warned of anything. */
export const firstWarning = (parameters: readonly RuleParameter[], today: string): number =>
  Math.max(parameterOn(parameters, 'PR-4.warn', today), parameterOn(parameters, 'R46.warn-first', today));

/**
 * Which warning is due: the nearest that was reached, so that who hands something in late is told once; null when none is.
 * `days` is how many are left: 0 on the last day, less when that was missed.
 */
export function warningOf(
  kind: CredentialKind,
  validUntil: string,
  today: string,
  parameters: readonly RuleParameter[],
): { readonly threshold: number; readonly days: number } | null {
  const days = Temporal.PlainDate.from(today).until(validUntil, { largestUnit: 'days' }).days;
  const thresholds = [
    // PR-4: re-registration takes long; it is told half a year ahead.
    ...(kind === CredentialKind.BIG_REGISTRATION ? [parameterOn(parameters, 'PR-4.warn', today)] : []),
    parameterOn(parameters, 'R46.warn-first', today),
    parameterOn(parameters, 'R46.warn-again', today),
    0,
  ];
  const reached = thresholds.filter(one => days <= one);
  return reached.length > 0 ? { threshold: Math.min(...reached), days } : null;
}
