import path from 'node:path';
import { parseArgs } from 'node:util';
import { importRosterFile } from '@naober/exchange/roster/import-roster-file';
import { exchange } from '@naober/exchange/schema';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import { pino } from 'pino';
import { subgraphs } from './compose-schema.ts';
import { readRosterFile } from './read-roster-file.ts';
import { runCommand, Trouble } from './trouble.ts';
import { defaultDataDir, useDatabase } from './use-database.ts';

const help = `npm run import:roster -- FILE --member SLUG [--data-dir DIR]

Makes the open shifts of a member what a roster export says, each by its number in the roster.
Rows that cannot be read are named by line and column, and harm nothing. Exit code 2 when there were any.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      member: { type: 'string' },
      'data-dir': { type: 'string', default: defaultDataDir },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help) return (console.log(help), 0);
  if (!file || !values.member) throw new Trouble(help);
  // npm runs us in the project's folder; the file is named from where the person stands.
  const bytes = await readRosterFile(path.resolve(process.env['INIT_CWD'] ?? '.', file)).catch(
    (error: Error & { code?: string }) => {
      throw new Trouble(error.code ? `${file} cannot be read.` : error.message);
    },
  );
  return useDatabase(values['data-dir'], adminUrl => importInto(adminUrl, values.member!, path.basename(file), bytes));
});

async function importInto(adminUrl: string, memberSlug: string, fileName: string, bytes: Uint8Array): Promise<number> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const subgraph = await Subgraph.open(exchange, { databaseUrl: urls['exchange']!, log: pino({ level: 'silent' }) });
  try {
    const onProgress = ({ rowsDone, rowsTotal }: { rowsDone: number; rowsTotal: number | null }) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${rowsDone} of ${rowsTotal} rows`);
    };
    const made = await importRosterFile(subgraph, {
      memberSlug,
      fileName,
      bytes,
      now: new Date(),
      onProgress,
    }).catch((error: Error) => {
      throw error.constructor === Error ? new Trouble(error.message) : error;
    });
    if (process.stdout.isTTY) process.stdout.write('\r');
    for (const { line, column, code, value } of made.rowErrors)
      console.log(`line ${line}, ${column ?? 'row'}: ${code}${value === null ? '' : ` (${value})`}`);
    console.log(
      `${made.created} created, ${made.updated} updated, ${made.unchanged} unchanged, ${made.rejected} rejected`,
    );
    return made.rejected > 0 ? 2 : 0;
  } finally {
    await subgraph.close();
  }
}
