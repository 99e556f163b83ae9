import type { EntityManager } from '@mikro-orm/postgresql';
import { SyncError, type Assignment, type Delivery, type RosterAdapter } from './adapter.ts';
import { RosterDelivery } from './roster-delivery.entity.ts';
import { SyncFailure } from './roster-link.enums.ts';

export interface Told {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/**
 * Tells a roster what waits in the outbox, one by one, and looks whether it still has what it was told before: a late
 * message may have overtaken a newer one. What did not arrive waits for the next run, and holds up nothing.
 */
export async function tellRoster(em: EntityManager, linkId: string, adapter: RosterAdapter): Promise<Told> {
  const all = await em.fork().find(RosterDelivery, { linkId }, { orderBy: { id: 'asc' } });
  const told = all.filter(({ toldVersion, isVerified }) => toldVersion > 0 && !isVerified);
  for (const one of told.filter(({ toldVersion, wantedVersion }) => toldVersion === wantedVersion))
    await verify(em, one, adapter);
  const waiting = await em.fork().find(RosterDelivery, { linkId }, { orderBy: { id: 'asc' } });
  const toTell = waiting.filter(({ toldVersion, wantedVersion }) => toldVersion < wantedVersion);
  let done = 0;
  for (const one of toTell) done += (await tell(em, one, adapter)) ? 1 : 0;
  return { total: toTell.length, done, failed: toTell.length - done };
}

const deliveryOf = ({ id, round, remoteId, tries, wanted, isGone }: RosterDelivery): Delivery<Assignment> => ({
  key: `${id}-${round}`,
  remoteId,
  mayBeThere: tries > 0,
  wanted,
  isGone,
});

async function tell(em: EntityManager, one: RosterDelivery, adapter: RosterAdapter): Promise<boolean> {
  const push = one.kind === 'HOURS' ? adapter.pushHours : adapter.pushConfirmed;
  try {
    if (!one.isGone) await note(em, one.id, { tries: one.tries + 1 });
    const remoteId = await push.call(adapter, deliveryOf(one));
    const next = one.isGone ? { round: one.round + 1, tries: 0 } : {};
    // What is wanted may have changed meanwhile: only the version that was told counts as told.
    await note(em, one.id, {
      remoteId,
      toldVersion: one.wantedVersion,
      isVerified: one.isGone,
      failure: null,
      ...next,
    });
    return true;
  } catch (error) {
    const failure = error instanceof SyncError ? error.failure : SyncFailure.NOT_REACHABLE;
    await note(em, one.id, { failure });
    return false;
  }
}

/** What is not there as it was told is told again. What cannot be looked at now is looked at by the next run. */
async function verify(em: EntityManager, one: RosterDelivery, adapter: RosterAdapter): Promise<void> {
  const has = one.kind === 'HOURS' ? adapter.hasHours : adapter.hasConfirmed;
  const isThere = await has.call(adapter, deliveryOf(one)).catch(() => null);
  if (isThere === true) await note(em, one.id, { isVerified: true });
  if (isThere === false) await note(em, one.id, { toldVersion: one.wantedVersion - 1 });
}

async function note(em: EntityManager, id: string, to: Partial<RosterDelivery>): Promise<void> {
  await em.transactional(async tx => void Object.assign(await tx.findOneOrFail(RosterDelivery, id), to), {
    clear: true,
  });
}
