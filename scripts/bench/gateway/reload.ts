import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from '../../trouble.ts';
import { Asking } from './asking.ts';
import { bodyOf } from './compare.ts';
import type { Load } from './load.ts';
import { startPeer } from './measure-all.ts';
import { peers, type Fixture, type Peer } from './peers.ts';

const reloads = 3;
const phases = ['before', 'during', 'after'] as const;

/** Asks ours the deep question while it takes another supergraph into use, and prints how long its answers take. */
export async function reload(fixture: Fixture, load: Load): Promise<void> {
  spawnSync('taskset', ['-acp', String(load.core), String(process.pid)]); // who asks leaves the gateway its core
  for (const peer of peers.filter(({ name }) => ['ours', 'ours-http'].includes(name)))
    await reloadOne(peer, fixture, load);
}

async function reloadOne(peer: Peer, fixture: Fixture, { seconds, connections }: Load): Promise<void> {
  const started = await startPeer(peer, fixture);
  if (!started) throw new Trouble('Ours did not start.');
  const { pinned, url } = started;
  const asking = new Asking<(typeof phases)[number]>(url, bodyOf('deep'), connections);
  const took: number[] = [];
  try {
    await sleep(seconds * 1_000); // to get warm
    for (let turn = 1; turn <= reloads; turn++) {
      asking.phase = 'before';
      await sleep(seconds * 1_000);
      asking.phase = 'during';
      const begun = performance.now();
      await appendFile(fixture.supergraph, '\n# another\n');
      await pinned.finds(new RegExp(`(?:another supergraph is (in use)[^]*){${turn}}`));
      took.push(Math.round(performance.now() - begun));
      asking.phase = 'after';
      await sleep(seconds * 1_000);
    }
    await asking.stop();
  } finally {
    await pinned.stop();
  }
  console.log(
    `\n${peer.name}: deep, ${connections} at once; the new supergraph was in use after ${took.join(', ')} ms`,
  );
  console.table(Object.fromEntries(phases.map(phase => [phase, asking.told(phase)])));
}
