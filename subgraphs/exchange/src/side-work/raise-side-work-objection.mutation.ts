import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { employedAt } from '../home-roster/employed-at.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { objectsFor } from './side-work-access.rules.ts';
import { SideWorkObjection } from './side-work-objection.entity.ts';
import { ObjectionReason, ObjectionStatus } from './side-work.enums.ts';
import { tellObjection } from './tell-objection.ts';

@InputType({ description: 'To whose work elsewhere an employer objects, and why.' })
export class RaiseSideWorkObjectionInput {
  @Field(() => ID, { description: 'The professional, employed at the member.' })
  professionalId!: string;

  @Field(() => ID, { description: 'The employer that objects.' })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: 'The one other member that it is about; null for all.' })
  hostId?: string | null;

  @Field(() => ObjectionReason, { description: 'The objective reason; she sees it.' })
  reason!: ObjectionReason;

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day; at most a year after the first.' })
  endsOn!: string;
}

type Code = 'INVALID_PERIOD' | 'UNKNOWN_HOST' | 'ALREADY_OBJECTED';
const RaiseSideWorkObjectionError = userErrorOf<Code>('RaiseSideWorkObjection', {
  INVALID_PERIOD: 'It ends before today or before it begins, or lasts longer than a year.',
  UNKNOWN_HOST: 'The region has no such other member.',
  ALREADY_OBJECTED: 'There is an objection about the same on some of these days: lift it first.',
});

@ObjectType({ description: 'What became of a raiseSideWorkObjection.' })
export class RaiseSideWorkObjectionPayload {
  @Field(() => SideWorkObjection, { nullable: true, description: 'The objection; null when refused.' })
  sideWorkObjection!: SideWorkObjection | null;

  @Field(() => [RaiseSideWorkObjectionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class RaiseSideWorkObjectionMutation {
  @Mutation(() => RaiseSideWorkObjectionPayload, {
    description:
      'Objects, as team lead or HR of her employer, to work elsewhere, for an objective reason (BW 7:653a). She is told and may appeal; what she is confirmed for stays.',
  })
  async raiseSideWorkObjection(
    @Arg('input', () => RaiseSideWorkObjectionInput, { description: 'Whose work, and why.' })
    input: RaiseSideWorkObjectionInput,
    @Ctx() context: Context,
  ): Promise<RaiseSideWorkObjectionPayload> {
    const { platform, viewer, personId, now } = context;
    const { professionalId, memberId, hostId = null } = input;
    const isTheirs = objectsFor(viewer, memberId) && (await visibleMember(memberId, context)) !== null;
    // Nobody is locked by who does not employ her.
    if (!isTheirs || !isUuid(professionalId) || !(await isEmployed(platform, input))) throw nobody(professionalId);
    if (!isPeriod(input, localDateOf(now))) return refused('INVALID_PERIOD', 'endsOn');
    const isHost = hostId === null || (hostId !== memberId && (await visibleMember(hostId, context)) !== null);
    if (!isHost) return refused('UNKNOWN_HOST', 'hostId');
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [professionalId]);
        // Read under the lock: she may have been erased meanwhile. Who employed her before objects to nothing.
        const period = { firstDay: input.startsOn, lastDay: input.endsOn };
        if (!(await isEmployed(tx, input, period))) throw nobody(professionalId);
        if (await isObjected(tx, { ...input, hostId })) return refused('ALREADY_OBJECTED', 'professionalId');
        const raised = { regionId: viewer.tenantId, raisedAt: now, raisedBy: personId };
        const sideWorkObjection = tx.create(SideWorkObjection, { ...input, hostId, ...raised });
        await tx.flush();
        await tellObjection(tx, context, 'SIDE_WORK_OBJECTED', sideWorkObjection);
        return { sideWorkObjection, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const nobody = (id: string) => fail('NOT_FOUND', `You lead no professional ${id}.`);

const isEmployed = async (
  tx: EntityManager,
  { professionalId, memberId }: RaiseSideWorkObjectionInput,
  period: { readonly firstDay?: string; readonly lastDay?: string } = {},
): Promise<boolean> => (await employedAt(tx, memberId, { people: [professionalId], ...period })).length > 0;

/** Whether there is one about the same, some day of it the same day; what is over stands in no way. */
async function isObjected(tx: EntityManager, asked: RaiseSideWorkObjectionInput): Promise<boolean> {
  const { professionalId, memberId, hostId = null, startsOn, endsOn } = asked;
  const days = { startsOn: { $lte: endsOn }, endsOn: { $gte: startsOn } };
  const same = { professionalId, memberId, hostId, ...days, status: { $ne: ObjectionStatus.LIFTED } };
  return (await tx.count(SideWorkObjection, same)) > 0;
}

const isPeriod = ({ startsOn, endsOn }: RaiseSideWorkObjectionInput, today: string): boolean =>
  endsOn >= startsOn && endsOn >= today && endsOn <= Temporal.PlainDate.from(startsOn).add({ years: 1 }).toString();

const refused = (code: Code, field: string): RaiseSideWorkObjectionPayload => ({
  sideWorkObjection: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
