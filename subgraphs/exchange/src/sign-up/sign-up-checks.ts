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

/** The same of a sign-up that was decided on: beside what was decided on, which stays as it was. */
export const rechecked = (
  findings: readonly Finding[],
  now: Date,
): Pick<SignUp, 'rechecks' | 'recheckOutcome' | 'recheckedAt'> => ({
  recheckOutcome: outcomeOf(findings),
  rechecks: findings.map(checkOf),
  recheckedAt: now,
});
