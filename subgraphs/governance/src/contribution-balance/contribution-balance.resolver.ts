import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { type Given, seesBalance, seesFigures, shownBalance } from './balance.rules.ts';
import { BorrowedContribution } from './borrowed-contribution.entity.ts';

@ObjectType({ description: 'Hours and people in one direction over a year. Each person is counted once.' })
export class ContributionAmount {
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes of work; null where so few people did it that others would know their hours.',
  })
  minutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people; null where the minutes are.' })
  people!: number | null;
}

@ObjectType({ description: 'What one member gave and took over a year.' })
export class MemberContribution {
  memberId!: string;

  @Field(() => ContributionAmount, { description: 'What its people worked at other members.' })
  gave!: ContributionAmount;

  @Field(() => ContributionAmount, { description: 'What people of other members worked there.' })
  took!: ContributionAmount;
}

@ObjectType({
  description: 'What the members of a region gave each other in a year: it informs, and is never invoiced.',
})
export class ContributionBalance {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'From how many people on figures of others are shown.' })
  fewest!: number;

  @Field(() => [MemberContribution], { description: 'The members, by name.' })
  members!: MemberContribution[];
}

const nothing = { minutes: 0, people: 0 };

@Resolver(() => MemberContribution)
export class ContributionBalanceResolver {
  @Query(() => ContributionBalance, {
    nullable: true,
    description:
      'What members gave and took in a year; null for all but the office, and administration, finance, HR and board of members.',
  })
  async contributionBalance(
    @Arg('year', () => Int, { nullable: true, description: 'Which year, 2000 to 2100; left out: this one.' })
    asked: number | null,
    @Ctx() { em, viewer, now }: Context,
  ): Promise<ContributionBalance | null> {
    const year = asked ?? Number(localDateOf(now).slice(0, 4));
    if (year < 2000 || year > 2100) throw fail('BAD_USER_INPUT', 'The year must be 2000 to 2100.');
    const members = await em.find(Member, { region: viewer.tenantId }, { orderBy: { name: 'asc', id: 'asc' } });
    const ids = members.map(({ id }) => id);
    if (!seesBalance(viewer, ids)) return null;
    const fewest = (await ruleNumbers(em, now))('PV-7.fewest');
    const told = await em.find(BorrowedContribution, {
      regionId: viewer.tenantId,
      period: 'YEAR',
      startsOn: `${year}-01-01`,
    });
    const all = ids.map(id => givenBy(id, told));
    return { year, fewest, members: shownBalance(all, fewest, id => seesFigures(viewer, id)) };
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MemberContribution, @Ctx() context: Context): Promise<Member | null> {
    return context.byId(Member).load(memberId);
  }
}

/** Of one member, over all others: the totals that exchange counted, for people are no sum. */
function givenBy(memberId: string, told: readonly BorrowedContribution[]): Given {
  const gave = told.find(one => one.homeMemberId === memberId && one.hostMemberId === null);
  const took = told.find(one => one.hostMemberId === memberId && one.homeMemberId === null);
  return { memberId, gave: gave ?? nothing, took: took ?? nothing };
}
