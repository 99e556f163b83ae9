import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aNotebook, notes } from '../testing/notes/notes.ts';
import { askAs } from '../testing/ask-as.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';

const anna = aViewer({ personId: 'anna' });
const reader = { ...anna, mayWrite: false };

let subgraph: TestSubgraph;
let notebookId: string;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(notes);
  notebookId = await subgraph.em.transactional(async tx => aNotebook(tx).id);
});
afterAll(() => subgraph.stop());

test('who may only read changes nothing', async () => {
  const write = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { id } } }';
  const { data, errors } = await subgraph.ask(reader, write, { input: { notebookId, text: 'hello' } });
  expect([data, errors!.map(({ extensions }) => extensions)]).toEqual([null, [{ code: 'FORBIDDEN' }]]);
});

test('beside a record who may only read is told so, whatever the rule says', async () => {
  const tell = (viewer: typeof anna) => subgraph.reference(viewer, 'Notebook', notebookId, 'viewerCanWrite');
  expect([await tell(anna), await tell(reader)]).toEqual([{ viewerCanWrite: true }, { viewerCanWrite: false }]);
});

const write = 'mutation($input: WriteNoteInput!) { writeNote(input: $input) { note { id } } }';
const troubled = async (code: string, times: number) => {
  const admin = (sql: string) => askAs(subgraph.database.adminUrl, sql);
  await admin('drop table if exists notes.trouble cascade; drop sequence if exists notes.tries');
  await admin(`create table notes.trouble as select '${code}' as code, ${times} as times; create sequence notes.tries;
    grant select on notes.trouble to public; grant usage on sequence notes.tries to public`);
  await admin(`create or replace function notes.make_trouble() returns trigger language plpgsql as $$ begin
    if nextval('notes.tries') <= (select times from notes.trouble) then
      raise exception using errcode = (select code from notes.trouble), message = 'trouble';
    end if; return new; end $$;
    drop trigger if exists trouble on notes.note;
    create trigger trouble before insert on notes.note for each row execute function notes.make_trouble()`);
  const text = `${code} ${times}`;
  const { errors } = await subgraph.ask(anna, write, { input: { notebookId, text } });
  const [row] = await askAs<{ count: number }>(
    subgraph.database.adminUrl,
    'select count(*)::int as count from notes.note where text = $1',
    [text],
  );
  return [errors?.[0]?.extensions['code'] ?? 'done', row!.count];
};

test.each([
  ['a serialisation failure', '40001'],
  ['a deadlock', '40P01'],
])('what %s undid is done again, three times at most, and stays done once', async (_, code) => {
  expect(await troubled(code, 3)).toEqual(['done', 1]);
  expect(await troubled(code, 4)).toEqual(['CONFLICT', 0]);
});

test('what a rule of the database refuses is not tried again', async () => {
  expect(await troubled('23505', 1)).toEqual(['CONFLICT', 0]);
});
