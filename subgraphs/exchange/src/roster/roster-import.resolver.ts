import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import { connectionOf, pageOf, PageArgs, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { RosterImport } from './roster-import.entity.ts';

const RosterImportConnection = connectionOf(RosterImport, 'RosterImport');

/** The import, or null for unknown and forbidden alike. */
export async function visibleRosterImport(id: string, context: Context): Promise<RosterImport | null> {
  const found = await context.byId(RosterImport).load(id);
  const isSeen = found?.regionId === context.viewer.tenantId && canImportRosters(context.viewer, found.memberId);
  return isSeen ? found : context.hidden(RosterImport, id);
}

@Resolver(() => RosterImport)
export class RosterImportResolver {
  @Query(() => RosterImport, {
    nullable: true,
    description:
      'One roster import; null when there is none of that id, and for all but planners of the whole member and its keys that hand in rosters.',
  })
  rosterImport(
    @Arg('id', () => ID, { description: 'Of the import.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RosterImport | null> {
    return visibleRosterImport(id, context);
  }

  @FieldResolver(() => MemberRef, {
    nullable: true,
    description: 'The member whose roster it is; null while governance does not answer.',
  })
  member(@Root() { memberId }: RosterImport): MemberRef {
    return { id: memberId };
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks may run its file again: it is finished, and the file is kept.',
  })
  async viewerCanReplay(@Root() { id, memberId, finishedAt }: RosterImport, @Ctx() context: Context): Promise<boolean> {
    if (finishedAt === null || !canImportRosters(context.viewer, memberId)) return false;
    return context.batched('files kept', ids => filesKept(context.em, ids)).load(id);
  }
}

async function filesKept(em: EntityManager, ids: readonly string[]): Promise<boolean[]> {
  const kept = await rows<{ id: string }>(
    em,
    'select id from roster_import where id = any(?) and content is not null',
    [`{${ids.join(',')}}`],
  );
  return ids.map(id => kept.some(one => one.id === id));
}

@Resolver(() => MemberRef)
export class MemberRosterImportsResolver {
  @FieldResolver(() => RosterImportConnection, {
    nullable: true,
    description:
      'Its roster imports, newest first; null for all but planners of all of it and its keys that hand in rosters.',
  })
  async rosterImports(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer }: Context,
  ): Promise<Page<RosterImport> | null> {
    if (!canImportRosters(viewer, id)) return null;
    return pageOf(
      em,
      RosterImport,
      { regionId: viewer.tenantId, memberId: id },
      { requestedAt: 'desc', id: 'desc' },
      page,
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks may hand in its rosters: plans for all of it, or is its key for that.',
  })
  viewerCanImportRosters(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return canImportRosters(viewer, id);
  }
}
