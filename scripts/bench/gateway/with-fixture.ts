import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Trouble } from '../../trouble.ts';
import { composeFixture } from './fixture/compose.ts';
import { cores } from './measure-all.ts';
import type { Fixture } from './peers.ts';
import { Pinned } from './pinned.ts';

/** Runs something while the subgraphs of the fixture answer over HTTP. */
export async function withFixture<T>(run: (fixture: Fixture) => Promise<T>): Promise<T> {
  if (spawnSync('taskset', ['-c', String(cores.load), 'true']).status !== 0 || availableParallelism() < 2)
    throw new Trouble('This measures by core: it needs Linux with `taskset`, and two cores.');
  const folder = await mkdtemp(path.join(tmpdir(), 'naober-bench-'));
  const file = path.join(import.meta.dirname, 'fixture/serve-subgraphs.ts');
  const subgraphs = Pinned.start(cores.load, { program: process.execPath, args: [file] });
  try {
    const origins = JSON.parse(await subgraphs.finds(/^subgraphs (\{.*\})$/m)) as Record<string, string>;
    const supergraph = path.join(folder, 'supergraph.graphql');
    await writeFile(supergraph, composeFixture(origins));
    return await run({ supergraph, origins, folder });
  } finally {
    await subgraphs.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
