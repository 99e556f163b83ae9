import { parseArgs } from 'node:util';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { pino } from 'pino';
import { subgraphs } from './compose-schema.ts';
import { runCommand, Trouble } from './trouble.ts';
import { defaultDataDir, useDatabase } from './use-database.ts';

const help = `npm run events -- COMMAND [--data-dir DIR]
  dead                what failed for good, by queue
  replay QUEUE        puts the dead of that queue back to work
  republish TOPIC     publishes every record of a topic again, e.g. learning.epa-entrustment`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'data-dir': { type: 'string', default: defaultDataDir }, help: { type: 'boolean', default: false } },
  });
  const [command = '', subject = ''] = positionals;
  if (values.help) return (console.log(help), 0);
  if (!['dead', 'replay', 'republish'].includes(command)) throw new Trouble(help);
  await useDatabase(values['data-dir'], async adminUrl => {
    const urls = await provisionDatabase(adminUrl, subgraphs);
    if (command === 'dead') await showDead(urls);
    else if (command === 'replay') await replay(urls, subject);
    else await republish(urls, subject);
  });
  return 0;
});

type Urls = Readonly<Record<string, string>>;

async function showDead(urls: Urls): Promise<void> {
  let isEmpty = true;
  for (const definition of subgraphs) {
    const dead = await on(definition, urls, ({ events }) => events.dead());
    for (const [queue, count] of Object.entries(dead)) console.log(`${queue}: ${count}`);
    isEmpty &&= Object.keys(dead).length === 0;
  }
  if (isEmpty) console.log('Nothing failed for good.');
}

async function replay(urls: Urls, queue: string): Promise<void> {
  const owner = subgraphs.find(({ name }) => queue.startsWith(`${name}.`));
  if (!owner)
    throw new Trouble(`No subgraph has the queue ${queue || 'without a name'}; npm run events -- dead names them.`);
  const count = await on(owner, urls, ({ events }) => events.replay(queue));
  console.log(`${count} put back to work.`);
}

async function republish(urls: Urls, topic: string): Promise<void> {
  const publisher = subgraphs.find(({ publishes }) => publishes.some(one => one.topic === topic));
  const topics = subgraphs.flatMap(({ publishes }) => publishes.map(one => one.topic));
  if (!publisher) throw new Trouble(`The topics are ${topics.join(', ')}.`);
  const count = await on(publisher, urls, ({ events, orm }) => events.republish(orm, topic));
  console.log(`${count} published again.`);
}

async function on<T>(definition: SubgraphDefinition, urls: Urls, work: (subgraph: Subgraph) => Promise<T>): Promise<T> {
  const options = { databaseUrl: urls[definition.name]!, log: pino({ level: 'silent' }) };
  const subgraph = await Subgraph.open(definition, options);
  try {
    return await work(subgraph);
  } finally {
    await subgraph.close();
  }
}
