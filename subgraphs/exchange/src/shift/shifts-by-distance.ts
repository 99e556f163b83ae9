import { raw, type FilterQuery } from '@mikro-orm/core';
import { largestPage, type Page, type PageArgs } from '@naober/kit/connection';
import { strangeCursor } from '@naober/kit/cursor';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { distanceKm, type Point } from './distance.rules.ts';
import { OpenShift } from './open-shift.entity.ts';

/** Behind everything that is on earth: where a department is not known. */
const unknownKm = 99_999;

/** A place in the list: how far, from when, which. */
type Key = readonly [km: number, startsAt: Date, id: string];

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
  const kmOf = await distances(context, place);
  const order = raw(alias => kmSql(alias), [JSON.stringify(kmOf)]);
  const onwards = typeof after === 'string' ? [behind(readKey(after), kmOf)] : [];
  const found = await em.find(OpenShift, { $and: [where, ...onwards] } as FilterQuery<OpenShift>, {
    orderBy: [{ [order]: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }] as never,
    limit: first + 1,
  });
  const nodes = found.slice(0, first);
  const cursorOf = ({ departmentId, startsAt, id }: OpenShift) =>
    writeKey([kmOf[departmentId] ?? unknownKm, startsAt, id]);
  const last = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map(node => ({ cursor: cursorOf(node), node })),
    pageInfo: { hasNextPage: found.length > first, endCursor: last ? cursorOf(last) : null },
    count: () => em.count(OpenShift, where),
  };
}

/** By department, in whole kilometres: a region has some dozens. */
async function distances({ em, viewer }: Context, place: Point): Promise<Record<string, number>> {
  const departments = await em.find(BorrowedDepartment, { regionId: viewer.tenantId });
  return Object.fromEntries(departments.map(one => [one.id, distanceKm(place, one) ?? unknownKm]));
}

const kmSql = (alias: string) => `coalesce((?::jsonb ->> ${alias}.department_id::text)::int, ${unknownKm})`;

const behind = ([km, startsAt, id]: Key, kmOf: Record<string, number>) => ({
  [raw(
    alias => `(${kmSql(alias)}, ${alias}.starts_at, ${alias}.id) > (?, ?, ?)`,
    [JSON.stringify(kmOf), km, startsAt, id],
  )]: [],
});

const writeKey = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function readKey(cursor: string): Key {
  try {
    const [km, startsAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string, string];
    const at = new Date(startsAt);
    if (Number.isInteger(km) && !Number.isNaN(at.getTime()) && isUuid(id)) return [km, at, id];
  } catch {
    // no cursor of any list
  }
  throw strangeCursor();
}
