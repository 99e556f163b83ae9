import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { settlesFor } from './settlement-access.rules.ts';
import { TravelCost, TravelCostStatus } from './travel-cost.entity.ts';

@InputType({ description: 'What the host says of a journey.' })
export class DecideTravelCostInput {
  @Field(() => ID, { description: 'The journey.' })
  travelCostId!: string;

  @Field(() => Boolean, { description: 'True: it goes into a batch. False: it is refused.' })
  isApproved!: boolean;
}

type Code = 'ALREADY_DECIDED' | 'HER_OWN';
const DecideTravelCostError = userErrorOf<Code>('DecideTravelCost', {
  ALREADY_DECIDED: 'It was decided already.',
  HER_OWN: 'Nobody decides on her own journeys, or on those that she entered.',
});

@ObjectType({ description: 'What became of a decideTravelCost.' })
export class DecideTravelCostPayload {
  @Field(() => TravelCost, { description: 'The journey as it stands now.' })
  travelCost!: TravelCost;

  @Field(() => [DecideTravelCostError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class DecideTravelCostMutation {
  @Mutation(() => DecideTravelCostPayload, {
    description: 'Approves or refuses a journey, by finance of the host.',
  })
  async decideTravelCost(
    @Arg('input', () => DecideTravelCostInput, { description: 'Which, and what.' })
    { travelCostId, isApproved }: DecideTravelCostInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<DecideTravelCostPayload> {
    return platform.transactional(
      async tx => {
        const travelCost = await tx.findOne(TravelCost, travelCostId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (travelCost?.regionId !== viewer.tenantId || !settlesFor(viewer, travelCost.hostMemberId))
          throw fail('NOT_FOUND', `You decide on no journey ${travelCostId}.`);
        const refused = (code: Code) => ({ travelCost, userErrors: [userError(code, 'See the code.')] });
        if ([travelCost.professionalId, travelCost.enteredBy].includes(personId)) return refused('HER_OWN');
        if (travelCost.status !== TravelCostStatus.ENTERED) return refused('ALREADY_DECIDED');
        const status = isApproved ? TravelCostStatus.APPROVED : TravelCostStatus.REFUSED;
        Object.assign(travelCost, { status, decidedBy: personId, decidedAt: now });
        return { travelCost, userErrors: [] };
      },
      { clear: true },
    );
  }
}
