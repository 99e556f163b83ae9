import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { uuidv7 } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, everythingHeard, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { header, line, sample } from '../../testing/roster.ts';
import { BorrowedEpaDefinition } from '../borrowed/epa-definition.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { importRosterFile } from './import-roster-file.ts';
import { RosterImport } from './roster-import.entity.ts';
import { runRosterImport } from './run-roster-import.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;

beforeAll(async () => {
  exchange = await startExchange();
  await exchange.em.transactional(async tx => {
    for (const [code, name] of [
      ['AM', 'anesthesiemedewerker'],
      ['RECV', 'recoveryverpleegkundige'],
    ] as const) {
      tx.create(BorrowedProfession, { id: uuidv7(), version: 1, code, name, nameEn: code });
    }
    for (const code of ['OA-2', 'OA-3', 'AM-1', 'AM-4', 'AM-5']) {
      tx.create(BorrowedEpaDefinition, {
        id: uuidv7(),
        version: 1,
        code,
        title: code,
        kind: 'CORE',
        setId: uuidv7(),
        professionCodes: [],
      });
    }
  });
});
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
  exchange.now = null;
  await everythingHeard(exchange.em, new Date());
});
afterAll(() => exchange.stop());

const importFile = (text: string, memberSlug = region.host.slug): Promise<RosterImport> =>
  importRosterFile(exchange.subgraph, {
    memberSlug,
    fileName: 'rooster.csv',
    bytes: Buffer.from(text),
    now: new Date(),
  });

const shifts = () => exchange.em.find(OpenShift, { memberId: region.host.id }, { orderBy: { startsAt: 'asc' } });
const counts = ({ created, updated, unchanged, rejected }: RosterImport) => ({ created, updated, unchanged, rejected });

test('an uploaded file is read in the background: 24 shifts, and four errors by line and column', async () => {
  const upload = `mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id status rowsDone } userErrors { code } } }`;
  const input = { memberId: region.host.id, fileName: 'rooster.csv', content: sample() };
  const { data, errors } = await exchange.ask(planner, upload, { input });
  expect(errors).toBeUndefined();
  const queued = (data as never as { importRoster: { rosterImport: { id: string; status: string } } }).importRoster
    .rosterImport;
  expect(queued.status).toBe('QUEUED');
  const look = `query($id: ID!) { rosterImport(id: $id) { status rowsTotal rowsDone created updated unchanged rejected finishedAt member { id } rowErrors { line column code value } } }`;
  let made: Record<string, unknown> = {};
  for (let tries = 0; tries < 100 && made['status'] !== 'COMPLETED'; tries++) {
    await sleep(100);
    made = (await exchange.ask(planner, look, { id: queued.id })).data!['rosterImport'] as never;
  }
  expect(made).toEqual({
    status: 'COMPLETED',
    rowsTotal: 28,
    rowsDone: 28,
    created: 24,
    updated: 0,
    unchanged: 0,
    rejected: 4,
    finishedAt: expect.any(Date),
    member: { id: region.host.id },
    rowErrors: [
      { line: 6, column: 'Datum', code: 'NOT_A_DATE', value: '31-11-2099' },
      { line: 13, column: 'Einde', code: 'ENDS_WHEN_IT_BEGINS', value: '23:00' },
      { line: 21, column: 'Functie', code: 'UNKNOWN_PROFESSION', value: 'Operatie-assistent i.o.' },
      { line: 29, column: 'Dienstnummer', code: 'DUPLICATE_ROW', value: 'D2' },
    ],
  });
  expect(await shifts()).toHaveLength(24);
  const asSomebody = await exchange.ask(aViewer({ tenantId: region.regionId }), look, { id: queued.id });
  expect(asSomebody.data).toEqual({ rosterImport: null });
});

test('the same file again changes nothing; a run that comes twice counts once', async () => {
  await importFile(sample());
  const before = await shifts();
  const again = await importFile(sample());
  expect(counts(again)).toEqual({ created: 0, updated: 0, unchanged: 24, rejected: 4 });
  await runRosterImport(exchange.subgraph.orm, exchange.subgraph.events, again.id, new Date());
  expect(counts(await exchange.em.findOneOrFail(RosterImport, again.id))).toEqual(counts(again));
  expect((await shifts()).map(({ id, version }) => [id, version])).toEqual(
    before.map(({ id, version }) => [id, version]),
  );
});

