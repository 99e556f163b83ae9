import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';

/** Runs SQL as who owns all tables: what row security keeps from everybody else. */
export const asOwner = <Row>(exchange: TestSubgraph, text: string): Promise<Row[]> =>
  askAs<Row>(exchange.database.adminUrl, text);

/** Every table of every schema in which some row says these words, whatever its columns are. */
export async function tablesThatSay(exchange: TestSubgraph, words: string): Promise<string[]> {
  const tables = await asOwner<{ name: string }>(
    exchange,
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and not relispartition and nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const asked = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} it where it::text like '%${words}%')`,
  );
  return (await asOwner<{ name: string }>(exchange, asked.join(' union all '))).map(({ name }) => name).sort();
}
