import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { visibleMember } from '../borrowed/visible-member.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { supervisorsOf } from '../sign-up/may-supervise.ts';
import { plansAt } from './shift-access.rules.ts';

@Resolver(() => MemberRef)
export class SupervisorsResolver {
  @FieldResolver(() => [ProfessionalRef], {
    nullable: true,
    description:
      'Who may be named to supervise a learning place of its shifts on that day: employed by it, and holding every EPA asked at the level at which one supervises (SG-5). At most 200, in no order that means anything; null for all but its planners.',
  })
  async supervisors(
    @Root() { id }: MemberRef,
    @Arg('on', () => LocalDate, { description: 'The day of the shift.' }) on: string,
    @Arg('epaIds', () => [ID], { defaultValue: [], description: 'The EPAs that the shift asks.' }) epaIds: string[],
    @Arg('epaSetId', () => ID, { nullable: true, description: 'The EPA set that it asks in full; null when none.' })
    epaSetId: string | null,
    @Ctx() context: Context,
  ): Promise<ProfessionalRef[] | null> {
    if (!plansAt(context.viewer, id) || !(await visibleMember(id, context))) return null;
    const asked = {
      requiredEpas: epaIds.filter(isUuid).map(epaId => ({ epaId, minimumLevel: 1 })),
      requiredEpaSetId: epaSetId !== null && isUuid(epaSetId) ? epaSetId : null,
    };
    const people = await supervisorsOf(context.platform, id, asked, on);
    return people.map(personId => ({ id: personId }));
  }
}
