import { provisionDatabase } from '@naober/kit/database';
import { subgraphs } from './compose-schema.ts';
import { clearDatabase } from './seed/clear-database.ts';
import { help, type Options, readOptions } from './seed/options.ts';
import { progressBar } from './seed/progress-bar.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { checkDatabaseUrl } from './start/checks.ts';
import { runCommand } from './trouble.ts';
import { useDatabase } from './use-database.ts';

await runCommand(async () => {
  const { help: asked, databaseUrl, dataDir, ...demo } = readOptions(process.argv.slice(2), process.env);
  if (asked) console.log(help);
  else if (databaseUrl) await seedInto(databaseUrl, demo);
  else await useDatabase(dataDir, adminUrl => seedInto(adminUrl, demo));
  return 0;
});

async function seedInto(adminUrl: string, { reset, ...demo }: Pick<Options, 'size' | 'seed' | 'reset'>): Promise<void> {
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
