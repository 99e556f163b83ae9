import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { questionNames, type QuestionName } from './bench/gateway/fixture/questions.ts';
import { installPeers } from './bench/gateway/install-peers.ts';
import { cores, measureAll, type Plan } from './bench/gateway/measure-all.ts';
import { peers } from './bench/gateway/peers.ts';
import { refusals } from './bench/gateway/refusals/refusals.ts';
import { reload } from './bench/gateway/reload.ts';
import { soak } from './bench/gateway/soak.ts';
import { printTables } from './bench/gateway/table.ts';
import { withFixture } from './bench/gateway/with-fixture.ts';
import { runCommand, Trouble } from './trouble.ts';

const help = `npm run bench:gateway [-- OPTIONS]
  Compares gateways on one fixture: each alone on a core, load and HTTP subgraphs on another, in turns.
  --only LIST      questions: ${questionNames.join(', ')} (all)
  --peers LIST     of ${peers.map(({ name }) => name).join(', ')} (all); the first is what ratios are to
  --rounds N       (3)
  --seconds N      for each measurement (5)
  --connections N  asked at once (8)
  --quick          one round of two seconds
  --soak MINUTES   only ours, over HTTP: the slope of heap, handles and timers
  --reload         only ours: p50, p99 and the worst before, while and after another supergraph is taken into use
  --refusals       only ours: how long hostile documents take to be refused, and what they leave behind
  --json FILE      also writes the figures there`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: questionNames.join(',') },
    peers: { type: 'string', default: peers.map(({ name }) => name).join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
    quick: { type: 'boolean', default: false },
    soak: { type: 'string' },
    reload: { type: 'boolean', default: false },
    refusals: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function planOf(): Plan {
  const { quick, rounds, seconds, connections } = values;
  const load = { seconds: quick ? 2 : Number(seconds), connections: Number(connections), core: cores.load };
  return {
    questions: named<QuestionName>(values.only, questionNames),
    peers: named(
      values.peers,
      peers.map(({ name }) => name),
    ).map(wanted => peers.find(({ name }) => name === wanted)!),
    rounds: quick ? 1 : Number(rounds),
    load,
  };
}

function named<T extends string>(list: string, known: readonly T[]): T[] {
  const names = list.split(',').filter(Boolean) as T[];
  const unknown = names.find(name => !known.includes(name));
  if (unknown) throw new Trouble(`There is no ${unknown}; there are ${known.join(', ')}.`);
  return names;
}

await runCommand(async () => {
  if (values.help) return (console.log(help), 0);
  if (values.refusals) return refusals().then(() => 0);
  const plan = planOf();
  if (values.reload) return withFixture(fixture => reload(fixture, plan.load)).then(() => 0);
  await installPeers();
  if (values.soak) return withFixture(fixture => soak(fixture, Number(values.soak), plan.load)).then(() => 0);
  const figures = await withFixture(fixture => measureAll(plan, fixture));
  printTables(figures, plan);
  if (values.json) {
    const plain = [...figures].map(([name, one]) => [
      name,
      one && { ...one, byQuestion: Object.fromEntries(one.byQuestion) },
    ]);
    await writeFile(values.json, `${JSON.stringify(Object.fromEntries(plain), null, 2)}\n`);
  }
  return 0;
});
