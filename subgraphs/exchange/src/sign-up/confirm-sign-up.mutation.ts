import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eligibilityFindings } from '../eligibility/eligibility.rules.ts';
import { gates, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { canPlan } from '../shift/shift-access.rules.ts';
import { confirmRefusal, type ConfirmRefusal } from './confirm.rules.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { checked } from './sign-up-checks.ts';
import { SignUp } from './sign-up.entity.ts';
import { OverrideCode } from './sign-up.enums.ts';
import { visibleSignUp } from './sign-up.resolver.ts';
import { isDecidable, longestNote } from './sign-up.rules.ts';
import { holdsPlace, SignUpStatus } from './sign-up-status.rules.ts';

@InputType({ description: 'Which sign-up.' })
export class ConfirmSignUpInput {
  @Field(() => ID, { description: 'The sign-up to confirm.' })
  signUpId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a planner confirms although a rule of class GATE speaks against it, in words of at most 500 characters; kept, and shown to the professional.',
  })
  overrideReason?: string | null;

  @Field(() => OverrideCode, {
    nullable: true,
    description:
      'The same as a code; asked where a rule of class GATE speaks against it, and with OTHER words as well.',
  })
  overrideCode?: OverrideCode | null;
}

const ConfirmSignUpError = userErrorOf<ConfirmRefusal>('ConfirmSignUp', {
  NOT_DECIDABLE: 'The shift has begun, or the sign-up was decided or withdrawn.',
  SHIFT_FULL: 'Every place of the shift is taken by others.',
  NOT_ELIGIBLE: 'A rule forbids it now; the sign-up carries the rule ids.',
  FACTS_UNKNOWN: 'A fact that the rules need is missing or too old; it cannot be confirmed before it is known.',
  REASON_REQUIRED: 'A rule of class GATE speaks against it: say why it is confirmed all the same, by a code.',
  WORDS_REQUIRED: 'The reason is another than those that have a code: say which.',
  REASON_TOO_LONG: 'The reason is longer than 500 characters.',
});

@ObjectType({ description: 'What became of a confirmSignUp.' })
export class ConfirmSignUpPayload {
  @Field(() => SignUp, { nullable: true, description: 'The sign-up as it stands now.' })
  signUp!: SignUp | null;

  @Field(() => [ConfirmSignUpError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<ConfirmRefusal>[];
}

@Resolver()
export class ConfirmSignUpMutation {
  @Mutation(() => ConfirmSignUpPayload, {
    description: 'Confirms a sign-up as planner of the host; every rule is checked again at this moment.',
  })
  async confirmSignUp(
    @Arg('input', () => ConfirmSignUpInput, { description: 'Which sign-up.' }) {
      signUpId,
      overrideReason,
      overrideCode,
    }: ConfirmSignUpInput,
    @Ctx() context: Context,
  ): Promise<ConfirmSignUpPayload> {
    const { platform, viewer, personId, now } = context;
    const seen = await visibleSignUp(signUpId, context);
    if (!seen || !canPlan(viewer, seen.memberId, seen.shift.unwrap().departmentId))
      throw fail('NOT_FOUND', `You plan no sign-up ${signUpId}.`);
    const override = { code: overrideCode ?? null, words: overrideReason?.trim() || null };
    return platform.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [seen.professionalId], seen.shift.id);
        const signUp = await tx.findOneOrFail(SignUp, signUpId);
        if (!isDecidable(signUp, now) || (await isErased(tx, seen.professionalId)))
          return refused(signUp, 'NOT_DECIDABLE');
        if ((override.words ?? '').length > longestNote) return refused(signUp, 'REASON_TOO_LONG');
        const findings = await findingsOf(tx, signUp, shift, now);
        Object.assign(signUp, checked(findings, now));
        const refusal = confirmRefusal(
          findings,
          !holdsPlace(signUp.status) && shift.placesTaken >= shift.places,
          override,
        );
        if (refusal) return refused(signUp, refusal);
        confirm(signUp, shift);
        const { code: overrideCode, words: overrideReason } = findings.some(gates) ? override : nothingToOverride;
        const decision = { decidedAt: now, decidedBy: personId, overrideCode, overrideReason };
        return { signUp: Object.assign(signUp, decision), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const nothingToOverride = { code: null, words: null };

/** What rules say now, apart from what the sign-up itself does to its shift. */
async function findingsOf(
  tx: EntityManager,
  { professionalId }: SignUp,
  shift: OpenShift,
  now: Date,
): Promise<Finding[]> {
  const findings = eligibilityFindings(factsOf(await gatherPerson(tx, professionalId, now), shift, now));
  return findings.filter(({ code }) => code !== 'ALREADY_SIGNED_UP' && code !== 'SHIFT_FULL');
}

function confirm(signUp: SignUp, shift: OpenShift): void {
  if (!holdsPlace(signUp.status)) shift.placesTaken += 1;
  shift.placesConfirmed += 1;
  signUp.status = SignUpStatus.CONFIRMED;
}

const refused = (signUp: SignUp, code: ConfirmRefusal): ConfirmSignUpPayload => ({
  signUp,
  userErrors: [userError(code, `It stays ${signUp.status}.`, ['signUpId'])],
});
