import { parseArgs } from 'node:util';
import { provisionDatabase } from '@naober/kit/database';
import { Subgraph } from '@naober/kit/serve';
import { pino } from 'pino';
import { subgraphs } from './compose-schema.ts';
import { runCommand, Trouble } from './trouble.ts';
import { defaultDataDir, useDatabase } from './use-database.ts';

const help = `npm run events -- COMMAND [--data-dir DIR]
  dead                what failed for good, by queue
  replay QUEUE        puts the dead of that queue back to work
  republish TOPIC     publishes every record of a topic again, e.g. learning.epa-entrustment`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'data-dir': { type: 'string', default: defaultDataDir }, help: { type: 'boolean', default: false } },
});

await runCommand(async () => {
  const [command, subject] = positionals;
  if (values.help || !command) return (console.log(help), values.help ? 0 : 1);
  return useDatabase(values['data-dir'], adminUrl => run(adminUrl, command, subject));
});

async function run(adminUrl: string, command: string, subject = ''): Promise<number> {
  const urls = await provisionDatabase(adminUrl, subgraphs);
  const log = pino({ level: 'silent' });
  for (const definition of subgraphs) {
    const isTopicOf = subject.startsWith(`${definition.name}.`);
    if (command !== 'dead' && !isTopicOf) continue;
    const subgraph = await Subgraph.open(definition, { databaseUrl: urls[definition.name]!, log });
    try {
      if (command === 'dead')
        for (const [queue, count] of Object.entries(await subgraph.events.dead())) console.log(`${queue}: ${count}`);
      else if (command === 'replay') console.log(`${await subgraph.events.replay(subject)} put back to work.`);
      else if (command === 'republish')
        console.log(`${await subgraph.events.republish(subgraph.orm, subject)} published again.`);
      else throw new Trouble(help);
    } finally {
      await subgraph.close();
    }
    if (isTopicOf) return 0;
  }
  if (command !== 'dead') throw new Trouble(`No subgraph has ${subject || 'that'}: name it as SUBGRAPH.NOUN.`);
  return 0;
}
