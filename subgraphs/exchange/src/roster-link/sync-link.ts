import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { BorrowedMember } from '../borrowed/member.entity.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { RosterFileKind } from '../roster/roster.enums.ts';
import { runRosterImport } from '../roster/run-roster-import.ts';
import { SyncError, type PulledShifts, type RosterAdapter } from './adapter.ts';
import { adapterOf } from './adapter-of.ts';
import { collectDeliveries } from './collect-deliveries.ts';
import { pullHomeRoster } from './pull-home-roster.ts';
import { RosterLink } from './roster-link.entity.ts';
import { SyncDirection, SyncFailure, SyncRunStatus } from './roster-link.enums.ts';
import { SyncRun } from './sync-run.entity.ts';
import { tellRoster } from './tell-roster.ts';
import { noteVanished } from './vanished.ts';

/**
 * One round of a link: what is open and who works at home comes in, then who is confirmed goes out. Safe to repeat, and
 * at once. `isWhole` asks all again, from the first open shift on and a year of work back.
 */
export async function syncLink(
  orm: MikroORM,
  events: Events,
  linkId: string,
  now: Date,
  isWhole = false,
): Promise<void> {
  const em = platformFork(orm);
  const link = await em.findOne(RosterLink, linkId);
  if (!link?.isActive) return;
  const member = await em.findOneOrFail(BorrowedMember, link.memberId);
  const adapter = () => adapterOf(link, member.slug);
  if (link.pullsShifts)
    await run(em, link, SyncDirection.SHIFTS_IN, now, made =>
      pull({ orm, events, now }, em, isWhole ? { ...link, cursor: null } : link, adapter(), made),
    );
  if (link.pullsHomeRoster)
    await run(em, link, SyncDirection.HOME_ROSTER_IN, now, ({ id }) =>
      pullHomeRoster(em, { link, adapter: adapter(), events, now, isWhole }, id),
    );
  if (!link.pushesConfirmed && !link.pushesHours) return;
  await run(em, link, SyncDirection.CONFIRMED_OUT, now, async made => {
    await collectDeliveries(em, link, now);
    await note(em, made.id, await tellRoster(em, link.id, adapter()));
  });
}

/** A run that fails says why and leaves everything as it was; the next one begins where this one did. */
async function run(
  em: EntityManager,
  { id: linkId, regionId, memberId }: RosterLink,
  direction: SyncDirection,
  now: Date,
  work: (made: SyncRun) => Promise<void>,
): Promise<void> {
  const begin = async (tx: EntityManager) =>
    tx.create(SyncRun, { linkId, regionId, memberId, direction, requestedAt: now });
  const made = await em.transactional(begin, { clear: true });
  try {
    await work(made);
    await note(em, made.id, { status: SyncRunStatus.COMPLETED, finishedAt: new Date() });
  } catch (error) {
    const failure = error instanceof SyncError ? error.failure : SyncFailure.NOT_READABLE;
    await note(em, made.id, { status: SyncRunStatus.FAILED, failure, finishedAt: new Date() });
    if (!(error instanceof SyncError)) throw error;
  }
}

/** What came in is kept as an import before it is read: read twice it counts once, and it can be run again. */
async function pull(
  { orm, events, now }: { orm: MikroORM; events: Events; now: Date },
  em: EntityManager,
  link: RosterLink,
  adapter: RosterAdapter,
  { id: runId }: SyncRun,
): Promise<void> {
  const pulled = await adapter.pullOpenShifts(link.cursor);
  if (pulled.file.content === '[]') return; // an empty page says nothing
  const importId = await keep(em, link, runId, pulled, now);
  await runRosterImport(orm, events, importId, now);
  const made = await em.fork().findOneOrFail(RosterImport, importId, { populate: ['content'] });
  if (pulled.isWhole) await noteVanished(em, made, now);
}

async function keep(
  em: EntityManager,
  { id: linkId, regionId, memberId, name }: RosterLink,
  runId: string,
  { file, cursor }: PulledShifts,
  now: Date,
): Promise<string> {
  return em.transactional(
    async tx => {
      const kind = RosterFileKind[file.kind];
      const of = { regionId, memberId, linkId, fileName: name, kind, content: file.content };
      const made = tx.create(RosterImport, { ...of, requestedAt: now });
      Object.assign(await tx.findOneOrFail(RosterLink, linkId), { cursor });
      Object.assign(await tx.findOneOrFail(SyncRun, runId), { rosterImportId: made.id });
      return made.id;
    },
    { clear: true },
  );
}

async function note(em: EntityManager, id: string, to: Partial<SyncRun>): Promise<void> {
  await em.transactional(async tx => void Object.assign(await tx.findOneOrFail(SyncRun, id), to), { clear: true });
}
