import { LocalDate } from '@naober/kit/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CredentialKind } from './credential.enums.ts';
import { GapOwner, gapCodes, type GapCode } from './credential-gap.rules.ts';

registerEnumType(GapOwner, {
  name: 'CredentialGapOwner',
  description: 'Whose turn it is.',
  valuesConfig: {
    YOU: { description: 'The person herself: hands it in, renews it, or shows it to the host.' },
    HOME_HR: { description: 'HR of who employs her.' },
    HOST_HR: { description: 'HR of the host.' },
    OCCUPATIONAL_HEALTH: { description: 'The occupational health service of who employs her.' },
    REGISTER: { description: 'Nobody: the register has to answer again.' },
  },
});

const codes = Object.fromEntries(gapCodes.map(code => [code, code])) as Record<GapCode, GapCode>;
registerEnumType(codes, {
  name: 'CredentialGapCode',
  description: 'What is wrong with a credential that is asked; named as the finding about it.',
  valuesConfig: {
    CREDENTIAL_UNKNOWN: { description: 'What the register last said is too old.' },
    CREDENTIAL_UNVERIFIED: { description: 'Nobody whose checks the host accepts has looked at it.' },
    CREDENTIAL_RESTRICTED: { description: 'It has a restriction that HR of the host has not looked at.' },
    CREDENTIAL_TOO_OLD: { description: 'It is older than the host accepts.' },
    CREDENTIAL_EXPIRED: { description: 'Its last day is over by then.' },
    SPECIALISM_MISSING: { description: 'The registration has another specialism, or none.' },
    CREDENTIAL_NOT_VALID: { description: 'The registration is not valid.' },
    CREDENTIAL_MISSING: { description: 'It is not there, or says not cleared.' },
  },
});

@ObjectType('CredentialGap', { description: 'Something that is asked and does not count, and whose turn it is.' })
export class CredentialGapView {
  @Field(() => codes, { description: 'What is wrong.' })
  code!: GapCode;

  @Field(() => CredentialKind, { description: 'What kind is asked.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it has to be about; null when that does not matter.' })
  about!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day, where that is the matter; null otherwise.' })
  validUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months old it may be; null for any age.' })
  maxAgeMonths!: number | null;

  // No @Field: which record it is matters to whoever sees the record.
  credentialId!: string | null;

  @Field(() => GapOwner, { description: 'Whose turn it is.' })
  owner!: GapOwner;

  @Field(() => Int, {
    nullable: true,
    description: 'How many working days it usually takes, by the host; null when it does not say.',
  })
  usualDays!: number | null;
}
