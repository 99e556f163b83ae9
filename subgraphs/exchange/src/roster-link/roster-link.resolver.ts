import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { RosterLink } from './roster-link.entity.ts';
import { SyncRun } from './sync-run.entity.ts';

const shownRuns = 6;

@Resolver(() => RosterLink)
export class RosterLinkResolver {
  @FieldResolver(() => [SyncRun], { description: 'Its last runs, newest first, at most 6.' })
  runs(@Root() { id }: RosterLink, @Ctx() context: Context): Promise<SyncRun[]> {
    return context.batched('runs of links', ids => lastRuns(context.em, ids)).load(id);
  }

  @FieldResolver(() => Int, { description: 'How many messages wait to be told.' })
  waitingMessages(@Root() { id }: RosterLink, @Ctx() context: Context): Promise<number> {
    return context.batched('messages of links', ids => waitingMessages(context.platform, ids)).load(id);
  }
}

async function lastRuns(em: EntityManager, ids: readonly string[]): Promise<SyncRun[][]> {
  const last = await em.execute<{ id: string }[]>(
    `select run.id from unnest(?::uuid[]) as link (id), lateral
       (select id from sync_run where link_id = link.id order by requested_at desc, id desc limit ${shownRuns}) as run`,
    [`{${ids.join(',')}}`],
  );
  const found = await em.find(
    SyncRun,
    { id: { $in: last.map(({ id }) => id) } },
    { orderBy: { requestedAt: 'desc', id: 'desc' } },
  );
  return ids.map(id => found.filter(({ linkId }) => linkId === id));
}

async function waitingMessages(em: EntityManager, ids: readonly string[]): Promise<number[]> {
  const counts = await em.execute<{ link_id: string; count: number }[]>(
    `select link_id, count(*)::int as count from roster_delivery
     where link_id = any(?) and told_version < wanted_version group by link_id`,
    [`{${ids.join(',')}}`],
  );
  return ids.map(id => counts.find(one => one.link_id === id)?.count ?? 0);
}

@Resolver(() => SyncRun)
export class SyncRunResolver {
  @FieldResolver(() => RosterImport, {
    nullable: true,
    description: 'What came in, row by row; null for what went out, when nothing came, and once it is forgotten.',
  })
  async rosterImport(@Root() { rosterImportId }: SyncRun, @Ctx() context: Context): Promise<RosterImport | null> {
    return rosterImportId ? context.byId(RosterImport).load(rosterImportId) : null;
  }
}

@Resolver(() => MemberRef)
export class MemberRosterLinksResolver {
  @FieldResolver(() => [RosterLink], {
    nullable: true,
    description:
      'Its links to roster systems, by name, at most 20; null for all but planners of all of it and its keys that hand in rosters.',
  })
  async rosterLinks(@Root() { id }: MemberRef, @Ctx() { em, viewer }: Context): Promise<RosterLink[] | null> {
    if (!canImportRosters(viewer, id)) return null;
    return em.find(
      RosterLink,
      { regionId: viewer.tenantId, memberId: id, isActive: true },
      { orderBy: { name: 'asc' } },
    );
  }

  @FieldResolver(() => [RosterImport], {
    nullable: true,
    description:
      'Its roster files that wait to hear what their columns mean, oldest first, at most 20; null for all but planners of all of it and its keys that hand in rosters.',
  })
  async waitingRosterImports(
    @Root() { id }: MemberRef,
    @Ctx() { em, viewer }: Context,
  ): Promise<RosterImport[] | null> {
    if (!canImportRosters(viewer, id)) return null;
    const where = { regionId: viewer.tenantId, memberId: id, status: 'WAITS_FOR_COLUMNS' as never };
    return em.find(RosterImport, where, { orderBy: { requestedAt: 'asc', id: 'asc' }, limit: 20 });
  }
}
