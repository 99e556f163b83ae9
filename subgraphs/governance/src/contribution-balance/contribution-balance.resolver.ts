import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { firstDaysOf, givenBy, monthsOf, seesBalance, seesFigures, shownBalance } from './balance.rules.ts';
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

@ObjectType({ description: 'What one member gave and took in a month.' })
export class ContributionMonth {
  @Field(() => LocalDate, { description: 'First day of the month.' })
  startsOn!: string;

  @Field(() => ContributionAmount, { description: 'What its people worked at other members.' })
  gave!: ContributionAmount;

  @Field(() => ContributionAmount, { description: 'What people of other members worked there.' })
  took!: ContributionAmount;
}

@ObjectType({ description: 'What one member gave and took over a year.' })
export class MemberContribution {
  memberId!: string;

  year!: number;

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
    const shown = shownBalance(all, fewest, id => seesFigures(viewer, id));
    return { year, fewest, members: shown.map(one => ({ ...one, year })) };
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MemberContribution, @Ctx() context: Context): Promise<Member | null> {
    return context.byId(Member).load(memberId);
  }

  @FieldResolver(() => [ContributionMonth], {
    nullable: true,
    description:
      'The twelve months of the year; null for all but its own administration, finance, HR and board: of a month so few people are counted that others would know their hours.',
  })
  async months(
    @Root() { memberId, year }: MemberContribution,
    @Ctx() context: Context,
  ): Promise<ContributionMonth[] | null> {
    const { viewer, em } = context;
    if (!seesFigures(viewer, memberId)) return null;
    const ofYear = await context
      .batched(ContributionMonth, async years => {
        const startsOn = { $in: years.flatMap(firstDaysOf) };
        const told = await em.find(BorrowedContribution, { regionId: viewer.tenantId, period: 'MONTH', startsOn });
        return years.map(one => told.filter(month => month.startsOn.startsWith(one)));
      })
      .load(String(year));
    return monthsOf(memberId, year, ofYear);
  }
}
