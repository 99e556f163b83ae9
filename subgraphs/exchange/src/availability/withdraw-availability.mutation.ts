import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from '../pool/lock-person.ts';
import { AvailabilitySlot } from './availability-slot.entity.ts';

@InputType({ description: 'What is not offered any more.' })
export class WithdrawAvailabilityInput {
  @Field(() => ID, { description: 'The span.' })
  availabilitySlotId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: also the later weeks that were offered together with it.',
  })
  withLaterWeeks!: boolean;
}

@ObjectType({ description: 'What became of a withdrawAvailability; it is never refused.' })
export class WithdrawAvailabilityPayload {
  @Field(() => Int, { description: 'How many spans are not offered any more.' })
  withdrawn!: number;
}

@Resolver()
export class WithdrawAvailabilityMutation {
  @Mutation(() => WithdrawAvailabilityPayload, {
    description:
      'Takes back time that the person who asks offered: at once, without a reason, and nothing is left of it.',
  })
  async withdrawAvailability(
    @Arg('input', () => WithdrawAvailabilityInput, { description: 'What.' }) {
      availabilitySlotId: id,
      withLaterWeeks,
    }: WithdrawAvailabilityInput,
    @Ctx() { guarded, personId }: Context,
  ): Promise<WithdrawAvailabilityPayload> {
    return guarded.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const slot = await tx.findOne(AvailabilitySlot, { id, professionalId: personId });
        if (!slot) throw fail('NOT_FOUND', `You offer no time ${id}.`);
        const { seriesId, startsAt } = slot;
        const isSeries = withLaterWeeks && seriesId !== null;
        const gone = isSeries
          ? await tx.find(AvailabilitySlot, { professionalId: personId, seriesId, startsAt: { $gte: startsAt } })
          : [slot];
        for (const one of gone) tx.remove(one);
        return { withdrawn: gone.length };
      },
      { clear: true },
    );
  }
}
