import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { visibleMember } from '../borrowed/visible-member.ts';
import { canImportRosters } from '../shift/shift-access.rules.ts';
import { RosterImport } from './roster-import.entity.ts';

/** Whether who asks handles rosters of the member. Throws UNAUTHENTICATED when nobody asks. */
export async function handlesRosters(context: Context, memberId: string): Promise<boolean> {
  if (context.viewer.client !== 'key') void context.personId;
  return canImportRosters(context.viewer, memberId) && (await visibleMember(memberId, context)) !== null;
}

/** The import, for who handles the member's rosters. Throws NOT_FOUND for all others. */
export async function handledImport(context: Context, id: string): Promise<RosterImport> {
  const found = await context.byId(RosterImport).load(id);
  if (!found || found.regionId !== context.viewer.tenantId || !(await handlesRosters(context, found.memberId)))
    throw fail('NOT_FOUND', `You handle no roster import ${id}.`);
  return found;
}
