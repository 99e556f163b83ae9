import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { Member } from '../member/member.entity.ts';
import { mayKeepKeysOf } from './access-key.rules.ts';

/**
 * The member, or null for the cooperative, whose keys the viewer keeps. Throws UNAUTHENTICATED for visitors and
 * FORBIDDEN for all who do not keep them, whether or not there is such a member.
 */
export async function memberOfKeys(context: Context, memberId: string | null): Promise<string | null> {
  void context.personId;
  const { viewer } = context;
  const member = memberId === null ? null : await context.byId(Member).load(memberId);
  const isTheirs = memberId === null || member?.region.id === viewer.tenantId;
  if (!isTheirs || !mayKeepKeysOf(viewer, { region: { id: viewer.tenantId }, member }))
    throw fail('FORBIDDEN', 'Only its administrator makes keys of an organisation, and does so in person.');
  return member?.id ?? null;
}
