import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { employedAt } from '../home-roster/employed-at.ts';
import { hearEverybody, replaceHomeRoster } from '../home-roster/replace-home-roster.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import { SyncError, type RosterAdapter } from './adapter.ts';
import { readHomeWork } from './home-work.rules.ts';
import type { RosterLink } from './roster-link.entity.ts';
import { SyncDirection, SyncFailure, SyncRunStatus } from './roster-link.enums.ts';
import { SyncRun } from './sync-run.entity.ts';

/** Days before today that are asked: corrections come late. A first run, and one that is to ask everything, asks a year. */
const usualDays = 28;
/** 52 weeks: the longest window that a rule counts in (WT-10, WT-14). */
const wholeDays = 364;
/** Days ahead: rosters are not made further than a quarter. */
const daysAhead = 91;
/** People at once, in one transaction with their progress. */
const batch = 100;
const keptErrors = 500;

interface Pull {
  readonly link: RosterLink;
  readonly adapter: RosterAdapter;
  readonly events: Events;
  readonly now: Date;
  /** Ask a year, whatever was heard before. */
  readonly isWhole: boolean;
}

/**
 * Makes the ledger say what a member's roster says of its own people, some at a time; cut off, what was written is right
 * and the rest waits for the next run. Only when everybody was told of, the roster counts as heard; a pull that is of
 * nobody replaces nothing: it is a fault there, and not free time of all.
 */
export async function pullHomeRoster(em: EntityManager, pull: Pull, runId: string): Promise<void> {
  const { adapter, link, now } = pull;
  const { memberId, regionId } = link;
  const period = await periodOf(em, pull);
  const pulled = await adapter.pullHomeRoster(period.firstDay, period.lastDay);
  const everybody = await employedAt(em, memberId, period);
  const onDay = { $gte: period.firstDay, $lte: period.lastDay };
  const known = await em.fork().find(WorkInterval, { memberId, origin: 'HOME_ROSTER', onDay });
  const read = readHomeWork(pulled, { ...period, professionalIds: everybody }, known);
  const { intervals, errors, lostIds } = read;
  await note(em, runId, { total: everybody.length, failed: errors.length, rowErrors: errors.slice(0, keptErrors) });
  if (read.isOfNobody) throw new SyncError(SyncFailure.TELLS_OF_NOBODY);
  const byPerson = Map.groupBy(intervals, ({ professionalId }) => professionalId);
  for (let at = 0; at < everybody.length; at += batch) {
    const people = everybody.slice(at, at + batch);
    const told = { ...period, lostIds, intervals: people.flatMap(id => byPerson.get(id) ?? []) };
    await replaceSome(em, pull, runId, people, told);
  }
  if (lostIds.length > 0) return;
  await em.transactional(tx => hearEverybody(tx, { memberId, regionId, heardAt: now }), { clear: true });
}

/** Local days to ask for, both included. */
async function periodOf(em: EntityManager, { link, now, isWhole }: Pull) {
  const heard = { linkId: link.id, direction: SyncDirection.HOME_ROSTER_IN, status: SyncRunStatus.COMPLETED };
  const isFirst = (await em.fork().count(SyncRun, heard)) === 0;
  const today = Temporal.PlainDate.from(localDateOf(now));
  const firstDay = today.subtract({ days: isFirst || isWhole ? wholeDays : usualDays }).toString();
  return { firstDay, lastDay: today.add({ days: daysAhead }).toString() };
}

/** Some people under their locks, with how far the run is; who was erased meanwhile is left out. */
async function replaceSome(
  em: EntityManager,
  { link: { memberId, regionId }, events, now: heardAt }: Pull,
  runId: string,
  people: readonly string[],
  told: Omit<
    Parameters<typeof replaceHomeRoster>[1],
    'regionId' | 'memberId' | 'origin' | 'professionalIds' | 'heardAt'
  >,
): Promise<void> {
  await em.transactional(
    async tx => {
      await lockPeople(tx, people);
      const professionalIds = await employedAt(tx, memberId, { people });
      const intervals = told.intervals.filter(one => professionalIds.includes(one.professionalId));
      const of = { regionId, memberId, origin: 'HOME_ROSTER', heardAt } as const;
      const changed = await replaceHomeRoster(tx, { ...told, ...of, professionalIds, intervals });
      for (const personId of changed) await events.enqueue(tx, recheckWorkJob, { personId });
      const run = await tx.findOneOrFail(SyncRun, runId);
      run.done += people.length;
      run.peopleChanged = (run.peopleChanged ?? 0) + changed.length;
    },
    { clear: true },
  );
}

async function note(em: EntityManager, id: string, to: Partial<SyncRun>): Promise<void> {
  await em.transactional(async tx => void Object.assign(await tx.findOneOrFail(SyncRun, id), to), { clear: true });
}
