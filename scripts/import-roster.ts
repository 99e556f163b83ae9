import path from 'node:path';
import { parseArgs } from 'node:util';
import { importRosterFile } from '@naober/exchange/roster/import-roster-file';
import { exchange } from '@naober/exchange/schema';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import { pino } from 'pino';
import { subgraphs } from './compose-schema.ts';
import { keepHeapLean } from './lean-heap.ts';
import { rosterParts, type RosterPart } from './roster-parts.ts';
import { runCommand, Trouble } from './trouble.ts';
import { defaultDataDir, useDatabase } from './use-database.ts';

const help = `npm run import:roster -- FILE --member SLUG [--data-dir DIR]

Makes the open shifts of a member what a roster export says, each by its number in the roster.
Rows that cannot be read are named by line and column, and harm nothing. Exit code 2 when there were any.
A table (CSV) of more than 20,000 rows is imported in parts of 10,000: each is an import of its own.`;

/** A file in parts, and whose it is. */
interface Roster {
  readonly memberSlug: string;
  readonly fileName: string;
  readonly parts: AsyncIterable<RosterPart> | Iterable<RosterPart>;
}

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
  keepHeapLean();
  // npm runs us in the project's folder; the file is named from where the person stands.
  const parts = await rosterParts(path.resolve(process.env['INIT_CWD'] ?? '.', file)).catch(
    (error: Error & { code?: string }) => {
      throw new Trouble(error.code ? `${file} cannot be read.` : error.message);
    },
  );
  const roster = { memberSlug: values.member, fileName: path.basename(file), parts };
  return useDatabase(values['data-dir'], adminUrl => importInto(adminUrl, roster));
});

async function importInto(adminUrl: string, roster: Roster): Promise<number> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const subgraph = await Subgraph.open(exchange, { databaseUrl: urls['exchange']!, log: pino({ level: 'silent' }) });
  try {
    const { created, updated, unchanged, rejected } = await importParts(subgraph, roster);
    console.log(`${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`);
    return rejected > 0 ? 2 : 0;
  } finally {
    await subgraph.close();
  }
}

async function importParts(subgraph: Subgraph, { memberSlug, fileName, parts }: Roster) {
  const sum = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  let isIn = '';
  try {
    for await (const { bytes, lineOf } of parts) {
      const made = await importRosterFile(subgraph, { memberSlug, fileName, bytes, now: new Date(), onProgress });
      for (const { line, column, code, value } of made.rowErrors)
        console.log(`line ${lineOf(line)}, ${column ?? 'row'}: ${code}${value === null ? '' : ` (${value})`}`);
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += made[key];
      isIn = ` Everything up to line ${lineOf(made.rowsTotal! + 1)} is in.`;
    }
    return sum;
  } catch (error) {
    const { constructor, message } = error as Error;
    throw constructor === Error ? new Trouble(message + isIn) : error;
  }
}

function onProgress({ rowsDone, rowsTotal }: { rowsDone: number; rowsTotal: number | null }): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r${rowsDone} of ${rowsTotal} rows${rowsDone === rowsTotal ? '\r' : ''}`);
}
