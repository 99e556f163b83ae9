import { outcomeOf, type Finding } from '../eligibility/finding.rules.ts';
import type { Check, SignUp } from './sign-up.entity.ts';

export const checkOf = ({ code, ruleId, ruleVersion, enforcement }: Finding): Check => ({
  code,
  ruleId,
  ruleVersion,
  enforcement,
});

/** What a check leaves on the sign-up: outcome, rules and moment. */
export const checked = (findings: readonly Finding[], now: Date): Pick<SignUp, 'outcome' | 'checks' | 'checkedAt'> => ({
  outcome: outcomeOf(findings),
  checks: findings.map(checkOf),
  checkedAt: now,
});
