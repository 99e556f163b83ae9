import { raw, type FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Page, PageArgs } from '@naober/kit/connection';
import { largestPage } from '@naober/kit/list-size';
import { strangeCursor } from '@naober/kit/cursor';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { distanceKm, type Point } from './distance.rules.ts';
import { OpenShift } from './open-shift.entity.ts';

/** Behind everything that is on earth: where the place of a department is not known, and where no department is. */
const unknownKm = 99_999;
const unheardKm = unknownKm + 1;

const byStart = { startsAt: 'asc', id: 'asc' } as const;

/** A place in the list: how far, from when, which. */
type Key = readonly [km: number, startsAt: Date, id: string];

interface Near {
  readonly id: string;
  /** Whole kilometres. */
  readonly km: number;
}

/**
 * One page of shifts, nearest first; by start and id within the same whole kilometre. A keyset, as every list: page
 * 1,000 costs what page 1 costs. Throws BAD_USER_INPUT for a size outside 1–100 or a cursor that is not ours.
 */
export async function pageByDistance(
  context: Context,
  where: FilterQuery<OpenShift> & object,
  place: Point,
  { first, after }: PageArgs,
): Promise<Page<OpenShift>> {
  if (first < 1 || first > largestPage)
    throw fail('BAD_USER_INPUT', `first must be 1 to ${largestPage}, not ${first}.`);
  const { em } = context;
  const from = typeof after === 'string' ? readKey(after) : null;
  const near = await departmentsNear(context, place);
  const ids = await idsNear(em, where, near, from, first + 1);
  const nearest = ids.length > 0 ? await em.find(OpenShift, { id: { $in: ids } }) : [];
  nearest.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const found = [...nearest, ...(await elsewhere(em, where, near, from, first + 1 - ids.length))];
  const kmOf = new Map(near.map(({ id, km }) => [id, km]));
  const nodes = found.slice(0, first);
  const cursorOf = ({ departmentId, startsAt, id }: OpenShift) =>
    writeKey([kmOf.get(departmentId) ?? unheardKm, startsAt, id]);
  const last = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map(node => ({ cursor: cursorOf(node), node })),
    pageInfo: { hasNextPage: found.length > first, endCursor: last ? cursorOf(last) : null },
    count: () => em.count(OpenShift, where),
  };
}

/** A region has some dozens. */
async function departmentsNear({ em, viewer }: Context, place: Point): Promise<Near[]> {
  const departments = await em.find(BorrowedDepartment, { regionId: viewer.tenantId });
  return departments.map(one => ({ id: one.id, km: distanceKm(place, one) ?? unknownKm }));
}

/** Of each department the first, by its own index, and of those the nearest: no other shift is looked at. */
async function idsNear(
  em: EntityManager,
  where: FilterQuery<OpenShift> & object,
  near: readonly Near[],
  from: Key | null,
  limit: number,
): Promise<string[]> {
  const ofOne = em
    .createQueryBuilder(OpenShift, 'o')
    .select(['id', 'startsAt'])
    .where(where as never);
  ofOne.andWhere({ [raw('o.department_id = near.id')]: [] });
  if (from) {
    const [km, startsAt] = from;
    const begins = raw(`o.starts_at >= case near.km when ? then ?::timestamptz else '-infinity' end`, [km, startsAt]);
    ofOne.andWhere({ [begins]: [], [raw('(near.km, o.starts_at, o.id) > (?, ?, ?)', [...from])]: [] });
  }
  const { sql, params } = ofOne.orderBy(byStart).limit(limit).toQuery();
  const ahead = near.filter(({ km }) => km >= (from?.[0] ?? 0));
  const found = await em.execute<{ id: string }[]>(
    `select shift.id from jsonb_to_recordset(?::jsonb) as near (id uuid, km integer) cross join lateral (${sql}) shift
     order by near.km, shift.starts_at, shift.id limit ?`,
    [JSON.stringify(ahead), ...params, limit],
  );
  return found.map(({ id }) => id);
}

/** What fills the last page: shifts of departments that are not known here yet. */
async function elsewhere(
  em: EntityManager,
  where: FilterQuery<OpenShift> & object,
  near: readonly Near[],
  from: Key | null,
  limit: number,
): Promise<OpenShift[]> {
  if (limit <= 0) return [];
  const strange = { departmentId: { $nin: near.map(({ id }) => id) } };
  const [km, ...key] = from ?? [];
  const onwards = km === unheardKm ? { [raw(alias => `(${alias}.starts_at, ${alias}.id) > (?, ?)`, key)]: [] } : {};
  const conditions = { $and: [where, strange, onwards] } as FilterQuery<OpenShift>;
  return em.find(OpenShift, conditions, { orderBy: byStart, limit });
}

const writeKey = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function readKey(cursor: string): Key {
  try {
    const [km, startsAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string, string];
    const at = new Date(startsAt);
    const isDistance = Number.isInteger(km) && km >= 0 && km <= unheardKm;
    if (isDistance && !Number.isNaN(at.getTime()) && isUuid(id)) return [km, at, id];
  } catch {
    // no cursor of any list
  }
  throw strangeCursor();
}
