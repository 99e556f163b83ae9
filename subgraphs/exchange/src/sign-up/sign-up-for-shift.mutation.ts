import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { FindingView, findingView } from '../eligibility/eligibility.view.ts';
import { blocks, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { canSeeShift } from '../shift/shift-access.rules.ts';
import { isOnViewFor } from '../release/audience.ts';
import { addSignUp } from './add-sign-up.ts';
import { firstStatusOf } from './first-status.rules.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { SignUp } from './sign-up.entity.ts';

@InputType({ description: 'Which shift.' })
export class SignUpForShiftInput {
  @Field(() => ID, { description: 'The shift to sign up for.' })
  shiftId!: string;
}

const SignUpForShiftError = userErrorOf('SignUpForShift', {
  NOT_ELIGIBLE: 'A rule forbids it; the findings say which and what would fit.',
});

@ObjectType({ description: 'What became of a signUpForShift.' })
export class SignUpForShiftPayload {
  @Field(() => SignUp, {
    nullable: true,
    description: 'The sign-up, booked, to be decided on or on the waiting list; null when refused.',
  })
  signUp!: SignUp | null;

  @Field(() => [FindingView], { description: 'Everything that rules had to say, also when it was accepted.' })
  findings!: FindingView[];

  @Field(() => [SignUpForShiftError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_ELIGIBLE'>[];
}

@Resolver()
export class SignUpForShiftMutation {
  @Mutation(() => SignUpForShiftPayload, {
    description:
      'Signs the professional who asks up for a shift: booked at once where the host chose so, else for a planner to confirm, or on the waiting list when every place is held.',
  })
  async signUpForShift(
    @Arg('input', () => SignUpForShiftInput, { description: 'Which shift.' }) { shiftId }: SignUpForShiftInput,
    @Ctx() { guarded, viewer, personId, events, now }: Context,
  ): Promise<SignUpForShiftPayload> {
    return guarded.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [personId], shiftId);
        if (await isErased(tx, personId)) throw fail('FORBIDDEN', 'Who was erased signs up for nothing.');
        if (!canSeeShift(viewer, shift)) throw fail('NOT_FOUND', `There is no shift ${shiftId}.`);
        const person = await gatherPerson(tx, personId, now);
        if (!isOnViewFor(viewer, person, shift, now)) throw fail('NOT_FOUND', `There is no shift ${shiftId}.`);
        const facts = factsOf(person, shift, now);
        const findings = eligibilityFindings(facts);
        const shown = findings.map(one => findingView(one, facts));
        if (findings.some(blocks)) return refused(findings, shown);
        const status = firstStatusOf(findings, shift.booking === BookingMode.DIRECT);
        const signUp = await addSignUp({ tx, events, now }, shift, personId, { status, findings });
        return { signUp, findings: shown, userErrors: [] };
      },
      { clear: true },
    ); // an empty identity map: what is decided on was read under the locks
  }
}

const refused = (findings: readonly Finding[], shown: FindingView[]): SignUpForShiftPayload => ({
  signUp: null,
  findings: shown,
  userErrors: [
    userError(
      'NOT_ELIGIBLE',
      `Refused: ${findings
        .filter(blocks)
        .map(({ code }) => code)
        .join(', ')}.`,
      ['shiftId'],
    ),
  ],
});
