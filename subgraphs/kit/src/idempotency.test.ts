import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { pen } from '../testing/notes/write-note.mutation.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';

let subgraph: TestSubgraph;
let notebookId: string;
beforeAll(async () => void (subgraph = await TestSubgraph.start(notes)));
afterAll(() => subgraph.stop());
beforeEach(async () => {
  pen.tears = true;
  await admin('delete from notes.idempotency; delete from notes.note; delete from notes.notebook');
  notebookId = await subgraph.em.transactional(async tx => aNotebook(tx).id);
});

const anna = aViewer({ personId: 'anna' });
const bert = aViewer({ personId: 'bert' });
const mutation = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { id } userErrors { code } } }';
const admin = <Row>(sql: string) => askAs<Row>(subgraph.database.adminUrl, sql);
const written = async () =>
  (await admin<{ text: string }>('select text from notes.note order by text')).map(({ text }) => text);

/** Writes a note; `over` says what differs. */
const write = (key: string | undefined, over: object = {}, viewer = anna, query = mutation) =>
  subgraph.ask(viewer, query, { input: { notebookId, text: 'hello', ...over } }, key);

const codesOf = ({ errors }: { errors?: readonly { extensions: object }[] }) =>
  errors?.map(({ extensions }) => extensions);

test('without a key each asking acts', async () => {
  await write(undefined);
  await write(undefined);
  expect(await written()).toEqual(['hello', 'hello']);
});

test('fifty at once act once, and all get the same answer', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => write('k', { restMilliseconds: 100 })));
  const texts = new Set(answers.map(answer => JSON.stringify(answer)));
  expect([texts.size, answers[0]!.errors, await written()]).toEqual([1, undefined, ['hello']]);
});

test('a retry gets the first answer, to the letter', async () => {
  const first = await write('k');
  expect(JSON.stringify(await write('k'))).toBe(JSON.stringify(first));
  expect(first).toEqual({ data: { writeNote: { note: { id: expect.any(String) }, userErrors: [] } } });
});

test('a refusal by the rules is an answer like any other', async () => {
  const first = await write('k', { text: '' });
  expect([first.data, await write('k', { text: '' })]).toEqual([
    { writeNote: { note: null, userErrors: [{ code: 'TEXT_IS_EMPTY' }] } },
    first,
  ]);
});

test('the same key with another body is refused, and nothing is done', async () => {
  await write('k');
  expect(codesOf(await write('k', { text: 'other' }))).toEqual([{ code: 'BAD_USER_INPUT' }]);
  expect(await written()).toEqual(['hello']);
});

test('the same key with another body is refused while the first is under way', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map(text => write('k', { text, restMilliseconds: 100 })));
  const refused = answers.filter(({ errors }) => errors);
  expect([refused.map(codesOf), (await written()).length]).toEqual([
    [[{ code: 'BAD_USER_INPUT' }], [{ code: 'BAD_USER_INPUT' }]],
    1,
  ]);
});

test('the same key of two viewers is two keys, and so it is in two tenants', async () => {
  const elsewhere = { ...anna, tenantId: '00000000-0000-7000-8000-000000000002' };
  await Promise.all([anna, bert, elsewhere].map(viewer => write('k', {}, viewer)));
  expect(await written()).toEqual(['hello', 'hello', 'hello']);
});

test('two keys of one region, two tokens of one person, and she herself have nothing of each other', async () => {
  const key = (clientId: string) => aViewer({ client: 'key', clientId });
  const token = (clientId: string) => aViewer({ ...anna, client: 'token', clientId });
  await Promise.all([key('k1'), key('k2'), token('t1'), token('t2'), anna].map(viewer => write('k', {}, viewer)));
  expect(await written()).toHaveLength(5);
});

test('from two browsers a person asks once', async () => {
  const answers = [
    await write('k', {}, { ...anna, clientId: 's1' }),
    await write('k', {}, { ...anna, clientId: 's2' }),
  ];
  expect([answers[1], await written()]).toEqual([answers[0], ['hello']]);
});

test('two fetches of the same request each act once', async () => {
  const other = mutation.replace('userErrors { code }', 'userErrors { message }');
  const digest = { key: 'k', bodyDigest: 'one request of the client' };
  const ask = (query: string) =>
    subgraph.subgraph.execute(
      { query, variables: { input: { notebookId, text: 'hello' } }, requestId: 'r', retry: digest },
      anna,
    );
  await Promise.all([ask(mutation), ask(other), ask(mutation), ask(other)]);
  expect(await written()).toEqual(['hello', 'hello']);
});

