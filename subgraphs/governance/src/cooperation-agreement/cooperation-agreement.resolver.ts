import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { isInForce, mayKeepAgreements, maySeeAgreement, overFindings } from './cooperation-agreement.rules.ts';

@Resolver(() => CooperationAgreement)
export class CooperationAgreementResolver {
  @Query(() => [CooperationAgreement], {
    nullable: true,
    description:
      "All agreements of the viewer's region, past and coming too, newest first; empty for visitors, and for keys that are not made for it.",
  })
  async cooperationAgreements(@Ctx() { em, viewer }: Context): Promise<CooperationAgreement[]> {
    if (!maySeeAgreement(viewer, { region: { id: viewer.tenantId } })) return [];
    return em.find(CooperationAgreement, { region: viewer.tenantId }, { orderBy: { startsOn: 'desc', id: 'asc' } });
  }

  @FieldResolver(() => [Member], { description: 'The members that agreed, by name.' })
  members(@Root() agreement: CooperationAgreement): Promise<Member[]> {
    return agreement.members.loadItems();
  }

  @FieldResolver(() => [Profession], { description: 'Professions that it covers, by Dutch name; empty = all.' })
  professions(@Root() agreement: CooperationAgreement): Promise<Profession[]> {
    return agreement.professions.loadItems();
  }

  @FieldResolver(() => Boolean, { description: 'Whether it holds today.' })
  isInForce(@Root() agreement: CooperationAgreement, @Ctx() { now }: Context): boolean {
    return isInForce(agreement, localDateOf(now));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may terminate it: her role allows it, and it is not over yet.',
  })
  viewerCanTerminate(@Root() agreement: CooperationAgreement, @Ctx() { viewer, now }: Context): boolean {
    return mayKeepAgreements(viewer, agreement) && overFindings(agreement, localDateOf(now)).length === 0;
  }
}
