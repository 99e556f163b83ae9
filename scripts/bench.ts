import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { provisionDatabase } from '@naober/kit/database';
import { pino } from 'pino';
import { portalDocument } from './bench/documents.ts';
import { measureImports } from './bench/imports.ts';
import { measure, median, type Load, type Measured } from './bench/load.ts';
import { serveMonolith } from './bench/monolith-server.ts';
import { setShifts } from './bench/more-shifts.ts';
import { WithoutSecurity } from './bench/without-security.ts';
import { subgraphs } from './compose-schema.ts';
import { signInAs } from './demo-sign-in.ts';
import { startPlatform, type Platform } from './platform.ts';
import { startPostgres } from './postgres.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { runCommand } from './trouble.ts';

const help = `npm run bench [-- OPTIONS]
  --size NAME      small, base or large: how much demo data the first table runs on (base)
  --shifts LIST    how many shifts the second table runs on (1000,10000,100000,1000000)
  --requests N     answers per measurement (400)
  --connections N  asked at once (8)
  --only imports   only how fast rosters are read, and in how much memory
  --json FILE      also writes the figures there`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'base' },
    shifts: { type: 'string', default: '1000,10000,100000,1000000' },
    requests: { type: 'string', default: '400' },
    connections: { type: 'string', default: '8' },
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const requests = Number(values.requests);
const connections = Number(values.connections);
const rounds = 5;
/** Rows of the table that is read in parts. */
const longRows = 1_000_000;
const log = pino({ level: 'error' });
const figures: Record<string, unknown> = {};

/** What it costs to know who asks: the same gateway with identity, limits and row security, and without. */
async function priceSecurity(adminUrl: string): Promise<void> {
  const without = new WithoutSecurity(adminUrl);
  const platform = await startPlatform({ adminUrl, port: 0, isDemo: true, allowances: unlimited, log });
  try {
    const cookie = await signIn(platform);
    for (const [title, query, variables] of questions) {
      const load = { url: platform.url, cookie, query, variables };
      const runs: Record<string, Measured[]> = { without: [], with: [] };
      for (const _warm of [1, 2]) await measure(load, requests, connections);
      for (let round = 0; round < rounds; round++) {
        runs['without']!.push(await without.during(() => measure(load, requests, connections)));
        runs['with']!.push(await measure(load, requests, connections));
      }
      report(
        `${title}: identity, limits and row security`,
        new Map(Object.entries(runs).map(([name, all]) => [name, middle(all)])),
        'without',
      );
    }
  } finally {
    await platform.stop();
  }
}

/** Counted as ever, and never refused: a benchmark asks more than people do. */
const unlimited = { person: { points: 2_000_000_000, seconds: 60 } };

/** The same questions to gateway and monolith in turns, so that both see the same machine. */
async function comparePeers(adminUrl: string): Promise<void> {
  const inOne = await startPlatform({ adminUrl, port: 0, isDemo: true, allowances: unlimited, log });
  const overHttp = await startPlatform({
    adminUrl,
    port: 0,
    isDemo: true,
    transport: 'http',
    allowances: unlimited,
    log,
  });
  const monolith = await serveMonolith(inOne.subgraphs);
  try {
    const cookie = await signIn(inOne);
    const peers = { monolith: monolith.url, 'gateway, in process': inOne.url, 'gateway, HTTP': overHttp.url };
    for (const [title, query, variables] of questions) {
      const measured = await inTurns(
        Object.entries(peers).map(([name, url]) => [name, { url, cookie, query, variables }]),
      );
      report(title, measured);
    }
  } finally {
    await monolith.stop();
    await overHttp.stop();
    await inOne.stop();
  }
}

const questions = [
  ['shift board', portalDocument('Board'), { filter: {} }],
  ['start page', portalDocument('Start'), {}],
] as const;

