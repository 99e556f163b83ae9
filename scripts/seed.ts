import { provisionDatabase } from '@naober/kit/database';
import { subgraphs } from './compose-schema.ts';
import { clearDatabase } from './seed/clear-database.ts';
import { help, readOptions } from './seed/options.ts';
import { progressBar } from './seed/progress-bar.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { checkDatabaseUrl } from './start/checks.ts';
import { runCommand, Trouble } from './trouble.ts';

await runCommand(async () => {
  const { size, seed, reset, help: asked, databaseUrl } = readOptions(process.argv.slice(2), process.env);
  if (asked) console.log(help);
  else if (databaseUrl) await seedInto(databaseUrl, { size, seed, reset });
  else throw new Trouble('Name a database by --database-url or DATABASE_URL.');
  return 0;
});

async function seedInto(
  adminUrl: string,
  { reset, ...demo }: Pick<ReturnType<typeof readOptions>, 'size' | 'seed' | 'reset'>,
): Promise<void> {
  await checkDatabaseUrl(adminUrl);
  const { progress, stop } = progressBar();
  try {
    await provisionDatabase(adminUrl, subgraphs);
    if (reset) await clearDatabase(adminUrl);
    await seedDatabase({ adminUrl, ...demo, progress });
  } finally {
    stop();
  }
  console.log(`The ${demo.size} demo is in, after ${(performance.now() / 1000).toFixed(1)} s.`);
}
