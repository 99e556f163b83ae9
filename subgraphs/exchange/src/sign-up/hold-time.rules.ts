import { localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';

/** SG-3: until when what is on hold can be solved. */
export function holdEnd(startsAt: Date, parameters: readonly RuleParameter[], now: Date): Date {
  const minutes = parameterOn(parameters, 'SG-3.hold-ends-before-start', localDateOf(now));
  return new Date(startsAt.getTime() - minutes * 60_000);
}
