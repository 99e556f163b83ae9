import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { handlesRosters } from '../roster/roster-access.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { RosterConflict } from './roster-conflict.entity.ts';
import { RosterLink } from './roster-link.entity.ts';

interface OfMember {
  readonly id: string;
  readonly regionId: string;
  readonly memberId: string;
}

/** Links and their conflicts are of who handles the member's rosters. */
const isTheirs = ({ viewer }: Context, { regionId, memberId }: OfMember): boolean =>
  regionId === viewer.tenantId && canImportRosters(viewer, memberId);

/** The link, or null for unknown and forbidden alike. */
export async function visibleRosterLink(id: string, context: Context): Promise<RosterLink | null> {
  const found = await context.byId(RosterLink).load(id);
  return found && isTheirs(context, found) ? found : context.hidden(RosterLink, id);
}

export async function visibleRosterConflict(id: string, context: Context): Promise<RosterConflict | null> {
  const found = await context.byId(RosterConflict).load(id);
  return found && isTheirs(context, found) ? found : context.hidden(RosterConflict, id);
}

/** Throws NOT_FOUND for all who do not handle the member's rosters. */
export async function handled<T extends OfMember>(context: Context, found: T | null, what: string): Promise<T> {
  if (!found || !(await handlesRosters(context, found.memberId)))
    throw fail('NOT_FOUND', `You handle no such ${what}.`);
  return found;
}
