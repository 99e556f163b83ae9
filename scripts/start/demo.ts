import { provisionDatabase } from '@naober/kit/database';
import pg from 'pg';
import { subgraphs } from '../compose-schema.ts';
import { lastDay, type SizeName } from '../seed/demo.ts';
import { progressBar } from '../seed/progress-bar.ts';
import { isSeeded, seedDatabase } from '../seed/seed-database.ts';

/** Fills a database that holds no region yet with the demo; another is left as it is, and named when it has grown old. */
export async function seedIfEmpty(adminUrl: string, size: SizeName, seed: number): Promise<void> {
  if ((await isProvisioned(adminUrl)) && (await isSeeded(adminUrl))) {
    if (await isOld(adminUrl))
      console.log('The demo is more than two weeks old and runs out of shifts; --reset begins anew.');
    return;
  }
  const { progress, stop } = progressBar();
  try {
    await provisionDatabase(adminUrl, subgraphs);
    if (!(await isSeeded(adminUrl))) await seedDatabase({ adminUrl, size, seed, progress });
  } finally {
    stop();
  }
}

const isProvisioned = (adminUrl: string) => answerOf(adminUrl, `to_regclass('governance.region') is not null`);

/** Whether the last shift is two weeks nearer than it was when the demo was made. */
const isOld = (adminUrl: string) =>
  answerOf(adminUrl, `(select max(starts_at) from exchange.open_shift) < now() + interval '${lastDay - 14} days'`);

async function answerOf(adminUrl: string, question: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select ${question} as answer`);
    return rows[0].answer;
  } finally {
    await client.end();
  }
}
