import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { EligibilityOutcome } from '../eligibility/finding.rules.ts';
import { OverrideCode } from './sign-up.enums.ts';

@ObjectType({ description: 'What working time said after the decision, when work elsewhere changed.' })
export class SignUpRecheck {
  @Field(() => EligibilityOutcome, { description: 'What the check came to.' })
  outcome!: EligibilityOutcome;

  @Field(() => [String], { description: 'The rules that had something to say.' })
  ruleIds!: string[];

  @Field(() => DateTime, { description: 'When it was looked at.' })
  checkedAt!: Date;
}

@ObjectType({ description: 'Why a planner of the host confirmed a sign-up that a rule left to a person.' })
export class SignUpOverride {
  @Field(() => OverrideCode, { description: 'Why.' })
  code!: OverrideCode;

  @Field(() => String, { nullable: true, description: 'The same in words; null when there were none, or no longer.' })
  words!: string | null;

  @Field(() => [String], { description: 'The rules that left it to a person.' })
  ruleIds!: string[];

  @Field(() => DateTime, { description: 'When.' })
  decidedAt!: Date;
}
