import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CredentialGapView } from '../credential/credential-gap.view.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import { daysThatFit } from './other-days.rules.ts';
import { EntrustmentLevel } from '../references/entrustment-level.ts';
import { EpaDefinitionRef } from '../references/epa-definition.ts';
import { EligibilityOutcome, Enforcement, type Finding, type FindingCode, type MissingEpa } from './finding.rules.ts';
import { findingDescriptions } from './finding.descriptions.ts';
import { FindingRemedy, ruleBook } from './rule-book.rules.ts';

registerEnumType(EligibilityOutcome, {
  name: 'EligibilityOutcome',
  description: 'What a check of a person for a shift came to.',
  valuesConfig: {
    ELIGIBLE: { description: 'Nothing speaks against it.' },
    NOT_ELIGIBLE: { description: 'A rule forbids it.' },
    UNKNOWN: { description: 'A named person must look first, or a fact is missing or too old.' },
  },
});

registerEnumType(Enforcement, {
  name: 'Enforcement',
  description: 'How strictly a rule is kept.',
  valuesConfig: {
    BLOCK: { description: 'Refused.' },
    GATE: { description: 'Only if a named role says so, with a reason that is kept.' },
    SIGNAL: { description: 'A visible warning.' },
    RECORD: { description: 'Kept as evidence only.' },
  },
});

registerEnumType(FindingRemedy, {
  name: 'FindingRemedy',
  description: 'What somebody can do about a finding.',
  valuesConfig: {
    OTHER_SHIFT: { description: 'Choose another shift.' },
    OTHER_TIME: { description: 'Choose a shift at another time; `fitsFrom` and `fitsUntil` say when.' },
    OTHER_DAY: { description: 'Choose a shift on another day; `fitsOn` says which.' },
    WITHDRAW_OTHER: { description: 'Withdraw the other shift, or choose another time.' },
    LEARN_EPA: { description: 'Learn the missing EPAs and have them assessed.' },
    ASK_HOST: { description: 'Ask the planner of the host.' },
    ASK_HOME_EMPLOYER: { description: 'Ask the home employer to put it right.' },
    ASK_OFFICE: { description: 'Ask the office of the cooperative.' },
    WAIT: { description: 'Wait: it can come right by itself.' },
    CHECK_OWN_HOURS: { description: 'Check the hours that are not known here.' },
    CHANGE_SETTING: { description: 'Change what she set herself.' },
    SHOW_PAPERS: { description: 'Add or renew what is asked among her credentials.' },
    READ_CARD: { description: 'Read the arrival card of the department.' },
    NOTHING: { description: 'Nothing needs to be done.' },
  },
});

export const FindingCodeEnum = Object.fromEntries(Object.keys(ruleBook).map(code => [code, code]));
registerEnumType(FindingCodeEnum, {
  name: 'FindingCode',
  description: 'What speaks against a sign-up.',
  valuesConfig: findingDescriptions,
});

@ObjectType('MissingEpa', { description: 'An EPA that a shift asks and that is not held at that level.' })
export class MissingEpaView {
  @Field(() => EpaDefinitionRef, { nullable: true, description: 'The EPA; null while learning does not answer.' })
  epa!: EpaDefinitionRef;

  @Field(() => EntrustmentLevel, { description: 'The level that the shift asks.' })
  requiredLevel!: EntrustmentLevel;

  @Field(() => EntrustmentLevel, {
    nullable: true,
    description: 'The level held on the day of the shift; null when none, or when it is not known.',
  })
  heldLevel!: EntrustmentLevel | null;
}

@ObjectType('Finding', { description: 'One reason against a sign-up, with the rule behind it and what would fit.' })
export class FindingView {
  @Field(() => FindingCodeEnum, { description: 'What speaks against it; stable, to be translated by the client.' })
  code!: FindingCode;

  @Field(() => String, { description: 'The rule, such as `WT-4`.' })
  ruleId!: string;

  @Field(() => String, { description: 'The version of the rule that was applied.' })
  ruleVersion!: string;

  @Field(() => Enforcement, { description: 'How strictly it is kept.' })
  enforcement!: Enforcement;

  @Field(() => String, { description: 'Where the rule comes from: law, agreement or a decision of the platform.' })
  source!: string;

  @Field(() => [MissingEpaView], { description: 'The EPAs that it is about; empty for reasons about something else.' })
  missingEpas!: MissingEpaView[];

  @Field(() => [CredentialGapView], {
    description: 'The credentials that it is about; empty for reasons about something else.',
  })
  missingCredentials!: CredentialGapView[];

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of rest that there would be, by elapsed time; null for reasons not about rest.',
  })
  restHours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of rest that the law asks; null for reasons not about rest.',
  })
  minimumRestHours!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'A shift that starts from this moment on would fit; null when the rest before it is not the matter.',
  })
  fitsFrom!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'A shift that ends by this moment would fit; null when the rest after it is not the matter.',
  })
  fitsUntil!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What was counted, with this shift in it, in the unit of the code; null when nothing was.',
  })
  counted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most of it, in the same unit; null when nothing was counted.',
  })
  limit!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Over how many weeks it was counted or averaged; null when over none.',
  })
  weeks!: number | null;

  @Field(() => [LocalDate], { description: 'Days that it is about, such as those of a row that could not be read.' })
  onDays!: readonly string[];

  @Field(() => FindingRemedy, { description: 'What to do about it.' })
  remedy!: FindingRemedy;

  // No @Field: days that would fit are looked for when they are asked, and the other shift is found in batches.
  fitsOn!: readonly string[];

  lookForDays!: () => readonly string[];

  conflictsWithId!: string | null;
}

@ObjectType('Eligibility', { description: 'Whether the person who asks may work a shift, and every reason why not.' })
export class EligibilityView {
  @Field(() => EligibilityOutcome, { description: 'What the check came to.' })
  outcome!: EligibilityOutcome;

  @Field(() => [FindingView], { description: 'Every reason at once; empty when nothing speaks against it.' })
  findings!: FindingView[];
}

const missingEpaView = ({ epaId, requiredLevel, heldLevel }: MissingEpa): MissingEpaView => ({
  epa: { id: epaId },
  requiredLevel,
  heldLevel,
});

/** A finding as it is shown; where the rule itself knows no days, they are looked for when asked. */
export const findingView = (finding: Finding, facts: EligibilityFacts): FindingView => ({
  ...finding,
  missingEpas: finding.missingEpas.map(missingEpaView),
  lookForDays: () => (finding.fitsOn.length > 0 ? finding.fitsOn : daysThatFit(finding, facts)),
  missingCredentials: [...finding.missingCredentials],
});
