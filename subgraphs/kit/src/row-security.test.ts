import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { archiveOf, emptyArchive, summaryOf } from '../testing/archive.ts';
import { pooledUrl, type Pooler } from '../testing/pooler.ts';
import { diary } from '../testing/notes/diary.ts';
import { DiaryPage } from '../testing/notes/diary.entity.ts';
import { askAs } from '../testing/notes/notes-and-shelf.ts';
import { aViewer, TestSubgraph } from '../testing/subgraph.ts';
import { provisionDatabase } from './database.ts';
import { RoleTooStrong } from './row-security.ts';
import { uuidv7 } from './ids.ts';
import { Subgraph } from './serve.ts';
import { platformViewer, type Viewer } from './viewer.ts';

const [anna, bert, press, library] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()] as const;
const viewerOf = (personId: string) => aViewer({ personId });
const holder = (role: string, organisationId: string | null, unitId: string | null = null) =>
  aViewer({ personId: uuidv7(), roles: [{ role, organisationId, unitId }] });

let test1: TestSubgraph;
beforeAll(async () => void (test1 = await TestSubgraph.start(diary, [archiveOf('diary')])));
afterAll(() => test1.stop());
beforeEach(() =>
  test1.em.transactional(async tx => {
    await tx.nativeDelete(DiaryPage, {});
    tx.create(DiaryPage, { writerId: anna, pressId: press, text: "Anna's" });
    tx.create(DiaryPage, { writerId: bert, pressId: library, text: "Bert's" });
  }),
);

const pagesFor = async (viewer: Viewer, subgraph: Subgraph = test1.subgraph) =>
  (await subgraph.execute({ query: '{ pages }', requestId: 'r' }, viewer)).data?.['pages'];

describe('rows under row security', () => {
  test.each<[string, Viewer, string[]]>([
    ['her own for their writer', viewerOf(anna), ["Anna's"]],
    ['none for somebody else', viewerOf(uuidv7()), []],
    ['none for a visitor', aViewer(), []],
    ['none for a person whose id is no uuid', viewerOf('anna'), []],
    ['those of an organisation for who holds the role there', holder('READER', library), ["Bert's"]],
    ['none for who holds the role for one part of it', holder('READER', library, uuidv7()), []],
    ['none for who holds another role there', holder('WRITER', library), []],
    ['all for who holds the role everywhere', holder('READER', null), ["Anna's", "Bert's"]],
    ['none for a role at what is no organisation', holder('READER', 'everywhere'), []],
    ['all for the platform', platformViewer, ["Anna's", "Bert's"]],
  ])('are %s', async (_what, viewer, pages) => {
    expect(await pagesFor(viewer)).toEqual(pages);
  });

  test('are none without a context, even after the same connection served somebody', async () => {
    const { subgraph } = test1;
    await pagesFor(viewerOf(anna));
    const ask = () => subgraph.execute({ query: '{ pagesWithoutContext }', requestId: 'r' }, viewerOf(anna));
    expect(
      (await Promise.all(Array.from({ length: 20 }, ask))).flatMap(({ data }) => data!['pagesWithoutContext']),
    ).toEqual([]);
    expect(await askAs(test1.database.urls['diary']!, 'select from diary_page')).toEqual([]);
  });

  test('cannot be written as somebody else', async () => {
    const context = test1.subgraph.contextFor(viewerOf(anna), 'r');
    const forge = context.guarded.transactional(
      async tx => void tx.create(DiaryPage, { writerId: bert, pressId: press, text: 'forged' }),
    );
    await expect(forge).rejects.toThrow(/row-level security policy/);
    await context.guarded.transactional(
      async tx => void (await tx.nativeUpdate(DiaryPage, { writerId: bert }, { text: 'changed' })),
    );
    expect(await pagesFor(viewerOf(bert))).toEqual(["Bert's"]);
  });

  test('leave a trace when somebody asks for one by its id', async () => {
    const { id } = await test1.em.findOneOrFail(DiaryPage, { writerId: anna });
    await emptyArchive(test1);
    const context = test1.subgraph.contextFor(viewerOf(bert), 'r');
    expect([await context.byId(DiaryPage).load(id), await context.hidden(DiaryPage, id)]).toEqual([null, null]);
    await context.audit.sendRest(context.em);
    expect(await summaryOf(test1)).toEqual([`REFUSED DiaryPage ${id} of ${anna}`]);
  });

  test('stay with their viewer when many ask at once over few connections', async () => {
    const ask = async (index: number) => pagesFor(viewerOf(index % 2 ? anna : bert));
    const answers = await test1.atOnce(200, ask);
    expect(answers).toEqual(answers.map((_, index) => [index % 2 ? "Anna's" : "Bert's"]));
  });
});

