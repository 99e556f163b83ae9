import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { callOff } from '../shift/cancel-shift.mutation.ts';
import { followChange } from '../shift/follow-change.ts';
import { withEverybody, type ShiftWithEverybody } from '../shift/lock-everybody.ts';
import { CancelReason } from '../shift/open-shift.enums.ts';
import { tellAll } from '../shift/shift-messages.ts';
import { offerOn } from '../sign-up/free-place.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { RosterConflict, type ProposedShift } from './roster-conflict.entity.ts';
import { handled, visibleRosterConflict } from './roster-link-access.ts';
import { RosterConflictStatus, RosterResolution } from './roster-link.enums.ts';

@InputType({ description: 'What is decided about a conflict.' })
export class ResolveRosterConflictInput {
  @Field(() => ID, { description: 'The conflict.' })
  rosterConflictId!: string;

  @Field(() => RosterResolution, { description: "Whether the roster's word or ours holds." })
  resolution!: RosterResolution;
}

type Code = 'NOT_OPEN' | 'SHIFT_STARTED' | 'TOO_FEW_PLACES';
const ResolveRosterConflictError = userErrorOf<Code>('ResolveRosterConflict', {
  NOT_OPEN: 'It was decided, or the roster took it back.',
  SHIFT_STARTED: 'The shift has begun: it stays as it is.',
  TOO_FEW_PLACES: 'The roster gives fewer places than are taken: decline or call off people first.',
});

@ObjectType({ description: 'What became of a resolveRosterConflict.' })
export class ResolveRosterConflictPayload {
  @Field(() => RosterConflict, { nullable: true, description: 'The conflict as it stands now.' })
  rosterConflict!: RosterConflict | null;

  @Field(() => [ResolveRosterConflictError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class ResolveRosterConflictMutation {
  @Mutation(() => ResolveRosterConflictPayload, {
    description:
      "Takes the roster's word, so that people are asked again or told that it is off, or keeps the shift as they signed up for it.",
  })
  async resolveRosterConflict(
    @Arg('input', () => ResolveRosterConflictInput, { description: 'Which, and how.' })
    { rosterConflictId, resolution }: ResolveRosterConflictInput,
    @Ctx() context: Context,
  ): Promise<ResolveRosterConflictPayload> {
    const seen = await handled(context, await visibleRosterConflict(rosterConflictId, context), 'roster conflict');
    return withEverybody(context.platform, seen.shift.id, async (tx, locked) => {
      const conflict = await tx.findOneOrFail(RosterConflict, rosterConflictId);
      if (conflict.status !== RosterConflictStatus.OPEN) return refused(conflict, 'NOT_OPEN');
      const takes = resolution === RosterResolution.TAKE_ROSTER;
      const refusal = takes ? refusalOf(conflict, locked, context.now) : null;
      if (refusal) return refused(conflict, refusal);
      if (takes) await takeRoster(context, tx, conflict, locked);
      const status = takes ? RosterConflictStatus.TOOK_ROSTER : RosterConflictStatus.KEPT_OURS;
      Object.assign(conflict, { status, decidedAt: context.now, decidedBy: context.viewer.personId });
      return { rosterConflict: conflict, userErrors: [] };
    });
  }
}

function refusalOf({ proposed }: RosterConflict, { shift }: ShiftWithEverybody, now: Date): Code | null {
  if (shift.startsAt <= now) return 'SHIFT_STARTED';
  return proposed && proposed.places < shift.placesTaken ? 'TOO_FEW_PLACES' : null;
}

async function takeRoster(
  context: Context,
  tx: EntityManager,
  { proposed }: RosterConflict,
  locked: ShiftWithEverybody,
): Promise<void> {
  const { shift, signUps } = locked;
  if (proposed === null) {
    callOff(locked, CancelReason.OTHER, null, { now: context.now, personId: context.viewer.personId });
    const told = signUps.map(one => [one, 'SHIFT_CANCELLED'] as const);
    return tellAll(context, tx, told, { reason: CancelReason.OTHER, note: null });
  }
  Object.assign(shift, shiftOf(proposed), { revision: shift.revision + 1 });
  const acting = { tx, events: context.events, now: context.now };
  await tellAll(context, tx, await followChange(acting, locked));
  await tx.flush(); // what rules read of people next is what was just decided
  const waiting = signUps.filter(({ status }) => status === SignUpStatus.WAITLISTED);
  await offerOn(acting, shift, waiting);
}

const shiftOf = ({ startsAt, endsAt, ...rest }: ProposedShift) => ({
  ...rest,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const refused = (rosterConflict: RosterConflict, code: Code): ResolveRosterConflictPayload => ({
  rosterConflict,
  userErrors: [userError(code, 'It stays as it is.', ['rosterConflictId'])],
});
