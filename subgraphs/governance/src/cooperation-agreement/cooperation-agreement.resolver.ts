import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Profession } from '../profession/profession.entity.ts';
import { AgreementStatus, holdsUntil, isInForce, runOffUntil, statusOn } from './agreement-status.rules.ts';
import { numbersOf, versionsOf } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { maySeeAgreement, maySeeAgreements } from './cooperation-agreement.rules.ts';
import { lastNoticeDay } from './notice.rules.ts';

@Resolver(() => CooperationAgreement)
export class CooperationAgreementResolver {
  @Query(() => [CooperationAgreement], {
    nullable: true,
    description:
      "All versions of all agreements of the viewer's region, past and coming too, newest first; those that were not adopted only for who makes them. Empty for visitors, and for keys that are not made for it.",
  })
  async cooperationAgreements(@Ctx() { em, viewer }: Context): Promise<CooperationAgreement[]> {
    if (!maySeeAgreements(viewer, { region: { id: viewer.tenantId } })) return [];
    const found = await em.find(
      CooperationAgreement,
      { region: viewer.tenantId },
      { orderBy: { startsOn: 'desc', id: 'asc' } },
    );
    return found.filter(one => maySeeAgreement(viewer, one));
  }

  @Query(() => CooperationAgreement, {
    nullable: true,
    description: 'One version of an agreement; null when there is none that the viewer may see.',
  })
  async cooperationAgreement(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: Context,
  ): Promise<CooperationAgreement | null> {
    const found = isUuid(id) ? await context.byId(CooperationAgreement).load(id) : null;
    if (!found) return null;
    return maySeeAgreement(context.viewer, found) ? found : context.hidden(CooperationAgreement, id);
  }

  @FieldResolver(() => [Member], { description: 'The members that agreed, by name.' })
  members(@Root() agreement: CooperationAgreement): Promise<Member[]> {
    return agreement.members.loadItems();
  }

  @FieldResolver(() => [Profession], { description: 'Professions that it covers, by Dutch name; empty = all.' })
  professions(@Root() agreement: CooperationAgreement): Promise<Profession[]> {
    return agreement.professions.loadItems();
  }

  @FieldResolver(() => AgreementStatus, { description: 'Where it is today.' })
  async status(@Root() agreement: CooperationAgreement, @Ctx() context: Context): Promise<AgreementStatus> {
    return statusOn(agreement, localDateOf(context.now), (await numbersOf(context))('AG-1.first-alert'));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it holds today.' })
  isInForce(@Root() agreement: CooperationAgreement, @Ctx() { now }: Context): boolean {
    return isInForce(agreement, localDateOf(now));
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which it holds, as far as is known: by agreement, by notice, by termination, or because another version takes over. Null while no end is known; before the first day when it never holds.',
  })
  holdsUntil(@Root() agreement: CooperationAgreement): string | null {
    return holdsUntil(agreement);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Until when what was confirmed before may run off; null while no end is known.',
  })
  runOffUntil(@Root() agreement: CooperationAgreement): string | null {
    return runOffUntil(agreement);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The last day to give notice, before it goes on by itself; null for one that does not.',
  })
  lastNoticeDay(@Root() agreement: CooperationAgreement): string | null {
    return lastNoticeDay(agreement);
  }

  @FieldResolver(() => [CooperationAgreement], {
    description: 'All its versions that the viewer may see, itself included, the first first.',
  })
  versions(@Root() { seriesId }: CooperationAgreement, @Ctx() context: Context): Promise<CooperationAgreement[]> {
    return versionsOf(context, seriesId);
  }
}
