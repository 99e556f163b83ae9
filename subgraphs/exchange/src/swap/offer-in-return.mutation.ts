import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ownSignUp } from '../sign-up/asked-sign-up.ts';
import { isErased, lockPeopleThenShifts } from '../sign-up/lock.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { addSwap } from './add-swap.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { askedSwap } from './swap-access.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { awaits, canBeGiven } from './swap.rules.ts';

@InputType({ description: 'For which take-over, and what comes in return.' })
export class OfferInReturnInput {
  @Field(() => ID, { description: 'The take-over that is on offer, or that the person who asks was asked for.' })
  swapId!: string;

  @Field(() => ID, { description: 'A confirmed sign-up of the person who asks, whose place comes in return.' })
  signUpId!: string;
}

type Code = 'NOT_AWAITED' | 'NOT_CONFIRMED' | 'PLACE_GONE';
const OfferInReturnPayload = swapPayloadOf<Code>('OfferInReturn', {
  NOT_AWAITED: 'The take-over does not wait for this person: it was answered, taken back or has lapsed.',
  NOT_CONFIRMED: 'Only a confirmed place can come in return, until the shift begins.',
  PLACE_GONE: 'The place that was on offer is not confirmed any more.',
});

@Resolver()
export class OfferInReturnMutation {
  @Mutation(() => OfferInReturnPayload, {
    description:
      'Answers a take-over with a shift in return: a swap that its holder accepts or refuses. The take-over stays on offer until then.',
  })
  async offerInReturn(
    @Arg('input', () => OfferInReturnInput, { description: 'For what, and what in return.' }) {
      swapId,
      signUpId,
    }: OfferInReturnInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<Code>> {
    const { platform, personId, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    const known = await askedSwap(swapId, context);
    const givenShiftId = (known.given.unwrap() as SignUp).shift.id;
    return platform.transactional(
      async tx => {
        await lockPeopleThenShifts(tx, [known.holderId, personId], [givenShiftId, own.shift.id]);
        const asked = await tx.findOneOrFail(ShiftSwap, swapId);
        if (!awaits(asked, personId, now) || asked.returned !== null) return refusedSwap('NOT_AWAITED', null);
        const [given, returned] = [
          await tx.findOneOrFail(SignUp, asked.given.id),
          await tx.findOneOrFail(SignUp, signUpId),
        ];
        if (!canBeGiven(given, now) || (await isErased(tx, asked.holderId))) return refusedSwap('PLACE_GONE', null);
        if (!canBeGiven(returned, now) || returned.shift.id === givenShiftId || (await isErased(tx, personId)))
          return refusedSwap('NOT_CONFIRMED', null, 'signUpId');
        const proposal = { given, returned, takerId: personId, proposedBy: personId, isByPlanner: false };
        return doneSwap(await addSwap({ tx, events, now }, proposal));
      },
      { clear: true },
    );
  }
}
