import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { canSeeTimesheet, canVerify, isHers } from './timesheet-access.rules.ts';
import { Timesheet } from './timesheet.entity.ts';

/** For what the asker is deputy, on whichever days; one statement per request. */
export function deputyFor(context: Context): Promise<HoursDeputy[]> {
  const { em, viewer } = context;
  if (viewer.personId === null) return Promise.resolve([]);
  return context
    .batched<HoursDeputy[]>(deputyFor, async ids => {
      const where = { professionalId: { $in: [...ids] }, regionId: viewer.tenantId };
      const found = await em.find(HoursDeputy, where, { orderBy: { startsOn: 'asc', id: 'asc' } });
      return ids.map(id => found.filter(({ professionalId }) => professionalId === id));
    })
    .load(viewer.personId);
}

/** The sheet, or null for unknown and forbidden alike. */
export async function visibleTimesheet(id: string, context: Context): Promise<Timesheet | null> {
  const found = await context.byId(Timesheet).load(id);
  const { viewer, now } = context;
  const isSeen = found && canSeeTimesheet(viewer, found, await deputyFor(context), localDateOf(now));
  return isSeen ? found : context.hidden(Timesheet, id);
}

/** On whose side the asker may act on a sheet. */
export type Side = 'hers' | 'host';

/** Throws NOT_FOUND for a sheet that the asker may not act on from that side. */
export async function askedTimesheet(id: string, sides: readonly Side[], context: Context): Promise<Timesheet> {
  const seen = await visibleTimesheet(id, context);
  if (seen && (await sidesOf(seen, context)).some(side => sides.includes(side))) return seen;
  throw fail('NOT_FOUND', `You keep no hours ${id}.`);
}

export async function sidesOf(sheet: Timesheet, context: Context): Promise<Side[]> {
  const { viewer, now } = context;
  if (isHers(viewer, sheet)) return ['hers'];
  return canVerify(viewer, sheet, await deputyFor(context), localDateOf(now)) ? ['host'] : [];
}

/** What was locked: the sheet as it is now, and whether its person was erased. */
export interface LockedSheet {
  readonly tx: EntityManager;
  readonly sheet: Timesheet;
  readonly isOfErased: boolean;
}

/** Acts on a sheet under the lock of its person, so that nobody else changes any hours of hers meanwhile. */
export const withSheet = <T>(
  { platform }: Pick<Context, 'platform'>,
  { id, professionalId }: Timesheet,
  act: (locked: LockedSheet) => Promise<T>,
): Promise<T> =>
  platform.transactional(
    async tx => {
      await lockPeople(tx, [professionalId]);
      const sheet = await tx.findOne(Timesheet, id);
      if (!sheet) throw fail('NOT_FOUND', `You keep no hours ${id}.`);
      return act({ tx, sheet, isOfErased: await isErased(tx, professionalId) });
    },
    { clear: true },
  );
