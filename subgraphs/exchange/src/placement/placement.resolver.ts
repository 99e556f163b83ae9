import type { Context } from '@naober/kit/context';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { noteReadingOf } from '../sign-up/note-reading.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { actsOf, turnOf } from './placement-acts.rules.ts';
import { usualDaysOf } from './placement.batches.ts';
import { PlacementAct, PlacementParty } from './placement.enums.ts';
import { PlacementEnding, PlacementRefusal } from './placement.view.ts';
import { partiesIn, visiblePlacement } from './visible-placement.ts';

const ref = (id: string | null) => (id === null ? null : { id });

@Resolver(() => ExchangePlacement)
export class ExchangePlacementResolver {
  @Query(() => ExchangePlacement, {
    nullable: true,
    description: 'One placement; null when there is none of that id that the viewer may see.',
  })
  exchangePlacement(
    @Arg('id', () => ID, { description: 'Of the placement.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExchangePlacement | null> {
    return visiblePlacement(id, context);
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who is placed; null for the office, and while governance does not answer.',
  })
  async professional(@Root() one: ExchangePlacement, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    if (partiesIn(context, one).length === 0) return null;
    await noteReadingOf('ExchangePlacement', one.id, one.professionalId, context);
    return { id: one.professionalId };
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'Her employer; null while it is a wish.' })
  homeMember(@Root() { homeMemberId }: ExchangePlacement): MemberRef | null {
    return ref(homeMemberId);
  }

  @FieldResolver(() => MemberRef, { nullable: true, description: 'Where; null while the wish does not say.' })
  hostMember(@Root() { hostMemberId }: ExchangePlacement): MemberRef | null {
    return ref(hostMemberId);
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'At which department; null while the wish does not say.',
  })
  department(@Root() { departmentId }: ExchangePlacement): DepartmentRef | null {
    return ref(departmentId);
  }

  @FieldResolver(() => ProfessionRef, { nullable: true, description: 'As what; null while it is a wish.' })
  profession(@Root() { professionId }: ExchangePlacement): ProfessionRef | null {
    return ref(professionId);
  }

  @FieldResolver(() => ProgrammeWave, {
    nullable: true,
    description: 'The wave that it belongs to; null while it is a wish.',
  })
  async wave(@Root() { waveId }: ExchangePlacement, @Ctx() context: Context): Promise<ProgrammeWave | null> {
    return waveId === null ? null : context.byId(ProgrammeWave).load(waveId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What she wants to learn, in her words; null when she did not say, and for the office.',
  })
  learning(@Root() one: ExchangePlacement, @Ctx() context: Context): string | null {
    return partiesIn(context, one).length > 0 ? one.learning : null;
  }

  @FieldResolver(() => PlacementParty, {
    nullable: true,
    description: 'Whose turn it is; null when nobody is waited for.',
  })
  turn(@Root() { status }: ExchangePlacement): PlacementParty | null {
    return turnOf(status);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'For how many days placements of the region usually stand so: half of those of the last year shorter; null below five placements.',
  })
  usualDays(@Root() { status }: ExchangePlacement, @Ctx() context: Context): Promise<number | null> {
    return usualDaysOf(context).load(status);
  }

  @FieldResolver(() => [PlacementAct], { description: 'What the person who asks may do with it now.' })
  viewerActs(@Root() one: ExchangePlacement, @Ctx() context: Context): PlacementAct[] {
    return context.viewer.mayWrite ? actsOf(one.status, partiesIn(context, one)) : [];
  }

  @FieldResolver(() => [PlacementParty], {
    description: 'As what the person who asks acts on it; empty for the office, which only looks.',
  })
  viewerParties(@Root() one: ExchangePlacement, @Ctx() context: Context): PlacementParty[] {
    return partiesIn(context, one);
  }

  @FieldResolver(() => PlacementRefusal, {
    nullable: true,
    description: 'That it was refused when she last asked, and why; null when it was not, and for all but herself.',
  })
  refusal(@Root() one: ExchangePlacement, @Ctx() { viewer }: Context): PlacementRefusal | null {
    const { refusedBy: by, refuseReason: reason, refuseNote: note, refusedAt: at, professionalId } = one;
    return by && reason && at && professionalId === viewer.personId ? { by, reason, note, at } : null;
  }

  @FieldResolver(() => PlacementEnding, {
    nullable: true,
    description: 'Why it ended early; null when it did not, and for the office.',
  })
  ending(@Root() one: ExchangePlacement, @Ctx() context: Context): PlacementEnding | null {
    const { endedBy: by, endReason: reason, endNote: note } = one;
    return by && reason && partiesIn(context, one).length > 0 ? { by, reason, note } : null;
  }
}
