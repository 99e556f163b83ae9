import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { eligibilityFindings, firstStatusOf } from '../eligibility/eligibility.rules.ts';
import { FindingView, findingView } from '../eligibility/eligibility.view.ts';
import { blocks, type Finding } from '../eligibility/finding.rules.ts';
import { factsOf, gatherPerson } from '../eligibility/gather-facts.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { canSeeShift } from '../shift/shift-access.rules.ts';
import { isOnViewFor } from '../release/audience.ts';
import { termsInForce } from '../terms/terms.batches.ts';
import { isErased, lockPeopleThenShift } from './lock.ts';
import { checked } from './sign-up-checks.ts';
import { SignUp } from './sign-up.entity.ts';
import { holdsPlace } from './sign-up-status.rules.ts';

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
    description: 'The sign-up, with a place or on the waiting list; null when refused.',
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
    description: 'Takes one place of a shift, or a place on its waiting list, for the professional who asks.',
  })
  async signUpForShift(
    @Arg('input', () => SignUpForShiftInput, { description: 'Which shift.' }) { shiftId }: SignUpForShiftInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<SignUpForShiftPayload> {
    return guarded.transactional(
      async tx => {
        const shift = await lockPeopleThenShift(tx, [personId], shiftId);
        if (await isErased(tx, personId)) throw fail('FORBIDDEN', 'Who was erased signs up for nothing.');
        if (!canSeeShift(viewer, shift)) throw fail('NOT_FOUND', `There is no shift ${shiftId}.`);
        const person = await gatherPerson(tx, personId, now);
        if (!isOnViewFor(viewer, person, shift, now)) throw fail('NOT_FOUND', `There is no shift ${shiftId}.`);
        const findings = eligibilityFindings(factsOf(person, shift, now));
        if (findings.some(blocks)) return refused(findings);
        return accepted(await signUp(tx, shift, personId, findings, now), findings);
      },
      { clear: true },
    ); // an empty identity map: what is decided on was read under the locks
  }
}

const refused = (findings: readonly Finding[]): SignUpForShiftPayload => ({
  signUp: null,
  findings: findings.map(findingView),
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

const accepted = (signUp: SignUp, findings: readonly Finding[]): SignUpForShiftPayload => ({
  signUp,
  findings: findings.map(findingView),
  userErrors: [],
});

async function signUp(
  tx: EntityManager,
  shift: OpenShift,
  professionalId: string,
  findings: Finding[],
  now: Date,
): Promise<SignUp> {
  const [last] = await tx.find(SignUp, { shift }, { orderBy: { queueNumber: 'desc' }, limit: 1 });
  const { regionId, memberId, startsAt, endsAt } = shift;
  const status = firstStatusOf(findings);
  if (holdsPlace(status)) shift.placesTaken += 1;
  const queueNumber = (last?.queueNumber ?? 0) + 1;
  return tx.create(SignUp, {
    shift,
    regionId,
    memberId,
    professionalId,
    status,
    startsAt,
    endsAt,
    submittedAt: now,
    queueNumber,
    termsId: (await termsInForce(tx, memberId, now))?.id ?? null,
    ...checked(findings, now),
  });
}
