import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';

/** Everybody who is employed at the member on some day of a period and known here. */
export async function everybodyAt(
  tx: EntityManager,
  memberId: string,
  firstDay: string,
  lastDay: string,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from borrowed_professional where not is_erased and id in (
       select professional_id from borrowed_employment
       where member_id = ? and starts_on <= ?::date and coalesce(ends_on >= ?::date, true)) order by id`,
    [memberId, lastDay, firstDay],
  );
  return found.map(({ id }) => id);
}

/** Whether somebody is employed at the member on some day of a period, known here, and not erased. */
export async function isEmployedIn(
  tx: EntityManager,
  memberId: string,
  personId: string,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): Promise<boolean> {
  const found = await rows(
    tx,
    `select id from borrowed_professional where id = ? and not is_erased and id in (
       select professional_id from borrowed_employment
       where member_id = ? and starts_on <= ?::date and coalesce(ends_on >= ?::date, true))`,
    [personId, memberId, endsOn, startsOn],
  );
  return found.length > 0;
}

/** Everybody who is, was or will be employed at the member and is known here. */
export async function everybodyEverAt(tx: EntityManager, memberId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from borrowed_professional where not is_erased
       and id in (select professional_id from borrowed_employment where member_id = ?) order by id`,
    [memberId],
  );
  return found.map(({ id }) => id);
}

/** Those of the people who are, were or will be employed at the member and are known here. */
export async function employedAt(tx: EntityManager, memberId: string, people: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from borrowed_professional where id = any(?) and not is_erased
       and id in (select professional_id from borrowed_employment where member_id = ?) order by id`,
    [`{${people.join(',')}}`, memberId],
  );
  return found.map(({ id }) => id);
}
