import pg from 'pg';

const schemas = ['governance', 'learning', 'exchange', 'branding'];

/** Empties every table that the seed fills or people have filled since, and what is under way; rules and migrations stay. */
export async function clearDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = any($1) and tablename not in ('migrations', 'rule_parameter', 'retention_rule', 'profession_requirement', 'detachment_template')`,
      [schemas],
    );
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`);
    for (const schema of schemas) await client.query(`delete from ${schema}_events.job`); // facts of what is no more
  } finally {
    await client.end();
  }
}
