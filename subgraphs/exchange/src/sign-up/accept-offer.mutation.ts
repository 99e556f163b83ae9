import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { blocks, gates } from '../eligibility/finding.rules.ts';
import { ownSignUp } from './asked-sign-up.ts';
import { checkAgain } from './check-sign-up.ts';
import { confirmPlace } from './confirm-place.ts';
import { freePlace } from './free-place.ts';
import { isErased, withWaitingList } from './lock.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isOffered } from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Which offer.' })
export class AcceptOfferInput {
  @Field(() => ID, { description: 'The sign-up to which a place was offered.' })
  signUpId!: string;
}

type Code = 'NOT_OFFERED' | 'NOT_ELIGIBLE' | 'CHECK_NEEDED';
const AcceptOfferPayload = signUpPayloadOf<Code>('AcceptOffer', {
  NOT_OFFERED: 'No place is offered, or the offer has lapsed.',
  NOT_ELIGIBLE: 'A rule forbids it now; the sign-up is on the waiting list again and the place goes to the next.',
  CHECK_NEEDED: 'Somebody must look first, or a fact is too old to decide on; the offer stands until it lapses.',
});

@Resolver()
export class AcceptOfferMutation {
  @Mutation(() => AcceptOfferPayload, {
    description:
      'Takes the place that came free and was offered to the professional who asks: she is confirmed at once.',
  })
  async acceptOffer(
    @Arg('input', () => AcceptOfferInput, { description: 'Which offer.' }) { signUpId }: AcceptOfferInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    return withWaitingList(platform, own.shift.id, [personId], async (tx, locked) => {
      const acting = { tx, events, now };
      const signUp = await tx.findOneOrFail(SignUp, signUpId);
      if (!isOffered(signUp, now) || (await isErased(tx, personId))) return refused('NOT_OFFERED', signUp);
      const findings = await checkAgain(acting, signUp, locked.shift);
      if (findings.some(blocks)) {
        signUp.skippedAt = now;
        await freePlace(acting, signUp, SignUpStatus.WAITLISTED, locked);
        return refused('NOT_ELIGIBLE', signUp);
      }
      if (findings.some(gates)) return refused('CHECK_NEEDED', signUp);
      await confirmPlace(acting, signUp, locked.shift);
      return done(signUp);
    });
  }
}
