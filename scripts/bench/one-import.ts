import path from 'node:path';
import { importRosterFile } from '@naober/exchange/roster/import-roster-file';
import { exchange } from '@naober/exchange/schema';
import { Subgraph } from '@naober/kit/serve';
import { pino } from 'pino';
import { readRosterFile } from '../read-roster-file.ts';

/** One import in a process of its own, so that its memory is its own: seconds, most memory, and what came of it, as JSON. */
const [databaseUrl, file] = process.argv.slice(2) as [string, string];
const subgraph = await Subgraph.open(exchange, { databaseUrl, log: pino({ level: 'silent' }) });
const before = process.resourceUsage().maxRSS;
const begun = performance.now();
const read = async () =>
  importRosterFile(subgraph, {
    memberSlug: 'martini',
    fileName: path.basename(file),
    bytes: await readRosterFile(file),
    now: new Date(),
  });
const made = await read().catch((error: Error) => ({ status: error.message, created: 0, rejected: 0 }));
const seconds = (performance.now() - begun) / 1_000;
const { maxRSS } = process.resourceUsage();
const memory = { idleMiB: Math.round(before / 1_024), mostMiB: Math.round(maxRSS / 1_024) };
const { status, created, rejected } = made;
console.log(JSON.stringify({ seconds, ...memory, status, created, rejected }));
await subgraph.close();
