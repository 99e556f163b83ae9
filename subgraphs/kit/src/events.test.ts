import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { Note } from '../testing/notes/note.entity.ts';
import { NotesAndShelf } from '../testing/notes/notes-and-shelf.ts';
import { aNote } from '../testing/notes/notes.ts';

let system: NotesAndShelf;
beforeEach(async () => void (system = await NotesAndShelf.start()));
afterEach(() => system.stop());

interface Waiting {
  name: string;
  id: string;
  version: number;
  state: Record<string, unknown>;
}

/** Facts and jobs that nobody has taken yet. */
const waiting = () =>
  system.sql<Waiting>(
    `select name, data->>'id' as id, (data->>'version')::int as version, data->'state' as state
   from notes_events.job where state = 'created' and not data ? 'pulse' order by created_on, id`,
  );

const write = (text: string) => system.em.transactional(async tx => aNote(tx, { text }));
const copied = (count: number) =>
  eventually(
    () => system.copies(),
    copies => copies.length >= count,
  );

test('what is created is published with its full state, when it commits', async () => {
  const { id, notebook } = await write('hello');
  expect(await waiting()).toEqual([
    { name: 'notes.note/shelf', id, version: 1, state: { text: 'hello', notebookId: notebook.id } },
  ]);
});

test('each change is published at its own version', async () => {
  const { id } = await write('one');
  for (const text of ['two', 'three']) {
    await system.em.transactional(async tx => void ((await tx.findOneOrFail(Note, id)).text = text));
  }
  expect((await waiting()).map(({ version, state }) => [version, state['text']])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ]);
});

test('what is rolled back is never published', async () => {
  const tornOut = system.em.transactional(async tx => {
    aNote(tx);
    await tx.flush();
    throw new Error('torn out');
  });
  await expect(tornOut).rejects.toThrow('torn out');
  expect(await waiting()).toEqual([]);
});

test('nothing is seen of a fact before its transaction commits', async () => {
  const seen = await system.em.transactional(async tx => {
    aNote(tx);
    await tx.flush();
    return waiting();
  });
  expect([seen.length, (await waiting()).length]).toEqual([0, 1]);
});

test('what the table of contents does not list is not published', async () => {
  await system.em.transactional(async tx => void aNote(tx));
  expect((await waiting()).map(({ name }) => name)).toEqual(['notes.note/shelf']);
});

test('a borrower that starts later gets what waited', async () => {
  await write('early');
  await system.startShelf();
  await write('late');
  expect((await copied(2)).map(({ text }) => text)).toEqual(['early', 'late']);
});

test('a borrower that was away gets what it missed, once', async () => {
  await system.startShelf();
  const { id } = await write('before');
  await copied(1);
  await system.stopShelf();
  await system.em.transactional(async tx => void ((await tx.findOneOrFail(Note, id)).text = 'meanwhile'));
  await system.startShelf();
  expect(
    await eventually(
      () => system.copies(),
      ([copy]) => copy?.version === 2,
    ),
  ).toEqual([{ id, version: 2, text: 'meanwhile', writes: 2 }]);
});

test('a lost copy is rebuilt by publishing again', async () => {
  await system.startShelf();
  const written = await system.em.transactional(async tx =>
    Array.from({ length: 501 }, (_, n) => aNote(tx, { text: `note ${n}` })),
  );
  await copied(501);
  await system.sql('delete from shelf.note_copy');
  expect(await system.publisher.events.republish(system.publisher.orm, 'notes.note')).toBe(501);
  expect((await copied(501)).map(({ text }) => text).sort()).toEqual(written.map(({ text }) => text).sort());
});

test('publishing again changes nothing where nothing was lost', async () => {
  await system.startShelf();
  await write('hello');
  const [before] = await copied(1);
  await system.publisher.events.republish(system.publisher.orm, 'notes.note');
  await eventually(waiting, facts => facts.length === 0);
  await write('the next one');
  expect((await copied(2))[0]).toEqual(before);
});

test('only what is published can be published again', async () => {
  await expect(system.publisher.events.republish(system.publisher.orm, 'notes.notebook')).rejects.toThrow(
    'notes does not publish notes.notebook.',
  );
});

test('a job runs if its transaction commits, and only then; not before the moment that it is given', async () => {
  const { publisher } = system;
  await system.em.transactional(tx => publisher.events.enqueue(tx, 'shout', { text: 'kept' }));
  const tornOut = system.em.transactional(async tx => {
    await publisher.events.enqueue(tx, 'shout', { text: 'torn out' });
    throw new Error('torn out');
  });
  await expect(tornOut).rejects.toThrow('torn out');
  const at = (seconds: number) => ({ notBefore: new Date(Date.now() + seconds * 1_000) });
  await system.em.transactional(tx => publisher.events.enqueue(tx, 'shout', { text: 'in an hour' }, at(3_600)));
  await system.em.transactional(tx => publisher.events.enqueue(tx, 'shout', { text: 'last' }, at(-3_600)));
  const shouted = () => system.sql<{ text: string }>('select text from notes.shouted order by text');
  expect(await eventually(shouted, all => all.length >= 2)).toEqual([{ text: 'KEPT' }, { text: 'LAST' }]);
  const later = await system.sql<{ minutes: number }>(
    `select round(extract(epoch from start_after - now()) / 60)::int as minutes from notes_events.job
     where name = 'shout' and state = 'created'`,
  );
  expect(later).toEqual([{ minutes: 60 }]);
});
