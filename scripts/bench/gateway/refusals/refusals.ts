import path from 'node:path';
import { freePort } from '../../../start/checks.ts';
import { Trouble } from '../../../trouble.ts';
import { cores } from '../measure-all.ts';
import { ask, Pinned } from '../pinned.ts';
import type { Held } from '../soak.ts';
import { hostile } from './hostile.ts';

/** Each is sent so often; the worst time counts. */
const turns = 20;
const mostMilliseconds = 50;

const supergraph = path.resolve(import.meta.dirname, '../../../../schema/supergraph.graphql');
const server = path.resolve(import.meta.dirname, '../servers/refusing.ts');

/** Sends documents that must be refused to Naober's graph, and prints how long each takes and what it leaves behind. */
export async function refusals(): Promise<void> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const env = { SUPERGRAPH: supergraph, PORT: String(port) };
  const pinned = Pinned.start(cores.gateway, { program: process.execPath, args: [server], env });
  try {
    await pinned.answersAt(url, bodyOf('{ __typename }'));
    for (const document of Object.values(hostile))
      for (let turn = 1; turn <= 3; turn++) await (await ask(url, bodyOf(document(turns + turn)))).text(); // to get warm
    const rows: Record<string, Refused> = {};
    for (const [name, document] of Object.entries(hostile)) rows[name] = await measure(pinned, url, document);
    console.table(rows);
    const slow = Object.keys(rows).filter(name => rows[name]!.worst >= mostMilliseconds);
    if (slow.length > 0) throw new Trouble(`More than ${mostMilliseconds} ms: ${slow.join(', ')}.`);
  } finally {
    await pinned.stop();
  }
}

interface Refused {
  readonly code: string;
  /** Milliseconds until who asked had her answer. */
  readonly median: number;
  readonly worst: number;
  /** Of the processor, for each: waiting for it on a busy machine is no work. */
  readonly 'CPU ms': number;
  /** MiB that the gateway holds more after a collection. */
  readonly 'heap +MiB': number;
  /** MiB by which the most that it ever held grew. */
  readonly 'peak +MiB': number;
}

async function measure(pinned: Pinned, url: string, document: (turn: number) => string): Promise<Refused> {
  const [held, peak] = [await pinned.asks<Held>('held'), await pinned.peakMebibytes()];
  const before = await pinned.cpuMilliseconds();
  const milliseconds: number[] = [];
  let code = '';
  for (let turn = 0; turn < turns; turn++) {
    const body = bodyOf(document(turn));
    const begun = performance.now();
    const answer = await (await ask(url, body)).text();
    milliseconds.push(performance.now() - begun);
    code = codeOf(answer);
  }
  const used = (await pinned.cpuMilliseconds()) - before;
  const heap = (await pinned.asks<Held>('held')).heapMebibytes - held.heapMebibytes;
  const sorted = milliseconds.sort((a, b) => a - b);
  return {
    code,
    median: rounded(sorted[turns / 2]!),
    worst: rounded(sorted.at(-1)!),
    'CPU ms': rounded(used / turns),
    'heap +MiB': rounded(heap),
    'peak +MiB': rounded((await pinned.peakMebibytes()) - peak),
  };
}

function codeOf(answer: string): string {
  const { errors } = JSON.parse(answer) as { errors?: { extensions?: { code?: string } }[] };
  if (!errors) throw new Trouble(`This was not refused: ${answer.slice(0, 300)}`);
  return errors[0]!.extensions?.code ?? '';
}

const bodyOf = (query: string): string => JSON.stringify({ query });
const rounded = (value: number): number => Math.round(value * 10) / 10;
