import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventually } from '../testing/eventually.ts';
import { NotesAndShelf } from '../testing/notes/notes-and-shelf.ts';
import { keepNote } from '../testing/notes/shelf.ts';
import type { Borrowing, Fact } from './events.ts';
import { uuidv7 } from './ids.ts';

let system: NotesAndShelf;
beforeEach(async () => void (system = await NotesAndShelf.start()));
afterEach(() => system.stop());

const queue = 'notes.note/shelf';

/** Sends facts as they are, in this order. */
const send = (facts: readonly Fact[]) =>
  system.em.transactional(async tx => {
    for (const fact of facts) await system.publisher.events.enqueue(tx, queue, { ...fact });
  });

const fact = (id: string, version: number, text = `version ${version}`): Fact => ({ id, version, state: { text } });
const versionsOf = (id: string, count: number) => Array.from({ length: count }, (_, at) => fact(id, at + 1));
const handled = () =>
  eventually(
    () =>
      system.sql(
        `select from notes_events.job where state < 'completed' and name not like '%/dead' and not data ? 'pulse'`,
      ),
    left => left.length === 0,
  );
const dead = () => system.publisher.events.dead();

test('all versions, in any order and more than once, end in the newest, each written once at most', async () => {
  const written: number[] = [];
  await system.startShelf(async (em, one) => {
    const writes = () => em.execute<{ writes: number }[]>('select writes from note_copy where id = ?', [one.id]);
    const before = await writes();
    await keepNote(em, one);
    if ((await writes())[0]!.writes !== before[0]?.writes) written.push(one.version);
  });
  const delivery = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(delivery, async versions => {
      const id = uuidv7();
      written.length = 0;
      await send(versions.map(version => fact(id, version)));
      await handled();
      const newest = Math.max(...versions);
      expect(written).toEqual([...new Set(written)].sort());
      expect((await system.copies()).filter(copy => copy.id === id)).toEqual([
        { id, version: newest, text: `version ${newest}`, writes: written.length },
      ]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('a fact whose borrower died over it is taken up after a minute', async () => {
  const id = uuidv7();
  await send([fact(id, 1)]);
  await system.sql(
    `update notes_events.job set state = 'active', started_on = now() - interval '61 seconds' where name = '${queue}'`,
  );
  await system.startShelf();
  await system.supervise();
  await handled();
  expect(await system.copies()).toMatchObject([{ id, version: 1 }]);
});

test('twenty deliveries at once of one version write once', async () => {
  await system.startShelf();
  const id = uuidv7();
  await Promise.all(Array.from({ length: 20 }, () => send([fact(id, 1)])));
  await handled();
  expect(await system.copies()).toEqual([{ id, version: 1, text: 'version 1', writes: 1 }]);
});

test('twenty versions at once, read by two borrowers, end in the newest', async () => {
  const id = uuidv7();
  await Promise.all(versionsOf(id, 20).map(one => send([one])));
  await Promise.all([system.startShelf(), system.startShelf()]);
  await handled();
  expect(await system.copies()).toMatchObject([{ id, version: 20, text: 'version 20' }]);
});

/** Throws so often, and then keeps. */
function stumbling(times: number, tries: number[]): Borrowing['apply'] {
  return async (em, one) => {
    await keepNote(em, one);
    tries.push(one.version);
    if (tries.length <= times) throw new Error('stumbled');
  };
}

test('what fails leaves nothing behind, and is tried again', async () => {
  const tries: number[] = [];
  await system.giveUpAtOnce();
  await system.startShelf(stumbling(1, tries));
  const id = uuidv7();
  await send([fact(id, 1)]);
  expect(
    await eventually(
      () => system.copies(),
      copies => copies.length > 0,
    ),
  ).toEqual([{ id, version: 1, text: 'version 1', writes: 1 }]);
  expect([tries, await dead()]).toEqual([[1, 1], {}]);
});

test('what fails for good can be seen, holds up nothing else, and can be replayed', async () => {
  const poisoned = uuidv7();
  const healthy = uuidv7();
  let isCured = false;
  await system.giveUpAtOnce();
  await system.startShelf(async (em, one) => {
    if (one.id === poisoned && !isCured) throw new Error('poison');
    await keepNote(em, one);
  });
  await send([fact(poisoned, 1), fact(healthy, 1)]);
  expect(await eventually(dead, counts => Object.keys(counts).length > 0)).toEqual({ [`${queue}/dead`]: 1 });
  expect((await system.copies()).map(({ id }) => id)).toEqual([healthy]);

  isCured = true;
  expect(await system.publisher.events.replay(queue)).toBe(1);
  expect(
    await eventually(
      () => system.copies(),
      copies => copies.length === 2,
    ),
  ).toMatchObject([
    { id: poisoned, version: 1 },
    { id: healthy, version: 1 },
  ]);
  expect(await dead()).toEqual({});
});

test('a state that cannot be read is a failure like any other', async () => {
  await system.giveUpAtOnce();
  await system.startShelf();
  await send([{ id: uuidv7(), version: 1, state: { text: 5 } }]);
  expect(await eventually(dead, counts => Object.keys(counts).length > 0)).toEqual({ [`${queue}/dead`]: 1 });
});

test('a replayed fact that was overtaken changes nothing', async () => {
  const id = uuidv7();
  await system.giveUpAtOnce();
  await system.startShelf(async (em, one) => {
    if (one.version === 1 && (await em.execute('select from note_copy')).length === 0) throw new Error('too early');
    await keepNote(em, one);
  });
  await send([fact(id, 1)]);
  await eventually(dead, counts => Object.keys(counts).length > 0);
  await send([fact(id, 2)]);
  await handled();
  expect(await system.publisher.events.replay(queue)).toBe(1);
  await handled();
  expect(await system.copies()).toEqual([{ id, version: 2, text: 'version 2', writes: 1 }]);
});

test('a job that fails for good is found among the dead', async () => {
  await system.giveUpAtOnce();
  await system.em.transactional(tx => system.publisher.events.enqueue(tx, 'shout', { text: 'hoarse' }));
  expect(await eventually(dead, counts => Object.keys(counts).length > 0)).toEqual({ 'shout/dead': 1 });
});
