import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { offerNow } from './make-shift.ts';
import { OpenShift } from './open-shift.entity.ts';
import { plannedShifts } from './planned-shift.ts';
import { isPublishable } from './shift-state.rules.ts';

@InputType({ description: 'Which drafts.' })
export class PublishShiftsInput {
  @Field(() => [ID], { description: 'The drafts, 1 to 400.' })
  shiftIds!: string[];
}

type Code = 'NOT_PUBLISHABLE' | 'TOO_MANY';
const PublishShiftsError = userErrorOf<Code>('PublishShifts', {
  NOT_PUBLISHABLE: 'It is no draft, or its start went by; the field names which. None was published.',
  TOO_MANY: 'None is named, or more than 400.',
});

@ObjectType({ description: 'What became of a publishShifts.' })
export class PublishShiftsPayload {
  @Field(() => [OpenShift], { description: 'The shifts that are on offer now; empty when refused.' })
  shifts!: OpenShift[];

  @Field(() => [PublishShiftsError], { description: 'Why none was published; empty when all were.' })
  userErrors!: CodedError<Code>[];
}

const most = 400;

@Resolver()
export class PublishShiftsMutation {
  @Mutation(() => PublishShiftsPayload, {
    description: 'Puts drafts on offer, all of them or none, as their planner.',
  })
  async publishShifts(
    @Arg('input', () => PublishShiftsInput, { description: 'Which drafts.' }) { shiftIds }: PublishShiftsInput,
    @Ctx() context: Context,
  ): Promise<PublishShiftsPayload> {
    const { platform, now } = context;
    if (shiftIds.length === 0 || shiftIds.length > most) return refused([tooMany(shiftIds.length)]);
    await plannedShifts(context, shiftIds);
    return platform.transactional(
      async tx => {
        const order = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
        const shifts = await tx.find(OpenShift, { id: { $in: shiftIds } }, order);
        const others = shifts.filter(shift => !isPublishable(shift, now));
        if (others.length > 0) return refused(others.map(({ id }) => notPublishable(shiftIds.indexOf(id))));
        for (const shift of shifts)
          Object.assign(shift, await offerNow(tx, shift.memberId, now), { revision: shift.revision + 1 });
        return { shifts, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const tooMany = (count: number) => userError<Code>('TOO_MANY', `${count} were named.`, ['shiftIds']);
const notPublishable = (at: number) =>
  userError<Code>('NOT_PUBLISHABLE', 'It is no draft with a start ahead.', ['shiftIds', String(at)]);
const refused = (userErrors: CodedError<Code>[]): PublishShiftsPayload => ({ shifts: [], userErrors });
