import type { Context } from '@naober/kit/context';
import { visibleMember } from '../borrowed/visible-member.ts';
import { standsBeside } from '../eligibility/agreement-covers.rules.ts';
import { askerOf } from './asker-of.ts';
import { hostOn, negotiatesFor } from './engagement.rules.ts';

/**
 * For who negotiates for the host that this member is or merged into: that host, and after it all members that merged
 * into it by today. Null for all others.
 */
export async function ofTheirHost(
  memberId: string,
  context: Context,
): Promise<[host: string, ...merged: string[]] | null> {
  const asker = await askerOf(context);
  const host = hostOn(asker, memberId);
  if (!negotiatesFor(asker, host) || !(await visibleMember(memberId, context))) return null;
  return [host, ...standsBeside(host, asker.mergers, asker.day)];
}
