import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { eventually } from '../testing/eventually.ts';
import { askAs } from '../testing/ask-as.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { notes } from '../testing/notes/notes.ts';
import { trouble } from '../testing/notes/trouble.resolver.ts';
import { aViewer } from '../testing/subgraph.ts';
import { withoutRow } from './discreet.ts';
import { Subgraph } from './serve.ts';

let database: TestDatabase;
let subgraph: Subgraph;
let logged = '';
const log = pino({ level: 'trace' }, new Writable({ write: (line, _encoding, done) => ((logged += line), done()) }));
/** Puts a row into a table that refuses it. */
const tooMuch = `insert into note (id, text, stars, written_at, notebook_id)
  values (gen_random_uuid(), 'Anna de Vries', 1, now(), gen_random_uuid())`;
const loud = {
  ...notes,
  jobs: [
    ...notes.jobs,
    { name: 'stumble', run: async (orm: Subgraph['orm']) => void (await orm.em.fork().execute(tooMuch)) },
  ],
};
beforeAll(async () => {
  database = await testDatabase([loud]);
  await askAs(database.adminUrl, `alter table notes.note add constraint not_anna check (text !~ 'Anna')`);
  subgraph = await Subgraph.open(loud, { databaseUrl: database.urls['notes']!, log, pollSeconds: 0.5 });
});
afterAll(async () => {
  await subgraph.close();
  await database.drop();
});

test('a fault of the database is logged without the row that it is about', async () => {
  trouble.make = async ({ em }) => void (await em.execute(tooMuch));
  const { errors } = await subgraph.execute({ query: '{ trouble }', requestId: 'r' }, aViewer());
  expect(errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(logged).toContain('not_anna');
  expect(logged).not.toContain('de Vries');
});

test('a job that fails over a row leaves the row neither in its queue nor in the log', async () => {
  await subgraph.orm.em.fork().transactional(tx => subgraph.events.enqueue(tx as never, 'stumble', {}));
  const [job] = await eventually(
    () =>
      askAs<{ output: { message: string } }>(
        database.adminUrl,
        `select output from notes_events.job where name = 'stumble' and output is not null`,
      ),
    jobs => jobs.length > 0,
  );
  expect(job!.output.message).toContain('not_anna');
  expect(job!.output.message + logged).not.toContain('de Vries');
});

test.each([
  ['x violates y\n - detail: Failing row contains (a\nb).', 'x violates y'],
  ['E: x\n - detail: Key (a)=(b) exists.\n    at f (g.ts:1)\n    at h', 'E: x\n    at f (g.ts:1)\n    at h'],
  ['nothing of the kind', 'nothing of the kind'],
])('of %j stays %j', (words, left) => {
  expect(withoutRow(words)).toBe(left);
});
