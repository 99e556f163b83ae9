import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { readNumbers, readTerms } from './settlement-numbers.ts';
import { SettlementRun, SettlementRunStatus } from './settlement-run.entity.ts';
import { settleSources } from './settle-sources.ts';
import { tellContributions } from './tell-contributions.ts';
import { countToSettle, nextToSettle } from './to-settle.ts';

export const buildSettlementJob = 'exchange.build-settlement';

/** Sheets of one transaction: so many keep memory flat and locks short. */
const atOnce = 1_000;

/** Makes lines of all that is confirmed, in batches, with its progress. */
export const buildSettlement: Job = {
  name: buildSettlementJob,
  run: (orm, { runId }, events, now) => runSettlement(orm, events, runId as string, now),
};

/** Part by part, each in one transaction with its progress: cut off, it goes on where it was; twice, it changes nothing. */
export async function runSettlement(
  orm: MikroORM,
  events: Events,
  runId: string,
  now: Date,
  onProgress: (run: SettlementRun) => void = () => {},
): Promise<void> {
  const em = platformFork(orm);
  await em.transactional(tx => begin(tx, runId), { clear: true });
  for (let isOver = false; !isOver;) {
    const run = await em.transactional(tx => goOn(tx, events, runId, now), { clear: true });
    isOver = run.isOver;
    onProgress(run.run);
  }
  const { regionId } = await em.findOneOrFail(SettlementRun, runId);
  await tellContributions(em, regionId, now);
  await em.transactional(tx => finish(tx, runId, now), { clear: true });
}

async function begin(tx: EntityManager, runId: string): Promise<void> {
  const run = await locked(tx, runId);
  if (run.status !== SettlementRunStatus.QUEUED) return;
  Object.assign(run, { status: SettlementRunStatus.RUNNING, sourcesTotal: await countToSettle(tx, run) });
}

async function goOn(
  tx: EntityManager,
  events: Events,
  runId: string,
  now: Date,
): Promise<{ run: SettlementRun; isOver: boolean }> {
  const run = await locked(tx, runId);
  if (run.status === SettlementRunStatus.COMPLETED) return { run, isOver: true };
  const ids = await nextToSettle(tx, run, run.afterId, atOnce);
  if (ids.length === 0) return { run, isOver: true };
  const settling = { numbers: await readNumbers(tx), termsOf: await readTerms(tx), events, now, byId: null };
  const done = await settleSources(tx, ids, settling);
  run.sourcesDone += ids.length;
  run.linesMade += done.linesMade;
  run.linesCredited += done.linesCredited;
  run.linesTakenOut += done.linesTakenOut;
  run.differences += done.differences;
  run.afterId = ids.at(-1)!;
  return { run, isOver: ids.length < atOnce };
}

async function finish(tx: EntityManager, runId: string, now: Date): Promise<void> {
  const run = await locked(tx, runId);
  if (run.status !== SettlementRunStatus.COMPLETED)
    Object.assign(run, { status: SettlementRunStatus.COMPLETED, finishedAt: now });
}

const locked = (tx: EntityManager, id: string): Promise<SettlementRun> =>
  tx.findOneOrFail(SettlementRun, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
