import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CooperationAgreement } from '../cooperation-agreement/cooperation-agreement.entity.ts';
import { isInForce } from '../cooperation-agreement/agreement-status.rules.ts';
import { covers, type Post } from '../cooperation-agreement/cooperation-agreement.rules.ts';
import { Employment } from '../employment/employment.entity.ts';
import { employmentsFor } from '../employment/employment.rules.ts';
import { includesDay } from '../period/period.rules.ts';
import { Professional } from './professional.entity.ts';
import { isSelf } from './professional.rules.ts';

@Resolver(() => Professional)
export class ProfessionalResolver {
  @Query(() => Professional, { nullable: true, description: 'Who asks; null when nobody is signed in.' })
  async me(@Ctx() context: Context): Promise<Professional | null> {
    return signedIn(context);
  }

  @FieldResolver(() => [Employment], {
    nullable: true,
    description:
      'All her employments, by first day, for herself; for those who plan, lead or administer at an employer the ones there; null for others.',
  })
  async employments(@Root() professional: Professional, @Ctx() { viewer }: Context): Promise<Employment[] | null> {
    return employmentsFor(viewer, professional, await employmentsOf(professional));
  }

  @FieldResolver(() => [CooperationAgreement], {
    nullable: true,
    description:
      'Agreements in force today that cover one of her employments of today, newest first; null for others than herself.',
  })
  async coveredBy(
    @Root() professional: Professional,
    @Ctx() { em, viewer, now }: Context,
  ): Promise<CooperationAgreement[] | null> {
    if (!isSelf(viewer, professional)) return null;
    const today = localDateOf(now);
    const posts = await postsOn(today, professional);
    const agreements = await em.find(
      CooperationAgreement,
      { region: viewer.tenantId },
      { orderBy: { startsOn: 'desc', id: 'asc' } },
    );
    return agreements.filter(
      agreement => isInForce(agreement, today) && posts.some(post => covers(agreement.scope, post)),
    );
  }
}

/** Who is signed in, as far as her record is in the viewer's region; null for visitors. */
export async function signedIn(context: Context): Promise<Professional | null> {
  const { personId } = context.viewer;
  const person = personId === null ? null : await context.byId(Professional).load(personId);
  return person && isSelf(context.viewer, person) ? person : null;
}

/** With all that they name, in one statement. */
const employmentsOf = (professional: Professional): Promise<Employment[]> =>
  professional.employments.loadItems({ populate: ['member', 'profession', 'department'] });

async function postsOn(day: string, professional: Professional): Promise<Post[]> {
  const employments = (await employmentsOf(professional)).filter(one => includesDay(one, day));
  return employments.map(({ member, profession, department }) => ({
    memberId: member.id,
    professionId: profession.id,
    departmentKind: department?.unwrap().kind ?? null,
  }));
}
