import type { EntityClass, EntityProperty, QueryOrderMap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fail } from './errors.ts';
import { isUuid } from './ids.ts';

export const strangeCursor = () => fail('BAD_USER_INPUT', 'after is not a cursor of this list.');

/**
 * The cursor, when it holds one fitting value per sort key: the ORM takes whatever it is given, and would
 * begin at the first page again. Throws BAD_USER_INPUT for all else.
 */
export function readCursor<T extends object>(
  em: EntityManager,
  entity: EntityClass<T>,
  orderBy: QueryOrderMap<T>,
  cursor: string,
): string {
  const { properties } = em.getMetadata(entity);
  const keys = Object.keys(orderBy) as (keyof typeof properties)[];
  const values = valuesOf(cursor);
  const isOurs = values.length === keys.length && keys.every((key, at) => fits(properties[key], values[at]));
  if (!isOurs) throw strangeCursor();
  return cursor;
}

function valuesOf(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

function fits({ runtimeType, type, nullable }: EntityProperty, value: unknown): boolean {
  if (value === null) return nullable === true;
  if (runtimeType === 'Date') return typeof value === 'string' && !Number.isNaN(Date.parse(value));
  if (runtimeType === 'number' || runtimeType === 'boolean') return typeof value === runtimeType;
  return typeof value === 'string' && (type !== 'uuid' || isUuid(value));
}
