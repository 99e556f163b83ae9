import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { blocks, gates, type Finding } from '../eligibility/finding.rules.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { ownSignUp } from './asked-sign-up.ts';
import { checkAgain, isFullFor } from './check-sign-up.ts';
import { confirmPlace } from './confirm-place.ts';
import { termsInForce } from '../terms/terms.batches.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { moveTo } from './move-to.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUp } from './sign-up.entity.ts';
import { isInvited } from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Which invitation.' })
export class AcceptInvitationInput {
  @Field(() => ID, { description: 'The sign-up that is an invitation.' })
  signUpId!: string;
}

type Code = 'NOT_INVITED' | 'NOT_ELIGIBLE';
const AcceptInvitationPayload = signUpPayloadOf<Code>('AcceptInvitation', {
  NOT_INVITED: 'It is no invitation any more, or the shift has begun.',
  NOT_ELIGIBLE: 'A rule forbids it now; the shift says which.',
});

@Resolver()
export class AcceptInvitationMutation {
  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Takes up an invitation of the host: confirmed at once while a place is free, else on the waiting list; every rule is checked.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'Which invitation.' }) {
      signUpId,
    }: AcceptInvitationInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, personId, events, now } = context;
    const own = await ownSignUp(signUpId, context);
    return platform.transactional(
      async tx => {
        const acting = { tx, events, now };
        const shift = await lockPeopleThenShift(tx, [personId], own.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isInvited(signUp, now) || (await isErased(tx, personId))) return refused('NOT_INVITED', signUp);
        const findings = await checkAgain(acting, signUp, shift);
        if (findings.some(blocks)) return refused('NOT_ELIGIBLE', signUp);
        const terms = await termsInForce(tx, signUp.memberId, now); // those that hold when she says yes
        Object.assign(signUp, { submittedAt: now, termsId: terms?.id ?? null });
        const status = statusOf(findings, shift);
        if (status === SignUpStatus.CONFIRMED) await confirmPlace(acting, signUp, shift);
        else moveTo(signUp, shift, status);
        return done(signUp);
      },
      { clear: true },
    );
  }
}

/** The host asked for her, so nobody has to choose any more. */
function statusOf(findings: readonly Finding[], shift: OpenShift): SignUpStatus {
  if (isFullFor(shift, false)) return SignUpStatus.WAITLISTED;
  return findings.some(gates) ? SignUpStatus.PENDING_CHECK : SignUpStatus.CONFIRMED;
}
