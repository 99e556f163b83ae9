import { exchange } from '@naober/exchange/schema';
import { startRun } from '@naober/exchange/settlement/build-settlement.mutation';
import { SettlementRun } from '@naober/exchange/settlement/settlement-run.entity';
import { giveBack } from '@naober/kit/give-back';
import { platformFork } from '@naober/kit/row-security';
import { Subgraph } from '@naober/kit/serve';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { keepHeapLean } from '../lean-heap.ts';

/** One settlement of a region as the job that it is, in a process of its own: time, most memory and how far, as JSON. */
const [databaseUrl, regionId] = process.argv.slice(2) as [string, string];
keepHeapLean();
const subgraph = await Subgraph.open(exchange, { databaseUrl, log: pino({ level: 'silent' }) });
giveBack(); // as the subgraph does when it is open
const idle = process.resourceUsage().maxRSS;
const begun = performance.now();
const now = new Date();
const { id } = await platformFork(subgraph.orm).transactional(tx =>
  startRun(tx, subgraph.events, { regionId, memberId: null }, null, now),
);
const progress: number[] = [];
for (;;) {
  const run = await platformFork(subgraph.orm).findOneOrFail(SettlementRun, id);
  if (progress.at(-1) !== run.sourcesDone) progress.push(run.sourcesDone);
  if (run.status === 'COMPLETED') {
    const seconds = (performance.now() - begun) / 1_000;
    const { maxRSS, userCPUTime } = process.resourceUsage();
    const { sourcesTotal, linesMade, differences } = run;
    const memory = { idleMiB: Math.round(idle / 1_024), mostMiB: Math.round(maxRSS / 1_024) };
    const steps = progress.length;
    console.log(
      JSON.stringify({
        seconds,
        cpuSeconds: userCPUTime / 1e6,
        ...memory,
        sourcesTotal,
        linesMade,
        differences,
        steps,
      }),
    );
    break;
  }
  await wait(250);
}
await subgraph.close();
