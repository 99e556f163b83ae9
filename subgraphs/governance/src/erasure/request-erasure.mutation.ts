import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureStatus } from './erasure.rules.ts';

const RequestErasureError = userErrorOf('RequestErasure', {
  ALREADY_REQUESTED: 'A request of hers waits for an answer: `erasureRequest` shows it.',
});

@ObjectType({ description: 'What became of a requestErasure.' })
export class RequestErasurePayload {
  @Field(() => ErasureRequest, { nullable: true, description: 'The request that waits for an answer.' })
  erasureRequest!: ErasureRequest | null;

  @Field(() => [RequestErasureError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'ALREADY_REQUESTED'>[];
}

@Resolver()
export class RequestErasureMutation {
  @Mutation(() => RequestErasurePayload, {
    description:
      'Asks the compliance officer of the region to erase the person who asks, in person. Nothing is erased before that.',
  })
  async requestErasure(@Ctx() { guarded, viewer, personId, now }: Context): Promise<RequestErasurePayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'Erasure is asked for in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const open = await tx.findOne(ErasureRequest, { professional: personId, status: ErasureStatus.REQUESTED });
        if (open)
          return { erasureRequest: open, userErrors: [userError('ALREADY_REQUESTED', 'It waits for an answer.')] };
        const erasureRequest = tx.create(ErasureRequest, { region, professional: personId, requestedAt: now });
        return { erasureRequest, userErrors: [] };
      },
      { clear: true },
    );
  }
}
