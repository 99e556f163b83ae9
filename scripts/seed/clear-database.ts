import pg from 'pg';

const schemas = ['governance', 'learning', 'exchange', 'branding'];

/** What migrations wrote. */
const kept = [
  'migrations',
  'rule_parameter',
  'retention_rule',
  'profession_requirement',
  'detachment_template',
  'hour_band',
  'evaluation_questionnaire',
  'onboarding_template',
];

/** Empties every table that the seed fills or people have filled since, and what is under way; rules and migrations stay. */
export async function clearDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = any($1) and tablename <> all($2)`,
      [schemas, kept],
    );
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`);
    await client.query('delete from exchange.onboarding_template where member_id is not null');
    for (const schema of schemas) await client.query(`delete from ${schema}_events.job`); // facts of what is no more
  } finally {
    await client.end();
  }
}
