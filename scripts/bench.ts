import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { provisionDatabase } from '@naober/kit/database';
import { pino } from 'pino';
import { BoardBench, type MeasuredBoard } from './bench/board.ts';
import { portalDocument } from './bench/documents.ts';
import { measureImports } from './bench/imports.ts';
import { inTurns, measure, middle, rounds, type Measured } from './bench/load.ts';
import { serveMonolith } from './bench/monolith-server.ts';
import { setShifts } from './bench/more-shifts.ts';
import { settleMonth } from './bench/settle-month.ts';
import { WithoutSecurity } from './bench/without-security.ts';
import { subgraphs } from './compose-schema.ts';
import { signInAs } from './demo-sign-in.ts';
import { startPlatform, type Platform } from './platform.ts';
import { startPostgres } from './postgres.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { runCommand } from './trouble.ts';

const help = `npm run bench [-- OPTIONS]
  --size NAME      small, base or large: how much demo data the first table runs on (base)
  --shifts LIST    how many coming shifts the shift board is measured on (50000,1000000): as many as \`base\` and
                   \`large\` hold. Those beyond the demo's own are copies of its shifts, made in the database for the
                   board alone; people and sign-ups stay those of --size
  --rows N         rows of the long roster that is read in parts (100000)
  --requests N     answers per measurement (400); a tenth of them per page of the board
  --connections N  asked at once (8)
  --sheets N       confirmed sheets that are settled (200000)
  --only WORD      only \`imports\` (speed and memory of rosters), only \`pages\` (against a monolith), only \`board\` or only \`settlement\`
  --json FILE      also writes the figures there`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'base' },
    shifts: { type: 'string', default: '50000,1000000' },
    rows: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '400' },
    connections: { type: 'string', default: '8' },
    sheets: { type: 'string', default: '200000' },
    only: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const requests = Number(values.requests);
const connections = Number(values.connections);
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
      const loads = Object.entries(peers).map(([name, url]) => [name, { url, cookie, query, variables }]);
      report(title, await inTurns(Object.fromEntries(loads), requests, connections));
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

/** The shift board among so many coming shifts: filters, distance and eligibility, page 1 against one deep in it. */
async function boardWith(adminUrl: string, count: number): Promise<void> {
  await setShifts(adminUrl, count);
  const bench = await BoardBench.open(adminUrl, { allowances: unlimited });
  try {
    const measured = await bench.measure(Math.ceil(requests / 10));
    const eligibility = await bench.eligibility(adminUrl, 500);
    console.log(`\nshift board among ${count.toLocaleString('en')} coming shifts (one at a time, milliseconds)`);
    console.table(Object.fromEntries([...measured].map(([name, one]) => [name, boardRow(one)])));
    const { shifts, statements, p50 } = eligibility;
    console.log(`one person's eligibility for ${shifts} shifts: ${statements} statements, p50 ${p50.toFixed(0)} ms`);
    figures[`shift board among ${count} shifts`] = { ...Object.fromEntries(measured), eligibility };
  } finally {
    await bench.close();
  }
}

const boardRow = ({ first, deep }: MeasuredBoard) => ({
  'p50 page 1': first.p50.toFixed(1),
  p95: first.p95.toFixed(1),
  SQL: first.statements,
  'deep page': deep.page,
  'p50 there': deep.p50.toFixed(1),
  'p95 there': deep.p95.toFixed(1),
  'SQL there': deep.statements,
  'ratio of p50': (deep.p50 / first.p50).toFixed(2),
});

/** What it takes to read a roster: the target is 10,000 rows in 30 s, and 300 MiB. */
async function readRosters(adminUrl: string, databaseUrl: string): Promise<void> {
  // Copies are filled by events: a platform runs until they are there.
  const platform = await startPlatform({ adminUrl, port: 0, isDemo: true, log });
  await signIn(platform);
  await platform.stop();
  const measured = await measureImports(databaseUrl, Number(values.rows));
  console.log('\nrosters read, each in a process of its own');
  console.table(
    Object.fromEntries(
      [...measured].map(([name, one]) => [
        name,
        { ...one, seconds: one.seconds.toFixed(1), cpuSeconds: one.cpuSeconds.toFixed(1) },
      ]),
    ),
  );
  figures['rosters read'] = Object.fromEntries(measured);
}

async function measureBoards(adminUrl: string): Promise<void> {
  for (const count of values.shifts.split(',').filter(Boolean)) await boardWith(adminUrl, Number(count));
}

const signIn = ({ url }: Platform): Promise<string> => signInAs(url, 'femke-hoekstra');

await runCommand(async () => {
  if (values.help) return (console.log(help), 0);
  const postgres = await startPostgres({ throwaway: true });
  try {
    const urls = await provisionDatabase(postgres.url, subgraphs);
    await seedDatabase({ adminUrl: postgres.url, size: values.size as 'base' });
    if (!values.only || values.only === 'imports') await readRosters(postgres.url, urls['exchange']!);
    if (!values.only || values.only === 'pages') await comparePeers(postgres.url);
    if (!values.only) await priceSecurity(postgres.url);
    if (!values.only || values.only === 'board') await measureBoards(postgres.url);
    if (!values.only || values.only === 'settlement')
      figures['settlement'] = await settleMonth(postgres.url, urls['exchange']!, Number(values.sheets), requests);
    if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  } finally {
    await postgres.stop();
  }
});
