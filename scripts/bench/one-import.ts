import path from 'node:path';
import { importRosterFile } from '@naober/exchange/roster/import-roster-file';
import { exchange } from '@naober/exchange/schema';
import { Subgraph } from '@naober/kit/serve';
import { pino } from 'pino';
import { keepHeapLean } from '../lean-heap.ts';
import { rosterParts } from '../roster-parts.ts';

/** One import in a process of its own, so that its memory is its own: time, most memory, and what came of it, as JSON. */
const [databaseUrl, file] = process.argv.slice(2) as [string, string];
keepHeapLean(); // as the command does
const subgraph = await Subgraph.open(exchange, { databaseUrl, log: pino({ level: 'silent' }) });
const before = process.resourceUsage().maxRSS;
const begun = performance.now();
const sum = { status: '', created: 0, rejected: 0 };
for await (const { bytes } of await rosterParts(file)) {
  const which = { memberSlug: 'martini', fileName: path.basename(file), bytes, now: new Date() };
  const { status, created, rejected } = await importRosterFile(subgraph, which);
  Object.assign(sum, { status, created: sum.created + created, rejected: sum.rejected + rejected });
}
const seconds = (performance.now() - begun) / 1_000;
const { maxRSS, userCPUTime } = process.resourceUsage();
const memory = { idleMiB: Math.round(before / 1_024), mostMiB: Math.round(maxRSS / 1_024) };
console.log(JSON.stringify({ seconds, cpuSeconds: userCPUTime / 1e6, ...memory, ...sum }));
await subgraph.close();
