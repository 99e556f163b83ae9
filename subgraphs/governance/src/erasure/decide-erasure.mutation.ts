import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { erasePerson } from './erase-person.ts';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureDecision, ErasureRefusalReason, ErasureStatus } from './erasure.enums.ts';
import {
  decideErasureFindings,
  isErasureOfficer,
  mayDecideOnRequest,
  type DecideErasureRefusal,
} from './erasure.rules.ts';
import { gatherErasureFacts } from './gather-erasure-facts.ts';

const refusals: Record<DecideErasureRefusal, string> = {
  ALREADY_DECIDED: 'It was decided on, or withdrawn by the person.',
  REASON_REQUIRED: 'Refusing needs a reason.',
  REASON_NOT_EXPECTED: 'A reason is for refusing only.',
  STILL_EMPLOYED: 'A member employs her today, or will.',
  SHIFT_AHEAD: 'A place is held for her in a shift that is not over.',
  SHIFTS_UNKNOWN: 'Exchange has not said for five minutes whether a place is held for her: try again in a moment.',
  LAST_ADMINISTRATOR: 'Nobody would be left who gives roles at a member, or in the region: name another first.',
};
const DecideErasureError = userErrorOf<DecideErasureRefusal>('DecideErasure', refusals);

@InputType({ description: 'What is decided on a request to be erased.' })
export class DecideErasureInput {
  @Field(() => ID, { description: 'The request.' })
  erasureRequestId!: string;

  @Field(() => ErasureDecision, { description: 'The decision.' })
  decision!: ErasureDecision;

  @Field(() => ErasureRefusalReason, { nullable: true, description: 'Why it is refused; null when it is carried out.' })
  reason?: ErasureRefusalReason | null;
}

@ObjectType({ description: 'What became of a decideErasure.' })
export class DecideErasurePayload {
  @Field(() => ErasureRequest, { nullable: true, description: 'The request as it stands now.' })
  erasureRequest!: ErasureRequest | null;

  @Field(() => [DecideErasureError], { description: 'All that stands against the decision; empty when it was done.' })
  userErrors!: CodedError<DecideErasureRefusal>[];
}

@Resolver()
export class DecideErasureMutation {
  @Mutation(() => DecideErasurePayload, {
    description:
      'Erases somebody who asked for it, or refuses to; for the compliance officer of the region, in person, and not on her own request. NOT_FOUND for others.',
  })
  async decideErasure(
    @Arg('input', () => DecideErasureInput, { description: 'The decision.' }) input: DecideErasureInput,
    @Ctx() context: Context,
  ): Promise<DecideErasurePayload> {
    const { platform, viewer } = context;
    void context.personId; // throws when nobody is signed in
    const { erasureRequestId } = input;
    const seen = await context.byId(ErasureRequest).load(erasureRequestId);
    if (!seen || !isErasureOfficer(viewer, seen)) throw fail('NOT_FOUND', `There is no request ${erasureRequestId}.`);
    if (!mayDecideOnRequest(viewer, seen)) throw fail('FORBIDDEN', 'Nobody decides on her own request.');
    // What is erased with her is not the officer's to see, and must be found.
    return platform.transactional(tx => decide(tx, input, seen.professional.id, context), { clear: true });
  }
}

async function decide(
  tx: EntityManager,
  { erasureRequestId, decision, reason = null }: DecideErasureInput,
  professionalId: string,
  { personId, now, events }: Context,
): Promise<DecideErasurePayload> {
  const person = await tx.findOneOrFail(Professional, professionalId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const erasureRequest = await tx.findOneOrFail(ErasureRequest, erasureRequestId);
  const facts = {
    ...(await gatherErasureFacts(tx, professionalId, now)),
    status: erasureRequest.status,
    decision,
    reason,
  };
  const against = decideErasureFindings(facts);
  if (against.length > 0)
    return { erasureRequest, userErrors: against.map(code => userError(code, refusals[code], fieldOf(code))) };
  const isRefused = decision === ErasureDecision.REFUSE;
  tx.assign(erasureRequest, {
    status: isRefused ? ErasureStatus.REFUSED : ErasureStatus.CARRIED_OUT,
    decidedAt: now,
    decidedBy: tx.getReference(Professional, personId),
    refusalReason: reason,
  });
  if (!isRefused) await erasePerson(tx, person, erasureRequest, personId, events, now);
  return { erasureRequest, userErrors: [] };
}

const fieldOf = (code: DecideErasureRefusal): string[] | null =>
  code.startsWith('REASON') ? ['input', 'reason'] : null;
