import { unzipSync } from 'fflate';
import pg from 'pg';

/**
 * Where a text stands in the database, whoever put it there: `schema.table.column` of every table that is not the
 * server's own, queues included; in texts, lists, JSON and bytes, in zips as well. Capitals make no difference.
 */
export async function findEverywhere(adminUrl: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind in ('r', 'm') and nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from ${name}`);
      for (const row of rows)
        for (const [column, value] of Object.entries(row))
          if (textsIn(value).some(one => one.toLowerCase().includes(text.toLowerCase())))
            found.add(`${name}.${column}`);
    }
    return [...found].sort();
  } finally {
    await client.end();
  }
}

function textsIn(value: unknown): string[] {
  if (value === null) return [];
  if (Buffer.isBuffer(value)) return [value.toString('utf8'), value.toString('latin1'), ...textsInZip(value)];
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}

const textsInZip = (bytes: Buffer): string[] =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? Object.values(unzipSync(bytes)).map(file => Buffer.from(file).toString('utf8'))
    : [];
