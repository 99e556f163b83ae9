import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { whoMayBeAsked } from '../participation/who-may-be-asked.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { isErased, lockPeopleThenShift } from '../sign-up/lock.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { visibleSignUp } from '../sign-up/sign-up.resolver.ts';
import { addSwap, hasPublished } from './add-swap.ts';
import { doneSwap, refusedSwap, swapPayloadOf, type SwapPayload } from './swap-payload.ts';
import { canBeGiven } from './swap.rules.ts';

@InputType({ description: 'Whose place, and who is asked to take it.' })
export class ProposeSwapInput {
  @Field(() => ID, { description: 'The sign-up whose place is given away; for one day of a series that of that day.' })
  signUpId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who is asked. Null: whoever is eligible sees on the shift that it can be taken over. A planner who asks for somebody who is ill names one.',
  })
  takerId?: string | null;
}

type Code = 'NOT_CONFIRMED' | 'TAKER_REQUIRED' | 'TAKER_IS_HOLDER' | 'MAY_NOT_BE_ASKED' | 'ALREADY_PROPOSED';
const ProposeSwapPayload = swapPayloadOf<Code>('ProposeSwap', {
  NOT_CONFIRMED: 'Only a confirmed place can be given away, until the shift begins.',
  TAKER_REQUIRED: 'A planner names who is asked.',
  TAKER_IS_HOLDER: 'This person holds the place already.',
  MAY_NOT_BE_ASKED: 'This person does not wish to be asked by planners for this shift, or never said that she may be.',
  ALREADY_PROPOSED: 'The place is on offer to whoever can already.',
});

@Resolver()
export class ProposeSwapMutation {
  @Mutation(() => ProposeSwapPayload, {
    description:
      'Asks somebody, or whoever can, to take over a place: of the person who asks, or, as planner of the host, of somebody who is ill. Nothing happens before somebody accepts.',
  })
  async proposeSwap(
    @Arg('input', () => ProposeSwapInput, { description: 'Whose place, and who is asked.' }) {
      signUpId,
      takerId = null,
    }: ProposeSwapInput,
    @Ctx() context: Context,
  ): Promise<SwapPayload<Code>> {
    const { platform, personId, events, now } = context;
    const seen = await visibleSignUp(signUpId, context);
    if (!seen || !mayGive(seen, context)) throw fail('NOT_FOUND', `You have and plan no sign-up ${signUpId}.`);
    if (takerId === null && seen.professionalId !== personId) return refusedSwap('TAKER_REQUIRED', null, 'takerId');
    if (takerId === seen.professionalId) return refusedSwap('TAKER_IS_HOLDER', null, 'takerId');
    if (takerId !== null) await knownPerson(takerId, context);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(
          tx,
          [seen.professionalId, ...(takerId ? [takerId] : [])],
          seen.shift.id,
        );
        const given = await tx.findOneOrFail(SignUp, signUpId);
        if (!canBeGiven(given, now) || (await isErased(tx, given.professionalId)))
          return refusedSwap('NOT_CONFIRMED', null, 'signUpId');
        if (takerId === null && (await hasPublished(tx, given)))
          return refusedSwap('ALREADY_PROPOSED', null, 'signUpId');
        const isByPlanner = given.professionalId !== personId;
        if (isByPlanner && (await whoMayBeAsked(tx, [takerId!], shift)).length === 0)
          return refusedSwap('MAY_NOT_BE_ASKED', null, 'takerId');
        const proposal = { given, takerId, returned: null, proposedBy: personId, isByPlanner };
        return doneSwap(await addSwap({ tx, events, now }, proposal));
      },
      { clear: true },
    );
  }
}

/** Her own place, or one of a shift that she plans. */
const mayGive = (signUp: SignUp, { viewer, personId }: Context): boolean =>
  signUp.professionalId === personId || canPlan(viewer, signUp.memberId, signUp.shift.unwrap().departmentId);

async function knownPerson(id: string, context: Context): Promise<void> {
  const person = await context.byId(BorrowedProfessional).load(id);
  if (person?.regionId !== context.viewer.tenantId || person.isErased)
    throw fail('NOT_FOUND', `There is no professional ${id}.`);
}