test('a query needs no key and keeps none', async () => {
  await subgraph.ask(anna, '{ asked { personId } }', {}, 'k');
  expect(await admin('select from notes.idempotency')).toEqual([]);
});

test('what was rolled back can be tried again with the same key', async () => {
  const torn = { text: 'torn', isTornOut: true };
  expect([codesOf(await write('k', torn)), await written()]).toEqual([[{ code: 'FORBIDDEN' }], []]);
  pen.tears = false;
  expect([codesOf(await write('k', torn)), await written()]).toEqual([undefined, ['torn']]);
});

test('what is refused is refused to everybody who asked at once', async () => {
  const answers = await subgraph.atOnce(30, () => write('k', { text: 'torn', isTornOut: true }));
  const codes = new Set(answers.flatMap(answer => codesOf(answer)!.map(one => JSON.stringify(one))));
  expect([[...codes], await written()]).toEqual([['{"code":"FORBIDDEN"}'], []]);
});

test('a refusal by the database can be tried again with the same key', async () => {
  const lost = { notebookId: '00000000-0000-7000-8000-000000000001' };
  expect(codesOf(await write('k', lost))).toEqual([{ code: 'INTERNAL_SERVER_ERROR' }]);
  await admin(`insert into notes.notebook values ('${lost.notebookId}', 'found')`);
  expect([codesOf(await write('k', lost)), await written()]).toEqual([undefined, ['hello']]);
});

test('what was done but answered with an error is answered the same again, not done again', async () => {
  const blotted = mutation.replace('userErrors', 'blot userErrors');
  const first = await write('k', {}, anna, blotted);
  expect(codesOf(first)).toEqual([{ code: 'INTERNAL_SERVER_ERROR' }]);
  expect(JSON.stringify(await write('k', {}, anna, blotted))).toBe(JSON.stringify(first));
  expect(await written()).toEqual(['hello']);
});

/** Leaves a claim as a process leaves it that died so many seconds ago. */
async function dieHolding(isDone: boolean, secondsAgo: number): Promise<void> {
  await write('k');
  await admin(
    `update notes.idempotency set answer = null, is_done = ${isDone}, claimed_at = now() - interval '${secondsAgo} seconds'`,
  );
  if (!isDone) await admin('delete from notes.note');
}

test('a claim whose holder died is taken over after thirty seconds, by one', async () => {
  await dieHolding(false, 31);
  const answers = await Promise.all(Array.from({ length: 10 }, () => write('k')));
  expect([new Set(answers.map(answer => JSON.stringify(answer))).size, answers[0]!.errors, await written()]).toEqual([
    1,
    undefined,
    ['hello'],
  ]);
});

test('a claim is not taken over before its time', async () => {
  await dieHolding(false, 28);
  const asked = write('k');
  await subgraph.em.execute('select pg_sleep(0.5)');
  expect(await written()).toEqual([]);
  expect([(await asked).errors, await written()]).toEqual([undefined, ['hello']]);
});

test('who lost its claim to another cannot commit', async () => {
  const slow = write('k', { restMilliseconds: 500 });
  await subgraph.em.execute('select pg_sleep(0.1)');
  await admin(`update notes.idempotency set claimed_at = now() - interval '31 seconds'`);
  const second = await write('k', { restMilliseconds: 500 });
  expect([codesOf(await slow), second.errors, await written()]).toEqual([[{ code: 'CONFLICT' }], undefined, ['hello']]);
});

test('an answer that was lost after the commit is a conflict, and nothing is done again', async () => {
  await dieHolding(true, 31);
  expect([codesOf(await write('k')), await written()]).toEqual([[{ code: 'CONFLICT' }], ['hello']]);
});

test('answers are kept for seven days and then forgotten', async () => {
  const now = new Date('2026-03-10T12:00:00.000Z');
  for (const [key, claimedAt] of [
    ['a millisecond too old', '2026-03-03T11:59:59.999Z'],
    ['kept', '2026-03-03T12:00:00Z'],
  ] as const) {
    await write(key);
    await admin(
      `update notes.idempotency set claimed_at = '${claimedAt}' where claimed_at > now() - interval '1 hour'`,
    );
  }
  subgraph.now = now;
  expect(await subgraph.subgraph.forget()).toEqual({ IDEMPOTENT_ANSWER: 1 });
  subgraph.now = null;
  expect(await admin('select claimed_at as at from notes.idempotency')).toEqual([
    { at: new Date('2026-03-03T12:00:00Z') },
  ]);
});
