import { DateTime } from '@naober/kit/subgraph';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { CredentialGapView } from '../credential/credential-gap.view.ts';
import { EntrustmentLevel } from '../references/entrustment-level.ts';
import { EpaDefinitionRef } from '../references/epa-definition.ts';
import {
  EligibilityOutcome,
  Enforcement,
  ruleBook,
  type Finding,
  type FindingCode,
  type MissingEpa,
} from './finding.rules.ts';
import { findingDescriptions } from './finding.descriptions.ts';

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

const findingCodes = Object.fromEntries(Object.keys(ruleBook).map(code => [code, code]));
registerEnumType(findingCodes, {
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
  @Field(() => findingCodes, { description: 'What speaks against it; stable, to be translated by the client.' })
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

  // No @Field: the other shift is found in batches.
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

export const findingView = (finding: Finding): FindingView => ({
  ...finding,
  missingEpas: finding.missingEpas.map(missingEpaView),
  missingCredentials: [...finding.missingCredentials],
});
