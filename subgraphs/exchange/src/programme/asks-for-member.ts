import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { visibleMember } from '../borrowed/visible-member.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { speaksForMember } from './programme-access.rules.ts';

/** Throws NOT_FOUND unless who asks speaks for the member, and the programme is of her region. */
export async function asksForMember(
  context: Context,
  { programmeId, memberId }: { readonly programmeId: string; readonly memberId: string },
): Promise<void> {
  const { viewer } = context;
  const isTheirs = speaksForMember(viewer, memberId) && (await visibleMember(memberId, context)) !== null;
  const programme = isTheirs ? await context.byId(ExchangeProgramme).load(programmeId) : null;
  if (programme?.regionId !== viewer.tenantId) throw fail('NOT_FOUND', `You join no programme ${programmeId}.`);
}
