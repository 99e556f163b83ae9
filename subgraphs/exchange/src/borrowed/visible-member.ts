import type { Context } from '@naober/kit/context';
import type { MemberRef } from '../references/member.ts';
import { BorrowedMember } from './member.entity.ts';

/** The member, if it is of the viewer's region: a role for a whole region says nothing of whose member it is. */
export async function visibleMember(id: string, context: Context): Promise<MemberRef | null> {
  const member = await context.byId(BorrowedMember).load(id);
  return member?.regionId === context.viewer.tenantId ? { id } : null;
}
