import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canVerifyAt } from './credential-access.rules.ts';
import { Credential } from './credential.entity.ts';
import { CredentialKind, CredentialStatus, VerificationOutcome } from './credential.enums.ts';
import { lockPerson } from './lock-person.ts';
import { become, noteLook, sayDecided } from './note-look.ts';
import { employs } from './verified-credential.ts';

@InputType({
  description: 'What the occupational health service said, and of whom: yes or no and a day, nothing else.',
})
export class RecordOccupationalHealthClearanceInput {
  @Field(() => ID, { description: 'Of whom.' })
  professionalId!: string;

  @Field(() => ID, { description: 'Her employer, whose service it is.' })
  memberId!: string;

  @Field(() => Boolean, { description: 'Whether she is cleared.' })
  isCleared!: boolean;

  @Field(() => LocalDate, { description: 'The day on which the service said so.' })
  datedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day on which it counts; null when it has none.' })
  validUntil?: string | null;
}

type Refusal = 'OWN_CREDENTIAL' | 'DATE_IN_FUTURE' | 'ENDS_BEFORE_IT_BEGINS';
const RecordClearanceError = userErrorOf<Refusal>('RecordOccupationalHealthClearance', {
  OWN_CREDENTIAL: 'Nobody records what is her own.',
  DATE_IN_FUTURE: 'The day has not come yet.',
  ENDS_BEFORE_IT_BEGINS: 'Its last day is before its first.',
});

@ObjectType({ description: 'What became of a recordOccupationalHealthClearance.' })
export class RecordOccupationalHealthClearancePayload {
  @Field(() => Credential, { nullable: true, description: 'What is kept; null when refused.' })
  credential!: Credential | null;

  @Field(() => [RecordClearanceError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class RecordOccupationalHealthClearanceMutation {
  @Mutation(() => RecordOccupationalHealthClearancePayload, {
    description:
      'Records as HR of an employer whether the occupational health service cleared somebody; what it said before no longer counts.',
  })
  async recordOccupationalHealthClearance(
    @Arg('input', () => RecordOccupationalHealthClearanceInput, { description: 'What it said.' })
    input: RecordOccupationalHealthClearanceInput,
    @Ctx() context: Context,
  ): Promise<RecordOccupationalHealthClearancePayload> {
    const { platform, personId, viewer, events, now } = context;
    const { professionalId, memberId, isCleared, datedOn, validUntil = null } = input;
    const today = localDateOf(now);
    if (!canVerifyAt(viewer, memberId) || !(await employs(platform, memberId, professionalId, today)))
      throw fail('NOT_FOUND', `You record nothing of ${professionalId} there.`);
    const refusals = refusalsOf(input, personId, today);
    if (refusals.length > 0)
      return { credential: null, userErrors: refusals.map(code => userError(code, `Not kept: ${code}.`)) };
    return platform.transactional(
      async tx => {
        const { regionId } = await lockPerson(tx, professionalId);
        const kind = CredentialKind.OCCUPATIONAL_HEALTH_CLEARANCE;
        const acting = { tx, events, now };
        const before = await tx.find(Credential, { professionalId, kind, status: CredentialStatus.VERIFIED });
        for (const one of before) Object.assign(one, { status: CredentialStatus.WITHDRAWN, statusSince: now });
        await tx.flush(); // so that the same day can be said again
        const said = { regionId, professionalId, kind, isCleared, datedOn, validUntil };
        const when = { submittedAt: now, statusSince: now, checkedAt: now };
        const credential = tx.create(Credential, { ...said, ...when, status: CredentialStatus.VERIFIED });
        noteLook(acting, credential, VerificationOutcome.VERIFIED, { memberId, verifierId: personId });
        await become(acting, credential, CredentialStatus.VERIFIED);
        await sayDecided(acting, credential, isCleared ? 'CLEARED' : 'NOT_CLEARED');
        return { credential, userErrors: [] };
      },
      { clear: true },
    );
  }
}

function refusalsOf(input: RecordOccupationalHealthClearanceInput, personId: string, today: string): Refusal[] {
  const { professionalId, datedOn, validUntil } = input;
  const against: [boolean, Refusal][] = [
    [professionalId === personId, 'OWN_CREDENTIAL'],
    [datedOn > today, 'DATE_IN_FUTURE'],
    [!!validUntil && validUntil < datedOn, 'ENDS_BEFORE_IT_BEGINS'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
