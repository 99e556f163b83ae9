import type { FilterQuery } from '@mikro-orm/core';
import { connectionOf, firstPageOf, isFirstPage, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Region } from '../region/region.entity.ts';
import { atMember, byName, firstPeople, named, peopleCounts } from './people-of-members.ts';
import { mayFindColleague, mayFindPeople } from './people.rules.ts';
import { Professional } from './professional.entity.ts';
import { isOfAnotherOrganisation } from './professional.rules.ts';

export const ProfessionalConnection = connectionOf(Professional, 'Professional');
const search = () =>
  Arg('search', () => String, { nullable: true, description: 'Part of the name, in any case; null for all.' });

@Resolver(() => Member)
export class MemberPeopleResolver {
  @FieldResolver(() => ProfessionalConnection, {
    nullable: true,
    description:
      'Who is employed there today or holds a role there, by name; null for all but its administrators and HR advisors, and, where `search` has three letters or more, its recruiters and the office. Whom somebody of another organisation saw is logged.',
  })
  async people(
    @Root() member: Member,
    @search() words: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Professional> | null> {
    const { viewer, audit } = context;
    const place = { region: member.region, member };
    if (!mayFindPeople(viewer, place) && !mayFindColleague(viewer, place, words)) {
      audit.refused('People', member.id);
      return null;
    }
    const found = await peopleOf(member, words, page, context);
    return isOfAnotherOrganisation(viewer, [member.id]) ? seen(found, context) : found;
  }
}

@Resolver(() => Region)
export class RegionPeopleResolver {
  @FieldResolver(() => ProfessionalConnection, {
    nullable: true,
    description:
      'Everybody of the region, by name; null for all but administrators of the whole region. Who was seen is logged.',
  })
  async people(
    @Root() region: Region,
    @search() words: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Professional> | null> {
    if (!mayFindPeople(context.viewer, { region, member: null })) {
      context.audit.refused('People', region.id);
      return null;
    }
    const where = { ...named(words), region: region.id };
    return seen(await pageOf(context.em, Professional, where, byName, page), context);
  }
}

async function peopleOf(
  { id }: Member,
  words: string | null,
  page: PageArgs,
  context: Context,
): Promise<Page<Professional>> {
  const { em, now } = context;
  // Only a reader of one member's list goes past its first page; first pages come for many members at once.
  if (!isFirstPage(page)) {
    const where = { ...named(words), ...atMember(id, localDateOf(now)) } as FilterQuery<Professional>;
    return pageOf(em, Professional, where, byName, page);
  }
  const found = await firstPeople(words, page.first + 1, context).load(id);
  return firstPageOf(em, Professional, byName, found, page.first, () => peopleCounts(words, context).load(id));
}

/** With a line in the audit log for everyone on the page. */
function seen(page: Page<Professional>, { audit }: Context): Page<Professional> {
  for (const { id } of page.nodes) audit.read('Professional', id, id);
  return page;
}
