import { Field, ObjectType } from 'type-graphql';
import { EligibilityOutcome, outcomeOf, type Finding } from './finding.rules.ts';
import { hostRuleIds } from './host-rule-ids.rules.ts';

@ObjectType('TryOut', { description: 'What a check would say of somebody at other times, for the host: never why.' })
export class TryOutView {
  @Field(() => EligibilityOutcome, { description: 'What the check would come to.' })
  outcome!: EligibilityOutcome;

  @Field(() => [String], { description: 'The rules that would have something to say, such as `WT-4`.' })
  ruleIds!: string[];
}

export const tryOutView = (findings: readonly Finding[]): TryOutView => ({
  outcome: outcomeOf(findings),
  ruleIds: hostRuleIds(findings),
});
