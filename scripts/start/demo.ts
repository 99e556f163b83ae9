import { provisionDatabase } from '@naober/kit/database';
import pg from 'pg';
import { subgraphs } from '../compose-schema.ts';
import type { SizeName } from '../seed/demo.ts';
import { progressBar } from '../seed/progress-bar.ts';
import { isSeeded, seedDatabase } from '../seed/seed-database.ts';

/** Fills a database that holds no region yet with the demo; another is left as it is. */
export async function seedIfEmpty(adminUrl: string, size: SizeName, seed: number): Promise<void> {
  if ((await isProvisioned(adminUrl)) && (await isSeeded(adminUrl))) return;
  const { progress, stop } = progressBar();
  try {
    await provisionDatabase(adminUrl, subgraphs);
    if (!(await isSeeded(adminUrl))) await seedDatabase({ adminUrl, size, seed, progress });
  } finally {
    stop();
  }
}

async function isProvisioned(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('governance.region') is not null as found`);
    return rows[0].found;
  } finally {
    await client.end();
  }
}
