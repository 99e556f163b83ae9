import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { withEverybody } from './lock-everybody.ts';
import { OpenShift } from './open-shift.entity.ts';
import { plannedShift } from './planned-shift.ts';
import { isTakenOffOffer } from './shift-state.rules.ts';

@InputType({ description: 'Which shift.' })
export class WithdrawShiftInput {
  @Field(() => ID, { description: 'The shift to take off offer.' })
  shiftId!: string;
}

type Code = 'NOT_ON_OFFER' | 'HAS_SIGN_UPS';
const WithdrawShiftError = userErrorOf<Code>('WithdrawShift', {
  NOT_ON_OFFER: 'It is a draft, has begun, was called off, or is settled.',
  HAS_SIGN_UPS: 'Somebody signed up or was invited: it can only be called off, with a reason.',
});

@ObjectType({ description: 'What became of a withdrawShift.' })
export class WithdrawShiftPayload {
  @Field(() => OpenShift, { nullable: true, description: 'The shift as it stands now.' })
  shift!: OpenShift | null;

  @Field(() => [WithdrawShiftError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class WithdrawShiftMutation {
  @Mutation(() => WithdrawShiftPayload, {
    description: 'Makes a shift on offer, for which nobody signed up, a draft again.',
  })
  async withdrawShift(
    @Arg('input', () => WithdrawShiftInput, { description: 'Which shift.' }) { shiftId }: WithdrawShiftInput,
    @Ctx() context: Context,
  ): Promise<WithdrawShiftPayload> {
    const seen = await plannedShift(context, shiftId);
    return withEverybody(context.platform, seen.id, async (_, { shift, signUps }) => {
      if (!isTakenOffOffer(shift, context.now)) return refused(shift, 'NOT_ON_OFFER');
      if (signUps.length > 0) return refused(shift, 'HAS_SIGN_UPS');
      const unreleased = { releasedOwnAt: null, releasedRegionAt: null, releasedSelfEmployedAt: null };
      Object.assign(shift, { status: 'DRAFT', publishedAt: null, ...unreleased, revision: shift.revision + 1 });
      return { shift, userErrors: [] };
    });
  }
}

const refused = (shift: OpenShift, code: Code): WithdrawShiftPayload => ({
  shift,
  userErrors: [userError(code, `It stays ${shift.status}.`, ['shiftId'])],
});
