import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { containing } from './people.rules.ts';
import { Professional } from './professional.entity.ts';

export const byName = { name: 'asc', id: 'asc' } as const;

export const named = (words: string | null) => (words?.trim() ? { name: { $ilike: containing(words) } } : {});

/** Employed there on that day, or holding a role there. */
export function atMember(id: string, day: string) {
  const onThatDay = { member: id, startsOn: { $lte: day }, $or: [{ endsOn: null }, { endsOn: { $gte: day } }] };
  return {
    $or: [{ employments: { $some: onThatDay } }, { roleGrants: { $some: { ...onThatDay, withdrawnAt: null } } }],
  };
}

/** The same in SQL, for many members at once: who works or acts at which of them. */
const peopleAtMembers = `(
  select member_id, professional_id from employment
    where member_id = any(?) and starts_on <= ? and coalesce(ends_on >= ?, true)
  union select member_id, professional_id from role_grant
    where member_id = any(?) and withdrawn_at is null and starts_on <= ? and coalesce(ends_on >= ?, true)
) at_member join professional on professional.id = professional_id and name ilike ?`;

function valuesFor(ids: readonly string[], words: string | null, { now }: Context): string[] {
  const [members, today] = [`{${ids.join(',')}}`, localDateOf(now)];
  return [members, today, today, members, today, today, containing(words ?? '')];
}

/** The first people of each member by name: two statements, however many members ask. */
export function firstPeople(words: string | null, first: number, context: Context) {
  return context.batched(`first ${first} people called ${words}`, async ids => {
    const ranked = await context.em.execute<{ member_id: string; id: string }[]>(
      `select member_id, id from (
         select member_id, id, row_number() over (partition by member_id order by name, id) as place
         from ${peopleAtMembers}) ranked
       where place <= ?`,
      [...valuesFor(ids, words, context), first],
    );
    const people = await context.em.find(
      Professional,
      { id: { $in: ranked.map(({ id }) => id) } },
      { orderBy: byName },
    );
    const idsOf = Map.groupBy(ranked, ({ member_id }) => member_id);
    return ids.map(member => {
      const mine = new Set(idsOf.get(member)?.map(({ id }) => id));
      return people.filter(({ id }) => mine.has(id));
    });
  });
}

/** By member: how many people of that name. */
export function peopleCounts(words: string | null, context: Context) {
  return context.batched(`how many people called ${words}`, async ids => {
    const counts = await context.em.execute<{ member_id: string; count: number }[]>(
      `select member_id, count(*)::int as count from ${peopleAtMembers} group by member_id`,
      valuesFor(ids, words, context),
    );
    const byMember = new Map(counts.map(({ member_id, count }) => [member_id, count]));
    return ids.map(id => byMember.get(id) ?? 0);
  });
}
