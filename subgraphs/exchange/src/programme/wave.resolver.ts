import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { DepartmentRef } from '../references/department.ts';
import { MemberRef } from '../references/member.ts';
import { ProfessionRef } from '../references/profession.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { offersPlaces, runsProgrammes, seesWave } from './programme-access.rules.ts';
import { checksOf, placesOf, takenOf } from './programme.batches.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WaveCheck } from './wave-check.entity.ts';
import { WavePlace } from './wave-place.entity.ts';
import { WaveStatus } from './wave-status.ts';

/** The wave, or null for unknown and forbidden alike. */
export async function visibleWave(id: string, context: Context): Promise<ProgrammeWave | null> {
  const found = await context.byId(ProgrammeWave).load(id);
  return found && seesWave(context.viewer, found) ? found : context.hidden(ProgrammeWave, id);
}

/** A point of a go/no-go list: for the office alone. */
export async function visibleCheck(id: string, context: Context): Promise<WaveCheck | null> {
  const found = await context.byId(WaveCheck).load(id);
  const isSeen = found?.regionId === context.viewer.tenantId && runsProgrammes(context.viewer);
  return found && isSeen ? found : context.hidden(WaveCheck, id);
}

/** An offer, where its wave is seen. */
export async function visiblePlace(id: string, context: Context): Promise<WavePlace | null> {
  const found = await context.byId(WavePlace).load(id);
  const wave = found && (await context.byId(ProgrammeWave).load(found.waveId));
  return found && wave && seesWave(context.viewer, wave) ? found : context.hidden(WavePlace, id);
}

@Resolver(() => ProgrammeWave)
export class ProgrammeWaveResolver {
  @FieldResolver(() => ExchangeProgramme, { nullable: true, description: 'The programme that it belongs to.' })
  programme(@Root() { programmeId }: ProgrammeWave, @Ctx() context: Context): Promise<ExchangeProgramme | null> {
    return context.byId(ExchangeProgramme).load(programmeId);
  }

  @FieldResolver(() => [ProfessionRef], { description: 'The professions that it is for; empty for all.' })
  professions(@Root() { professionIds }: ProgrammeWave): ProfessionRef[] {
    return professionIds.map(id => ({ id }));
  }

  @FieldResolver(() => [WavePlace], { description: 'Where members offer places, by department.' })
  places(@Root() { id }: ProgrammeWave, @Ctx() context: Context): Promise<WavePlace[]> {
    return placesOf(context).load(id);
  }

  @FieldResolver(() => [WaveCheck], {
    nullable: true,
    description: 'The go/no-go list in order; null for all but the office.',
  })
  async checks(@Root() { id }: ProgrammeWave, @Ctx() context: Context): Promise<WaveCheck[] | null> {
    return runsProgrammes(context.viewer) ? checksOf(context).load(id) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it went live with open points; null when there were none, and for all but the office.',
  })
  overrideReason(@Root() { overrideReason }: ProgrammeWave, @Ctx() { viewer }: Context): string | null {
    return runsProgrammes(viewer) ? overrideReason : null;
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who let it go live; null before, for all but the office, and once that is forgotten.',
  })
  liveBy(@Root() { liveBy }: ProgrammeWave, @Ctx() { viewer }: Context): ProfessionalRef | null {
    return liveBy !== null && runsProgrammes(viewer) ? { id: liveBy } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may let it go live.' })
  viewerCanGoLive(@Root() { status }: ProgrammeWave, @Ctx() { viewer }: Context): boolean {
    return status === WaveStatus.PLANNED && runsProgrammes(viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may close it.' })
  viewerCanClose(@Root() { status }: ProgrammeWave, @Ctx() { viewer }: Context): boolean {
    return status === WaveStatus.LIVE && runsProgrammes(viewer);
  }
}

@Resolver(() => WaveCheck)
export class WaveCheckResolver {
  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who ticked it; null while it is open, and once that is forgotten.',
  })
  tickedBy(@Root() { tickedBy }: WaveCheck): ProfessionalRef | null {
    return tickedBy === null ? null : { id: tickedBy };
  }
}

@Resolver(() => WavePlace)
export class WavePlaceResolver {
  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'Which member; null while governance does not answer.',
  })
  member(@Root() { memberId }: WavePlace): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => DepartmentRef, {
    nullable: true,
    description: 'Which department; null while governance does not answer.',
  })
  department(@Root() { departmentId }: WavePlace): DepartmentRef {
    return { id: departmentId };
  }

  @FieldResolver(() => Int, { description: 'How many have, or are promised, a place there now.' })
  taken(@Root() { id }: WavePlace, @Ctx() context: Context): Promise<number> {
    return takenOf(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may change it.' })
  async viewerCanChange(@Root() { memberId, departmentId }: WavePlace, @Ctx() { viewer }: Context): Promise<boolean> {
    return offersPlaces(viewer, memberId, departmentId);
  }
}

/** Where a department stands in the waves that it could offer places in, for who speaks for it. */
@Resolver(() => DepartmentRef)
export class DepartmentWavesResolver {
  @FieldResolver(() => [ProgrammeWave], {
    nullable: true,
    description:
      'Waves in which it may offer places: of its kind, not closed; null for all but who speaks for it or its member.',
  })
  async placementWaves(@Root() { id }: DepartmentRef, @Ctx() context: Context): Promise<ProgrammeWave[] | null> {
    const { viewer, em } = context;
    const department = await context.byId(BorrowedDepartment).load(id);
    if (!department || department.regionId !== viewer.tenantId) return null;
    if (!offersPlaces(viewer, department.memberId, id)) return null;
    const open = await context
      .batched(DepartmentWavesResolver, async regionIds => {
        const where = { regionId: { $in: [...regionIds] }, status: { $ne: WaveStatus.CLOSED } };
        const found = await em.find(ProgrammeWave, where, { orderBy: { startsOn: 'asc', id: 'asc' } });
        return regionIds.map(regionId => found.filter(one => one.regionId === regionId));
      })
      .load(viewer.tenantId);
    return open.filter(({ departmentKinds }) => departmentKinds.includes(department.kind));
  }
}
