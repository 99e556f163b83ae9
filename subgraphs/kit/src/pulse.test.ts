import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { NotesAndShelf } from '../testing/notes/notes-and-shelf.ts';
import { aNote, notes } from '../testing/notes/notes.ts';
import { keepNote, shelf } from '../testing/notes/shelf.ts';
import { provisionDatabase } from './database.ts';

let system: NotesAndShelf;
beforeEach(async () => void (system = await NotesAndShelf.start(0.2)));
afterEach(() => system.stop());

/** Up to when the borrower has heard everything; null when it never has. */
const heardAt = async () =>
  (await system.sql<{ heard_at: Date }>(`select heard_at from shelf.borrowed_feed where topic = 'notes.note'`))[0]
    ?.heard_at ?? null;
const heardAfter = (moment: Date) => eventually(heardAt, heard => heard !== null && heard > moment);
const write = (text: string) => system.em.transactional(async tx => void aNote(tx, { text }));
const dead = () => system.publisher.events.dead();

test('a borrower hears that it has heard everything, again and again', async () => {
  await system.startShelf();
  const first = await heardAfter(new Date(0));
  expect((await heardAfter(first!))!.getTime()).toBeGreaterThan(first!.getTime());
});

test('a borrower that is away hears nothing', async () => {
  await system.startShelf();
  await heardAfter(new Date(0));
  await system.stopShelf();
  const before = await heardAt();
  await system.sql(`select pg_sleep(0.5)`);
  expect(await heardAt()).toEqual(before);
});

test('a late pulse sets nothing back', async () => {
  await system.startShelf();
  await heardAfter(new Date(0));
  await system.em.transactional(tx =>
    system.publisher.events.enqueue(tx, 'notes.note/shelf', { pulse: '2020-01-01T00:00:00Z' }),
  );
  await eventually(
    () => system.sql(`select from notes_events.job where state < 'completed' and data->>'pulse' like '2020%'`),
    left => left.length === 0,
  );
  expect((await heardAt())!.getFullYear()).not.toBe(2020);
});

test('a pulse overtakes no fact that waits for a new try, nor one that is dead', async () => {
  let isCured = false;
  await system.sql('update notes_events.queue set retry_limit = 1, retry_delay = 1, retry_backoff = false');
  await system.startShelf(async (em, fact) => {
    if (!isCured) throw new Error('ill');
    await keepNote(em, fact);
  });
  await heardAfter(new Date(0));
  await write('hello');
  const written = new Date();
  await eventually(dead, counts => Object.keys(counts).length > 0);
  await system.sql('select pg_sleep(0.5)');
  expect((await heardAt())!.getTime()).toBeLessThan(written.getTime());

  isCured = true;
  await system.publisher.events.replay('notes.note/shelf');
  expect((await heardAfter(written))!.getTime()).toBeGreaterThan(written.getTime());
  expect((await system.copies()).map(({ text }) => text)).toEqual(['hello']);
});

test('a borrower that comes while its publisher runs is published to from the next pulse on', async () => {
  await write('too early for it');
  await provisionDatabase(system.database.adminUrl, [notes, shelf(), { ...shelf(), name: 'drawer' }]);
  const waiting = () =>
    system.sql<{ text: string | null }>(
      `select data->'state'->>'text' as text from notes_events.job where name = 'notes.note/drawer' order by created_on`,
    );
  await eventually(waiting, pulses => pulses.length > 0);
  await write('hello');
  expect((await waiting()).flatMap(({ text }) => text ?? [])).toEqual(['hello']);
});
