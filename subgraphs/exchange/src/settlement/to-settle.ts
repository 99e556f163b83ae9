import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Of whom: all of a region, or what one of its members lends or is lent. */
export interface Scope {
  readonly regionId: string;
  readonly memberId: string | null;
}

/** What is confirmed and in no line, what stands in a batch that may still change, and what waits for something. */
const parts = [
  [
    `select coalesce(corrects_id, id) as id from timesheet one
    where status = 'CONFIRMED_BY_PROFESSIONAL' and home_member_id <> host_member_id`,
    'coalesce(corrects_id, id)',
  ],
  [
    `select source_id as id from settlement_line one
    where not is_frozen and credits_id is null and not is_credited`,
    'source_id',
  ],
  [`select source_id as id from settlement_difference one where true`, 'source_id'],
  [`select id from travel_cost one where status = 'APPROVED' and settled_at is null`, 'id'],
] as const;

const ofScope = ({ regionId, memberId }: Scope): [text: string, values: string[]] =>
  memberId === null
    ? ['region_id = ?', [regionId]]
    : ['region_id = ? and (home_member_id = ? or host_member_id = ?)', [regionId, memberId, memberId]];

/** The next sheets and journeys to look at, in the order of their ids: those after `after`, at most so many. */
export async function nextToSettle(
  em: EntityManager,
  scope: Scope,
  after: string | null,
  most: number,
): Promise<string[]> {
  const [mine, values] = ofScope(scope);
  const from = after ?? '00000000-0000-0000-0000-000000000000';
  const text = parts
    .map(([select, key]) => `(${select} and ${mine} and ${key} > ? order by ${key} limit ?)`)
    .join(' union ');
  const found = await rows<{ id: string }>(em, `select id from (${text}) one order by id limit ?`, [
    ...parts.flatMap(() => [...values, from, most]),
    most,
  ]);
  return found.map(({ id }) => id);
}

/** How many there are in all. */
export async function countToSettle(em: EntityManager, scope: Scope): Promise<number> {
  const [mine, values] = ofScope(scope);
  const text = parts.map(([select]) => `${select} and ${mine}`).join(' union ');
  const [found] = await rows<{ count: number }>(
    em,
    `select count(*)::integer as count from (${text}) one`,
    parts.flatMap(() => values),
  );
  return found!.count;
}
