import { MemberRosterConflictsResolver, RosterConflictResolver } from '../roster-link/roster-conflict.resolver.ts';
import { MemberRosterLinksResolver, RosterLinkResolver, SyncRunResolver } from '../roster-link/roster-link.resolver.ts';
import { LinkRosterMutation } from '../roster-link/link-roster.mutation.ts';
import { ResolveRosterConflictMutation } from '../roster-link/resolve-roster-conflict.mutation.ts';
import { visibleRosterConflict, visibleRosterLink } from '../roster-link/roster-link-access.ts';
import { syncRosterLinks } from '../roster-link/sync-link.job.ts';
import { SyncRosterLinkMutation } from '../roster-link/sync-roster-link.mutation.ts';
import { UnlinkRosterMutation } from '../roster-link/unlink-roster.mutation.ts';
import { ImportRosterMutation } from '../roster/import-roster.mutation.ts';
import { MapRosterColumnsMutation } from '../roster/map-roster-columns.mutation.ts';
import { ReplayRosterImportMutation } from '../roster/replay-roster-import.mutation.ts';
import { importRosterRows } from '../roster/roster-import.job.ts';
import {
  MemberRosterImportsResolver,
  RosterImportResolver,
  visibleRosterImport,
} from '../roster/roster-import.resolver.ts';
import { WrongRowsResolver } from '../roster/wrong-rows.ts';
import type { Chapter } from './chapter.ts';

/** Rosters of members: as files, and as links that are followed. */
export const rosters: Chapter = {
  resolvers: [
    RosterImportResolver,
    MemberRosterImportsResolver,
    ImportRosterMutation,
    WrongRowsResolver,
    MapRosterColumnsMutation,
    ReplayRosterImportMutation,
    RosterLinkResolver,
    SyncRunResolver,
    MemberRosterLinksResolver,
    RosterConflictResolver,
    MemberRosterConflictsResolver,
    LinkRosterMutation,
    UnlinkRosterMutation,
    SyncRosterLinkMutation,
    ResolveRosterConflictMutation,
  ],
  references: {
    RosterImport: ({ id }, context) => visibleRosterImport(id, context),
    RosterLink: ({ id }, context) => visibleRosterLink(id, context),
    RosterConflict: ({ id }, context) => visibleRosterConflict(id, context),
  },
  jobs: [importRosterRows, syncRosterLinks],
};
