import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { RosterLink } from './roster-link.entity.ts';
import { syncLink } from './sync-link.ts';

export const syncLinkJob = 'exchange.sync-roster-link';

/** Runs a link, and plans its next run first: what goes wrong does not end the chain. */
export const syncRosterLinks: Job = {
  name: syncLinkJob,
  run: async (orm, { linkId, dueAt, isWhole }, events, now) => {
    const isDue = await platformFork(orm).transactional(tx =>
      planNext(tx, linkId as string, dueAt as string | null, now, events),
    );
    if (isDue) await syncLink(orm, events, linkId as string, now, isWhole === true);
  },
};

/** Only the run that the link itself waits for plans another: a chain never splits. One that was pressed is beside it. */
async function planNext(
  tx: EntityManager,
  linkId: string,
  dueAt: string | null,
  now: Date,
  events: Events,
): Promise<boolean> {
  const link = await tx.findOne(RosterLink, linkId);
  if (!link?.isActive) return false;
  if (dueAt === null) return true;
  if (link.nextRunAt?.toISOString() !== dueAt) return false;
  await planRun(tx, link, new Date(now.getTime() + link.everyMinutes * 60_000), events);
  return true;
}

/** Plans the next run of a link in the caller's transaction. */
export async function planRun(tx: EntityManager, link: RosterLink, at: Date, events: Events): Promise<void> {
  link.nextRunAt = at;
  await tx.flush();
  await events.enqueue(tx, syncLinkJob, { linkId: link.id, dueAt: at.toISOString() }, { notBefore: at });
}
