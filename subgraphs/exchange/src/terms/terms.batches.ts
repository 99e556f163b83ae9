import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { MemberTerms } from './member-terms.entity.ts';

const newest = { validFrom: 'desc', id: 'desc' } as const;
const orNone = (terms: MemberTerms | null): MemberTerms | null => (terms?.text ? terms : null);

/** The terms of a member that hold at that moment; null when it has none. */
export const termsInForce = async (em: EntityManager, memberId: string, now: Date): Promise<MemberTerms | null> =>
  orNone(await em.findOne(MemberTerms, { memberId, validFrom: { $lte: now } }, { orderBy: newest }));

/** The same by member, for all that are asked together. */
export function termsOfMembers(context: Context) {
  return context.batched(termsOfMembers, async ids => {
    const rows = await context.em.execute<{ id: string }[]>(
      `select distinct on (member_id) id from member_terms where member_id = any(?) and valid_from <= ?
       order by member_id, valid_from desc, id desc`,
      [`{${ids.join(',')}}`, context.now],
    );
    const found = await context.em.find(MemberTerms, { id: { $in: rows.map(({ id }) => id) } });
    return ids.map(id => orNone(found.find(({ memberId }) => memberId === id) ?? null));
  });
}

/** All of a member, newest first. */
export function versionsOfMembers(context: Context) {
  return context.batched(versionsOfMembers, async ids => {
    const found = await context.em.find(MemberTerms, { memberId: { $in: [...ids] } }, { orderBy: newest });
    return ids.map(id => found.filter(({ memberId }) => memberId === id));
  });
}