async function inTurns(loads: readonly (readonly [string, Load])[]): Promise<Map<string, Measured>> {
  const runs = new Map<string, Measured[]>(loads.map(([name]) => [name, []]));
  for (const [, load] of loads) await measure(load, requests, connections); // warm: JIT, pools, plans
  for (let round = 0; round < rounds; round++) {
    for (const [name, load] of loads) runs.get(name)!.push(await measure(load, requests, connections));
  }
  return new Map([...runs].map(([name, all]) => [name, middle(all)]));
}

const middle = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(one => one.perSecond)),
  p50: median(all.map(one => one.p50)),
  p95: median(all.map(one => one.p95)),
});

function report(title: string, measured: Map<string, Measured>, peerName = 'monolith'): void {
  const [peer] = measured.values();
  console.log(
    `\n${title} (${values.size} data, ${rounds} rounds of ${requests} answers, ${connections} at once; medians)`,
  );
  console.table(
    Object.fromEntries(
      [...measured].map(([name, { perSecond, p50, p95 }]) => [
        name,
        {
          'answers/s': Math.round(perSecond),
          'p50 ms': p50.toFixed(1),
          'p95 ms': p95.toFixed(1),
          [`ratio to ${peerName}`]: (perSecond / peer!.perSecond).toFixed(2),
        },
      ]),
    ),
  );
  figures[title] = Object.fromEntries(measured);
}

const boards: [number, Measured][] = [];

async function boardWith(adminUrl: string, count: number): Promise<void> {
  await setShifts(adminUrl, count);
  const platform = await startPlatform({ adminUrl, port: 0, isDemo: true, allowances: unlimited, log });
  const [[, query, variables]] = questions;
  const measured = await signIn(platform)
    .then(cookie => ({ url: platform.url, cookie, query, variables }))
    .then(async load => (await measure(load, requests, 1), measure(load, requests, 1)))
    .finally(platform.stop);
  if (boards.length === 0) console.log('\nshift board by number of coming shifts (one at a time)');
  boards.push([count, measured]);
  const ratio = measured.p50 / boards[0]![1].p50;
  const shown = [
    `p50 ${measured.p50.toFixed(1)} ms`,
    `p95 ${measured.p95.toFixed(1)} ms`,
    `${ratio.toFixed(2)} of the first`,
  ];
  console.log(`${count.toLocaleString('en').padStart(10)} shifts: ${shown.join(', ')}`);
  figures['shift board by shifts'] = Object.fromEntries(boards);
}

/** What it takes to read a roster: the target is 10,000 rows in 30 s, and 300 MiB. */
async function readRosters(adminUrl: string, databaseUrl: string): Promise<void> {
  // Copies are filled by events: a platform runs until they are there.
  const platform = await startPlatform({ adminUrl, port: 0, isDemo: true, log });
  await signIn(platform);
  await platform.stop();
  const measured = await measureImports(databaseUrl, longRows);
  console.log('\nrosters read, each in a process of its own');
  console.table(
    Object.fromEntries([...measured].map(([name, one]) => [name, { ...one, seconds: one.seconds.toFixed(1) }])),
  );
  figures['rosters read'] = Object.fromEntries(measured);
}

async function askEverything(adminUrl: string): Promise<void> {
  await comparePeers(adminUrl);
  await priceSecurity(adminUrl);
  const counts = values.shifts.split(',').filter(Boolean).map(Number);
  for (const count of counts) await boardWith(adminUrl, count);
}

const signIn = ({ url }: Platform): Promise<string> => signInAs(url, 'femke-hoekstra');

await runCommand(async () => {
  if (values.help) return (console.log(help), 0);
  const postgres = await startPostgres({ throwaway: true });
  try {
    const urls = await provisionDatabase(postgres.url, subgraphs);
    await seedDatabase({ adminUrl: postgres.url, size: values.size as 'base' });
    await readRosters(postgres.url, urls['exchange']!);
    if (values.only !== 'imports') await askEverything(postgres.url);
    if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  } finally {
    await postgres.stop();
  }
});