test('one import that runs three times at once makes each shift once', async () => {
  const rows = Array.from({ length: 450 }, (_, n) => line(n % 200, { number: `N${n}` }));
  const { id } = await exchange.em.transactional(async tx =>
    tx.create(RosterImport, {
      regionId: region.regionId,
      memberId: region.host.id,
      fileName: 'rooster.csv',
      content: [header, ...rows].join('\n'),
      requestedAt: new Date(),
    }),
  );
  await Promise.all(
    [1, 2, 3].map(() => runRosterImport(exchange.subgraph.orm, exchange.subgraph.events, id, new Date())),
  );
  const made = await exchange.em.findOneOrFail(RosterImport, id);
  expect({ ...counts(made), rowsDone: made.rowsDone, status: made.status }).toEqual({
    created: 450,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    rowsDone: 450,
    status: 'COMPLETED',
  });
  expect(await shifts()).toHaveLength(450);
});

test('a shift that people signed up for keeps its time', async () => {
  const row = (over: object) => [header, line(2, { asked: 'BIG', ...over })].join('\n');
  await importFile(row({}));
  const [shift] = await shifts();
  for (const one of [await aProfessional(exchange, region), await aProfessional(exchange, region)])
    await signUp(exchange, one, shift!.id);
  const moved = await importFile(row({ time: '08:00;16:00;30' }));
  expect(moved.rowErrors).toEqual([{ line: 2, column: null, code: 'HAS_SIGN_UPS', value: null }]);
  expect((await shifts())[0]).toMatchObject({ startsAt: shift!.startsAt });
});

test('places that a roster adds go to those who wait', async () => {
  const row = (over: object) => [header, line(2, { asked: 'BIG', ...over })].join('\n');
  await importFile(row({}));
  const [shift] = await shifts();
  const [first, next] = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  await confirm(exchange, aPlanner(region), (await signUp(exchange, first, shift!.id)).signUp!.id);
  await signUp(exchange, next, shift!.id);
  expect(counts(await importFile(row({ places: 2 })))).toEqual({ created: 0, updated: 1, unchanged: 0, rejected: 0 });
  const signUps = await exchange.em.find(SignUp, { shift: shift!.id }, { orderBy: { queueNumber: 'asc' } });
  expect(signUps.map(({ status }) => status)).toEqual(['CONFIRMED', 'OFFERED']);
});

test('a file that is no table fails, and says so', async () => {
  await expect(importFile(`${header}\nD1;"Operatiekamer;`)).rejects.toThrow(
    'No rows can be read from it: a quote does not close, or a workbook is damaged or too large.',
  );
  const [broken] = await exchange.em.find(RosterImport, { memberId: region.host.id });
  expect(broken).toMatchObject({ status: 'FAILED', created: 0, rejected: 0 });
});

test('only planners of the member upload; a file without a needed column is refused at once', async () => {
  const upload = `mutation($input: ImportRosterInput!) { importRoster(input: $input) { rosterImport { id } userErrors { code message } } }`;
  const ask = async (viewer: Viewer, content: string) =>
    (await exchange.ask(viewer, upload, { input: { memberId: region.host.id, fileName: 'a.csv', content } })).data![
      'importRoster'
    ];
  const ofAnotherMember = { ...planner, roles: [{ role: 'PLANNER', organisationId: region.home.id, unitId: null }] };
  expect(await ask(ofAnotherMember, sample())).toEqual({
    rosterImport: null,
    userErrors: [{ code: 'NOT_ALLOWED', message: expect.any(String) }],
  });
  expect(await ask(planner, 'Datum;Begin')).toEqual({
    rosterImport: null,
    userErrors: [{ code: 'MISSING_COLUMN', message: 'The header has 2 columns, a shift needs 5.' }],
  });
});

test('the command line refuses an unknown member in one line', async () => {
  await expect(importFile(sample(), 'nobody')).rejects.toThrow('There is no member nobody.');
});