describe('behind PgBouncer, which lends a connection for one transaction', () => {
  let pooler: Pooler;
  let subgraph: Subgraph;
  beforeAll(async () => {
    pooler = await pooledUrl(test1.database.urls['diary']!, 2);
    const eventUrls = { diary: test1.database.urls['diary']! };
    subgraph = await Subgraph.open(diary, { databaseUrl: pooler.url, eventUrls, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await subgraph?.close();
    await pooler?.stop();
  });

  test('two server connections serve two hundred viewers at once, each her own rows', async () => {
    const viewers = Array.from({ length: 200 }, (_, index) => [anna, bert, uuidv7()][index % 3]!);
    const answers = await Promise.all(viewers.map(person => pagesFor(viewerOf(person), subgraph)));
    expect(answers).toEqual(viewers.map((_, index) => [["Anna's"], ["Bert's"], []][index % 3]));
    expect(await pooler.serverConnections()).toBe(2);
  });

  test('nothing of a viewer is left on a connection', async () => {
    const looks = await Promise.all(Array.from({ length: 20 }, () => askAs(pooler.url, 'select from diary_page')));
    expect(looks.flat()).toEqual([]);
  });
});

describe('at start-up', () => {
  afterEach(() => provisionDatabase(test1.database.adminUrl, [diary]));
  const open = (databaseUrl: string) => Subgraph.open(diary, { databaseUrl, log: pino({ level: 'silent' }) });
  const byAdmin = (sql: string) => askAs(test1.database.adminUrl, sql);

  test('a role that may do everything is refused', async () => {
    const url = new URL(test1.database.adminUrl);
    url.searchParams.set('options', '-c search_path=diary');
    await expect(open(url.toString())).rejects.toThrow(RoleTooStrong);
  });

  test('a role that bypasses row security is refused', async () => {
    await byAdmin('alter role naober_diary bypassrls');
    try {
      await expect(open(test1.database.urls['diary']!)).rejects.toThrow('naober_diary bypasses row security');
    } finally {
      await byAdmin('alter role naober_diary nobypassrls');
    }
  });

  test('a role that owns a table is refused: row security does not bind owners', async () => {
    await byAdmin('alter table diary.diary_page owner to naober_diary');
    try {
      await expect(open(test1.database.urls['diary']!)).rejects.toThrow(
        'naober_diary owns tables, or belongs to who does',
      );
    } finally {
      await byAdmin('alter table diary.diary_page owner to current_user');
    }
  });

  test.each(['inherit true', 'inherit false'])('a role that belongs to the owner (%s) is refused', async how => {
    const [owner] = await askAs<{ name: string }>(test1.database.adminUrl, 'select quote_ident(current_user) as name');
    await byAdmin(`grant ${owner!.name} to naober_diary with ${how}`);
    try {
      await expect(open(test1.database.urls['diary']!)).rejects.toThrow('owns tables, or belongs to who does');
    } finally {
      await byAdmin(`revoke ${owner!.name} from naober_diary`);
    }
  });

  test('a table that lost its row security is refused, and provisioning brings it back', async () => {
    await byAdmin('alter table diary.diary_page disable row level security');
    await expect(open(test1.database.urls['diary']!)).rejects.toThrow(
      'naober_diary reads diary_page, whose row security does not bind it',
    );
  });
});

test('a table that only grows takes new rows and lets none go', async () => {
  const url = test1.database.urls['diary']!;
  await askAs(url, `insert into carving values ('${uuidv7()}')`);
  await expect(askAs(url, 'delete from carving')).rejects.toThrow('permission denied for table carving');
  await expect(askAs(url, `update carving set id = '${uuidv7()}'`)).rejects.toThrow(
    'permission denied for table carving',
  );
  await expect(askAs(url, 'truncate carving')).rejects.toThrow('permission denied for table carving');
});
