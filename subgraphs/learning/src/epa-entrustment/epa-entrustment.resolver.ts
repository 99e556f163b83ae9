import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import type { Viewer } from '@naober/kit/viewer';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BorrowedConsent } from '../borrowed/consent.entity.ts';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { isEmployedOn } from '../borrowed/employment.rules.ts';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { EpaEntrustmentStatus, revokeRefusals, statusOn } from './epa-entrustment.rules.ts';
import { educatesSomewhere, looksFromElsewhere, maySee, standingOf, type Standing } from './standing.rules.ts';

@Resolver(() => EpaEntrustment)
export class EpaEntrustmentResolver {
  @FieldResolver(() => EpaDefinition, { description: 'What she is trusted with.' })
  epa(@Root() entrustment: EpaEntrustment): Promise<EpaDefinition> {
    return entrustment.epa.loadOrFail();
  }

  @FieldResolver(() => EpaEntrustmentStatus, { description: 'Whether it counts today.' })
  status(@Root() entrustment: EpaEntrustment, @Ctx() { now }: Context): EpaEntrustmentStatus {
    return statusOn(localDateOf(now), entrustment);
  }

  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who is trusted.' })
  professional(@Root() { professionalId }: EpaEntrustment): ProfessionalRef {
    return { id: professionalId };
  }

  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'The assessor who decided.' })
  decidedBy(@Root() { decidedById }: EpaEntrustment): ProfessionalRef {
    return { id: decidedById };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may revoke it now.' })
  async viewerCanRevoke(@Root() entrustment: EpaEntrustment, @Ctx() context: Context): Promise<boolean> {
    const standing = await standingTo(context, entrustment.professionalId);
    return revokeRefusals(standing, statusOn(localDateOf(context.now), entrustment), null).length === 0;
  }
}

/** The entrustment, if the viewer may see those of its professional; null for unknown and forbidden alike. Looks from elsewhere are noted. */
export async function visibleEntrustment(id: string, context: Context): Promise<EpaEntrustment | null> {
  const found = await context.byId(EpaEntrustment).load(id);
  if (!found) return context.hidden(EpaEntrustment, id);
  const standing = await standingTo(context, found.professionalId);
  if (!maySee(standing)) return context.hidden(EpaEntrustment, id);
  if (looksFromElsewhere(standing)) context.audit.read('EpaEntrustment', id, found.professionalId);
  return found;
}

/** The professional's entrustments that count today, with their EPAs: one statement for all that are asked together. */
export function heldBy(context: Context, professionalId: string): Promise<EpaEntrustment[]> {
  const today = localDateOf(context.now);
  const loader = context.batched(heldBy, async professionalIds => {
    const all = await context.guarded.find(
      EpaEntrustment,
      { professionalId: { $in: [...professionalIds] }, revokedAt: null },
      { populate: ['epa.set'], orderBy: { epa: { set: { name: 'asc', id: 'asc' }, position: 'asc' } } },
    );
    const counting = all.filter(one => statusOn(today, one) === EpaEntrustmentStatus.ACTIVE);
    const byProfessional = Map.groupBy(counting, one => one.professionalId);
    return professionalIds.map(id => byProfessional.get(id) ?? []);
  });
  return loader.load(professionalId);
}

/** What the viewer is to the professional today. Who asks about herself, or is nobody's assessor, costs no statement. */
export async function standingTo(context: Context, professionalId: string): Promise<Standing> {
  const { viewer } = context;
  const isOther = viewer.personId !== professionalId;
  const mayConcern = isOther && viewer.roles.some(({ role }) => assessingRoles.has(role));
  const [employerIds, isShared] = await Promise.all([
    mayConcern ? employersOf(context, professionalId) : [],
    isOther && educatesSomewhere(viewer) && isPassportShared(context, professionalId),
  ]);
  return standingOf(viewer, professionalId, employerIds, isShared);
}

const assessingRoles = new Set(['ASSESSOR', 'PRACTICE_EDUCATOR']);

function employersOf(context: Context, professionalId: string): Promise<string[]> {
  const { em, viewer, now } = context;
  return context.batched(employersOf, ids => employersToday(em, viewer, ids, localDateOf(now))).load(professionalId);
}

/** Whether she agrees today to show her passport to practice educators of other members. */
function isPassportShared(context: Context, professionalId: string): Promise<boolean> {
  const loader = context.batched(isPassportShared, async ids => {
    const where = { professionalId: { $in: [...ids] }, regionId: context.viewer.tenantId };
    const standing = await context.em.find(BorrowedConsent, {
      ...where,
      purpose: 'SHARE_EPA_PASSPORT',
      isStanding: true,
    });
    const shared = new Set(standing.map(one => one.professionalId));
    return ids.map(id => shared.has(id));
  });
  return loader.load(professionalId);
}

/** The members of the viewer's region that employ each of the professionals today. */
export async function employersToday(
  em: EntityManager,
  { tenantId }: Viewer,
  professionalIds: readonly string[],
  today: string,
): Promise<string[][]> {
  const all = await em.find(BorrowedEmployment, { professionalId: { $in: [...professionalIds] }, regionId: tenantId });
  const byProfessional = Map.groupBy(
    all.filter(one => isEmployedOn(today, one)),
    one => one.professionalId,
  );
  return professionalIds.map(id => (byProfessional.get(id) ?? []).map(({ memberId }) => memberId));
}
