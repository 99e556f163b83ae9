import type { EntityManager } from '@mikro-orm/postgresql';
import type { Wishes } from './participation.rules.ts';

/** What somebody wishes, with the starts of the shifts that she works already. */
export interface WishesAtWork {
  /** Null for who never said anything. */
  readonly wishes: Wishes | null;
  readonly starts: readonly Date[];
}

interface Row {
  id: string;
  wishes: Wishes | null;
  starts: string[];
}

/** Statuses in which somebody is counted on. */
const counted = `('SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED', 'OFFERED', 'CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED')`;

const wishesSql = `
  select asked.id,
    (select json_build_object('memberIds', member_ids, 'departmentKinds', department_kinds, 'weekdays', weekdays,
        'partsOfDay', parts_of_day, 'atMostShifts', at_most_shifts, 'mayBeAsked', may_be_asked)
      from participation_preference where professional_id = asked.id) as wishes,
    (select coalesce(json_agg(starts_at), '[]') from sign_up where professional_id = asked.id and status in ${counted}
      and starts_at > ?::timestamptz - interval '28 days' and starts_at < ?::timestamptz + interval '28 days') as starts
  from unnest(?::uuid[]) as asked (id)`;

/** By person: what she wishes and works around a span. `em` must be the platform's: rules know, nobody is shown. */
export async function wishesAtWork(
  em: EntityManager,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<Map<string, WishesAtWork>> {
  if (personIds.length === 0) return new Map();
  const rows = await em.execute<Row[]>(wishesSql, [from, until, `{${personIds.join(',')}}`]);
  return new Map(rows.map(({ id, wishes, starts }) => [id, { wishes, starts: starts.map(one => new Date(one)) }]));
}
