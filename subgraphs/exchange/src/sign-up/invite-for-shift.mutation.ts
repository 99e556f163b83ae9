import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { blocks } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import { sayOf } from '../message/say-of-sign-up.ts';
import { whoMayBeAsked } from '../participation/who-may-be-asked.ts';
import { visibleShift } from '../shift/open-shift.resolver.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { addSignUp } from './add-sign-up.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { done, refused, signUpPayloadOf, type SignUpPayload } from './sign-up-payload.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Whom to invite, and for what.' })
export class InviteForShiftInput {
  @Field(() => ID, { description: 'The shift.' })
  shiftId!: string;

  @Field(() => ID, { description: 'Who is asked; of the candidates of the shift.' })
  professionalId!: string;
}

type Code = 'SHIFT_NOT_OPEN' | 'ALREADY_SIGNED_UP' | 'MAY_NOT_BE_ASKED' | 'NOT_A_CANDIDATE';
const InviteForShiftPayload = signUpPayloadOf<Code>('InviteForShift', {
  SHIFT_NOT_OPEN: 'The shift is not on offer, or has begun.',
  ALREADY_SIGNED_UP: 'This person signed up, or was invited.',
  MAY_NOT_BE_ASKED:
    'This person does not wish to be asked for this shift, or never said that she may be asked; which, is hers.',
  NOT_A_CANDIDATE: 'This person cannot work the shift; a rule forbids it.',
});

@Resolver()
export class InviteForShiftMutation {
  @Mutation(() => InviteForShiftPayload, {
    description: 'Asks somebody to work a shift, as planner of the host. It obliges to nothing and holds no place.',
  })
  async inviteForShift(
    @Arg('input', () => InviteForShiftInput, { description: 'Whom, and for what.' }) {
      shiftId,
      professionalId,
    }: InviteForShiftInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload<Code>> {
    const { platform, viewer, personId, events, now } = context;
    const seen = await visibleShift(shiftId, context);
    if (!seen || !canPlan(viewer, seen.memberId, seen.departmentId))
      throw fail('NOT_FOUND', `You plan no shift ${shiftId}.`);
    const person = await context.byId(BorrowedProfessional).load(professionalId);
    if (person?.regionId !== viewer.tenantId) throw fail('NOT_FOUND', `There is no professional ${professionalId}.`);
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [professionalId], shiftId);
        if (shift.status !== 'PUBLISHED' || shift.startsAt <= now) return refused('SHIFT_NOT_OPEN', null, 'shiftId');
        const findings = eligibilityFindings(factsOf(await gatherPerson(tx, professionalId, now), shift, now));
        if (findings.some(({ code }) => code === 'ALREADY_SIGNED_UP'))
          return refused('ALREADY_SIGNED_UP', null, 'professionalId');
        if ((await whoMayBeAsked(tx, [professionalId], shift)).length === 0)
          return refused('MAY_NOT_BE_ASKED', null, 'professionalId');
        if (findings.some(blocks) || (await isErased(tx, professionalId)))
          return refused('NOT_A_CANDIDATE', null, 'professionalId');
        const acting = { tx, events, now };
        const signUp = await addSignUp(acting, shift, professionalId, { status: SignUpStatus.INVITED, findings });
        await sayOf(acting, 'SIGN_UP_INVITED', signUp, {});
        return done(Object.assign(signUp, { invitedAt: now, invitedBy: personId }));
      },
      { clear: true },
    );
  }
}
