import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { instantOf, localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AccessKey } from '../access-key/access-key.entity.ts';
import { withoutMember } from '../cooperation-agreement/without-member.ts';
import { RoleGrant } from '../role-grant/role-grant.entity.ts';
import { leaveFindings, type LeaveRefusal } from './member-period.rules.ts';
import { Member } from './member.entity.ts';
import { lockMember } from './merge-members.mutation.ts';

const refusals: Record<LeaveRefusal, string> = {
  ALREADY_GONE: 'It merges or leaves already.',
  IN_THE_PAST: 'The day is past.',
};

const RecordDepartureError = userErrorOf('RecordDeparture', refusals);

@InputType({ description: 'Which member leaves the cooperative, and when.' })
export class RecordDepartureInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => LocalDate, { description: 'First day on which it is no longer in the cooperative.' })
  on!: string;
}

@ObjectType({ description: 'What became of a recordDeparture.' })
export class RecordDeparturePayload {
  @Field(() => Member, { nullable: true, description: 'The member; null when nothing was done.' })
  member!: Member | null;

  @Field(() => Int, { description: 'How many agreements go on without it, or end.' })
  agreementCount!: number;

  @Field(() => [RecordDepartureError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<LeaveRefusal>[];
}

@Resolver()
export class RecordDepartureMutation {
  @Mutation(() => RecordDeparturePayload, {
    description:
      'Puts on record that a member leaves: from that day on no agreement covers it and nobody acts for it, so that its records stay as they are and can be read. For programme managers of the region; FORBIDDEN for others, NOT_FOUND for a member of another region.',
  })
  async recordDeparture(
    @Arg('input', () => RecordDepartureInput, { description: 'Who, and when.' }) { memberId, on }: RecordDepartureInput,
    @Ctx() context: Context,
  ): Promise<RecordDeparturePayload> {
    const { platform, events, now } = context;
    void context.personId; // throws when nobody is signed in
    return platform.transactional(
      async tx => {
        const member = await lockMember(tx, memberId, context);
        const today = localDateOf(now);
        const against = leaveFindings(member, on, today);
        if (against.length > 0) return refused(against);
        member.leftOn = on;
        const agreementCount = await withoutMember(tx, { member, successor: null, on, today }, events);
        await freeze(tx, member, on);
        return { member, agreementCount, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Nobody acts for it from that day on: its roles end the day before, its keys with it. What it wrote stays to be read. */
async function freeze(tx: EntityManager, member: Member, on: string): Promise<void> {
  const last = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
  const grants = await tx.find(RoleGrant, { member, withdrawnAt: null });
  for (const grant of grants.filter(({ endsOn }) => endsOn === null || endsOn > last))
    if (grant.startsOn <= last) grant.endsOn = last;
    else grant.withdrawnAt = midnightOf(on); // would have begun later
  const until = midnightOf(on);
  for (const key of await tx.find(AccessKey, { member, revokedAt: null }))
    if (key.expiresAt === null || key.expiresAt > until) key.expiresAt = until;
}

const midnightOf = (day: string): Date => instantOf(Temporal.PlainDate.from(day).toPlainDateTime());

const refused = (against: LeaveRefusal[]): RecordDeparturePayload => ({
  member: null,
  agreementCount: 0,
  userErrors: against.map(code =>
    userError(code, refusals[code], ['input', code === 'ALREADY_GONE' ? 'memberId' : 'on']),
  ),
});
