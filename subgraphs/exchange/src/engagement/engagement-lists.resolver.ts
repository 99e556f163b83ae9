import { pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { rows } from '@naober/kit/sql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { Engagement } from './engagement.entity.ts';
import { EngagementConnection } from './engagement.resolver.ts';
import { ofTheirHost } from './of-their-host.ts';

const newest = { startsOn: 'desc', id: 'desc' } as const;
const most = 50;

@Resolver(() => ProfessionalRef)
export class OwnEngagementsResolver {
  @FieldResolver(() => [Engagement], {
    nullable: true,
    description: 'Her engagements, newest first, at most 50; null for all but herself.',
  })
  async engagements(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<Engagement[] | null> {
    if (context.viewer.personId !== id) return null;
    return context.guarded.find(Engagement, { professionalId: id }, { orderBy: newest, limit: most });
  }
}

@Resolver(() => MemberRef)
export class MemberEngagementsResolver {
  @FieldResolver(() => EngagementConnection, {
    nullable: true,
    description:
      'Its own engagements, newest first, with those of members that merged into it; of one that merged those of its successor. Null for all but HR advisors and administrators of that host.',
  })
  async engagements(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Engagement> | null> {
    const { viewer, guarded } = context;
    const memberIds = await ofTheirHost(id, context);
    if (!memberIds) return null;
    return pageOf(guarded, Engagement, { memberId: { $in: memberIds }, regionId: viewer.tenantId }, newest, page);
  }

  @FieldResolver(() => [ProfessionalRef], {
    nullable: true,
    description:
      'Who works on her own account and signed up for a shift here in the last year, or has an engagement here, in no order that means anything; at most 50. Null for all but its HR advisors and administrators.',
  })
  async professionalsOnOwnAccount(
    @Root() { id }: MemberRef,
    @Ctx() context: Context,
  ): Promise<ProfessionalRef[] | null> {
    const memberIds = await ofTheirHost(id, context);
    if (!memberIds) return null;
    const theirs = `{${memberIds.join(',')}}`;
    const since = new Date(context.now.getTime() - 365 * 86_400_000);
    const found = await rows<{ id: string }>(
      context.platform,
      `select id from borrowed_professional person where is_self_employed and not is_erased and (
         exists (select from sign_up join open_shift shift on shift.id = shift_id
           where professional_id = person.id and shift.member_id = any(?::uuid[]) and sign_up.ends_at > ?
             and sign_up.status not in ('INVITED', 'WITHDRAWN'))
         or exists (select from engagement where professional_id = person.id and member_id = any(?::uuid[])))
       order by id limit ${most}`,
      [theirs, since, theirs],
    );
    await Promise.all(found.map(one => noteReadingOf('Professional', one.id, one.id, context)));
    return found;
  }
}
