import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockProfessional } from '../professional/lock-professional.ts';
import { Professional } from '../professional/professional.entity.ts';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureStatus, mayWithdrawRequest } from './erasure.rules.ts';

const WithdrawErasureRequestError = userErrorOf('WithdrawErasureRequest', {
  ALREADY_DECIDED: 'It was decided on, or withdrawn before.',
});

@InputType({ description: 'Which request is taken back.' })
export class WithdrawErasureRequestInput {
  @Field(() => ID, { description: "The request; the viewer's own." })
  erasureRequestId!: string;
}

@ObjectType({ description: 'What became of a withdrawErasureRequest.' })
export class WithdrawErasureRequestPayload {
  @Field(() => ErasureRequest, { nullable: true, description: 'The request as it stands now.' })
  erasureRequest!: ErasureRequest | null;

  @Field(() => [WithdrawErasureRequestError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'ALREADY_DECIDED'>[];
}

@Resolver()
export class WithdrawErasureRequestMutation {
  @Mutation(() => WithdrawErasureRequestPayload, {
    description:
      "Takes a request to be erased back, in person, as long as it waits for an answer. NOT_FOUND for anybody else's.",
  })
  async withdrawErasureRequest(
    @Arg('input', () => WithdrawErasureRequestInput, { description: 'Which one.' }) {
      erasureRequestId,
    }: WithdrawErasureRequestInput,
    @Ctx() context: Context,
  ): Promise<WithdrawErasureRequestPayload> {
    const { guarded, viewer, personId, now } = context;
    const seen = await context.byId(ErasureRequest).load(erasureRequestId);
    if (!seen || !mayWithdrawRequest(viewer, seen)) throw fail('NOT_FOUND', `You have no request ${erasureRequestId}.`);
    return guarded.transactional(
      async tx => {
        await lockProfessional(tx, personId);
        const erasureRequest = await tx.findOneOrFail(ErasureRequest, erasureRequestId);
        if (erasureRequest.status !== ErasureStatus.REQUESTED)
          return { erasureRequest, userErrors: [userError('ALREADY_DECIDED', `It is ${erasureRequest.status}.`)] };
        const decidedBy = tx.getReference(Professional, personId);
        tx.assign(erasureRequest, { status: ErasureStatus.WITHDRAWN, decidedAt: now, decidedBy });
        return { erasureRequest, userErrors: [] };
      },
      { clear: true },
    );
  }
}
