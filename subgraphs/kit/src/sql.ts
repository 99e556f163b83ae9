import type { EntityManager } from '@mikro-orm/postgresql';

/** The rows that SQL gives, under the label of the entity manager: what nobody asked for is marked so in the log. */
export const rows = <Row extends object>(em: EntityManager, text: string, values: readonly unknown[] = []) =>
  em.execute<Row[]>(text, [...values], 'all', em.getLoggerContext());

/** How many rows SQL changed, under the same label. */
export async function changes(em: EntityManager, text: string, values: readonly unknown[] = []): Promise<number> {
  const { affectedRows } = await em.execute<{ affectedRows: number }>(text, [...values], 'run', em.getLoggerContext());
  return affectedRows;
}

/** The moment, in SQL, at which a calendar day is over in the Netherlands; null for no day. */
export const endOf = (column: string) => `((${column} + 1)::timestamp at time zone 'Europe/Amsterdam')`;
