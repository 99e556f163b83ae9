import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Enforcement } from '../eligibility/finding.rules.ts';
import { detachmentRuleBook, type DetachmentCode } from './detachment-rule-book.rules.ts';

const codes = Object.fromEntries(Object.keys(detachmentRuleBook).map(code => [code, code]));
const descriptions: Record<DetachmentCode, string> = {
  PERIOD_OVER: 'Its last day is over.',
  FACTS_TOO_OLD: 'What is known here of employments or cooperation agreements is too old to decide on.',
  NOT_EMPLOYED: 'On its first day she is not employed by the home member in this profession.',
  NO_COOPERATION_AGREEMENT: 'On its first day no cooperation agreement of the two covers department and profession.',
  NOT_ONE_GROUP: 'The two members are not on record as one economic group.',
  NOT_REGISTERED: 'The home member is not on record as registered to lend.',
  REGISTRATION_CHECK_OLD: 'The registration of the home member was checked too long ago.',
  ADMISSION_MISSING: 'On that day lending needs an admission, and the home member has none on record.',
  ADMISSION_NEEDED_LATER: 'While it lasts lending will need an admission, and the home member has none on record yet.',
  EMPLOYMENT_ENDS_BEFORE: 'Her employment ends before it does.',
  COOPERATION_ENDS_BEFORE: 'The cooperation agreement ends before it does.',
  COST_MISSING: 'The cost per hour was not filled in.',
  FREE_WITHOUT_HELP: 'It is for nothing, which help without profit alone can be.',
  GROSS_COST_MISSING: 'This legal basis asks what she costs her employer.',
  CHARGE_ABOVE_COST: 'This legal basis allows no more than what she costs her employer.',
  OTHER_DETACHMENT: 'Another agreement of hers covers the same host and department on some of these days.',
};
registerEnumType(codes, {
  name: 'DetachmentFindingCode',
  description: 'What can speak against a detachment agreement.',
  valuesConfig: Object.fromEntries(Object.entries(descriptions).map(([code, description]) => [code, { description }])),
});

@ObjectType('DetachmentFinding', { description: 'Something against a detachment agreement, or to watch.' })
export class DetachmentFindingView {
  @Field(() => codes, { description: 'What it is.' })
  code!: DetachmentCode;

  @Field(() => Enforcement, { description: 'BLOCK keeps it from being signed or coming into force; SIGNAL warns.' })
  enforcement!: Enforcement;

  @Field(() => String, { description: 'The rule, such as `LS-4`.' })
  ruleId!: string;

  @Field(() => String, { description: 'Where the rule comes from.' })
  source!: string;
}
