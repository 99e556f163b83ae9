import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CredentialGapView } from '../credential/credential-gap.view.ts';
import { CredentialKind } from '../credential/credential.enums.ts';
import { MemberRef } from '../references/member.ts';

export enum ReadinessOutcome {
  READY = 'READY',
  NOT_READY = 'NOT_READY',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ReadinessOutcome, {
  name: 'ReadinessOutcome',
  description: 'Whether somebody can show what a host asks.',
  valuesConfig: {
    READY: { description: 'All of it counts there.' },
    NOT_READY: { description: 'Something is missing or does not hold.' },
    UNKNOWN: { description: 'Somebody has to look first, or a register has to answer.' },
  },
});

@ObjectType({ description: 'Something that a host asks, that is there, and by whose word it counts.' })
export class AcceptedCredential {
  @Field(() => CredentialKind, { description: 'What kind is asked.' })
  kind!: CredentialKind;

  @Field(() => String, { nullable: true, description: 'What it is about; null when that does not matter.' })
  about!: string | null;

  @Field(() => Boolean, { description: 'Whether the register itself says so.' })
  byRegister!: boolean;

  @Field(() => MemberRef, {
    nullable: true,
    description: 'Another member whose look the host accepts; null when it looked itself, or the register did.',
  })
  acceptedFrom!: MemberRef | null;
}

@ObjectType({ description: 'What a host asks of somebody, and what of it is still missing.' })
export class Readiness {
  @Field(() => ReadinessOutcome, { description: 'Whether she can show what the host asks.' })
  outcome!: ReadinessOutcome;

  @Field(() => [CredentialGapView], {
    nullable: true,
    description: 'Only what is still missing, with whose turn it is; null for all but herself.',
  })
  missing!: CredentialGapView[] | null;

  @Field(() => [AcceptedCredential], {
    nullable: true,
    description: 'What counts there already; null for all but herself.',
  })
  accepted!: AcceptedCredential[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much of it counts there without having been handed in there; null for all but herself.',
  })
  reusedCredentials!: number | null;
}
