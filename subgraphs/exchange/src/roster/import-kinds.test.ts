import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, everythingHeard, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { header, line } from '../../testing/roster.ts';
import { aWorkbook } from '../../testing/workbook.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
  exchange.now = null;
  await everythingHeard(exchange.em, new Date());
});
afterAll(() => exchange.stop());

interface Import {
  id: string;
  status: string;
  created: number;
  unchanged: number;
  rejected: number;
  conflicts: number;
  headers: string[];
  preview: string[][];
  viewerCanReplay: boolean;
  rowErrors: { line: number; code: string; value: string | null }[];
}

async function mutate(mutation: string, input: object, viewer = planner) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { rosterImport { id status } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  return { errors, ...(data?.[mutation] as { rosterImport: { id: string } | null; userErrors: { code: string }[] }) };
}

/** The import once it is done, or waits for somebody. */
async function settled(id: string): Promise<Import> {
  const query = `query($id: ID!) { rosterImport(id: $id) { id status created unchanged rejected conflicts headers preview viewerCanReplay rowErrors { line code value } } }`;
  const look = async () => (await exchange.ask(planner, query, { id })).data!['rosterImport'] as unknown as Import;
  return eventually(look, ({ status }) => status !== 'QUEUED' && status !== 'RUNNING');
}

async function handIn(content: string | Uint8Array, over: object = {}): Promise<Import> {
  const url = typeof content === 'string' ? content : `data:;base64,${Buffer.from(content).toString('base64')}`;
  const input = { memberId: region.host.id, fileName: 'rooster', content: url, ...over };
  return settled((await mutate('importRoster', input)).rosterImport!.id);
}

const shifts = () => exchange.em.find(OpenShift, { memberId: region.host.id }, { orderBy: { externalId: 'asc' } });
const own = (n: number, day = '2031-02-03') => `${n};Operatiekamer;operatieassistent;${day};07:30;16:00`;
const foreign = 'Code;Waar;Wie;Wanneer;Aan;Uit';

test('unknown headers are asked once: the file waits with its first rows, and the next one of its kind is read', async () => {
  const waiting = await handIn([foreign, own(1), own(2)].join('\n'));
  expect(waiting).toMatchObject({ status: 'WAITS_FOR_COLUMNS', headers: foreign.split(';'), created: 0 });
  expect(waiting.preview).toEqual([own(1).split(';'), own(2).split(';')]);
  const names = ['EXTERNAL_ID', 'DEPARTMENT', 'PROFESSION', 'DATE', 'BEGIN', 'END'];
  const columns = names.map((column, at) => ({ column, header: foreign.split(';')[at]! }));
  const name = async (named: object[], viewer = planner) =>
    mutate('mapRosterColumns', { rosterImportId: waiting.id, columns: named }, viewer);
  expect((await name(columns.slice(1))).userErrors).toEqual([{ code: 'MISSING_COLUMN' }]);
  expect((await name([...columns, columns[0]!])).userErrors).toEqual([{ code: 'UNKNOWN_HEADER' }]);
  const stranger = aViewer({ tenantId: region.regionId, personId: region.home.id });
  expect((await name(columns, stranger)).errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect((await name(columns)).userErrors).toEqual([]);
  expect(await settled(waiting.id)).toMatchObject({ status: 'COMPLETED', created: 2, headers: [], preview: [] });
  expect(await handIn([foreign, own(3)].join('\n'))).toMatchObject({ status: 'COMPLETED', created: 1 });
  expect((await name(columns)).userErrors).toEqual([{ code: 'NOT_WAITING' }]);
});

test('all or nothing: one wrong row keeps every row out, and is named; mended, all come in', async () => {
  const good = [header, line(2, { asked: 'BIG' }), line(5, { asked: 'BIG' })];
  const refused = await handIn([...good, line(8, { date: '31-11-2099', asked: 'BIG' })].join('\n'), {
    isAllOrNothing: true,
  });
  expect(refused).toMatchObject({ status: 'REFUSED', created: 0, rejected: 1 });
  expect(refused.rowErrors).toEqual([{ line: 4, code: 'NOT_A_DATE', value: '31-11-2099' }]);
  expect(await shifts()).toEqual([]);
  expect(await handIn(good.join('\n'), { isAllOrNothing: true })).toMatchObject({ status: 'COMPLETED', created: 2 });
});

test('all or nothing counts what people signed up for: what cannot change keeps all out', async () => {
  await handIn([header, line(2, { asked: 'BIG' })].join('\n'));
  const [shift] = await shifts();
  await signUp(exchange, await aProfessional(exchange, region), shift!.id);
  const moved = [header, line(2, { asked: 'BIG', time: '08:00;16:00;30' }), line(5, { asked: 'BIG' })].join('\n');
  expect(await handIn(moved, { isAllOrNothing: true })).toMatchObject({ status: 'REFUSED', created: 0, rejected: 1 });
  expect(await shifts()).toHaveLength(1);
});

test('a file is run again as it was: what was unknown then is known now', async () => {
  const first = await handIn(
    [header, line(2, { asked: 'BIG' }), line(0, { profession: 'Gipsmeester', asked: '' })].join('\n'),
  );
  expect(first).toMatchObject({ created: 1, rejected: 1, viewerCanReplay: true });
  const { rosterImport: again } = await mutate('replayRosterImport', { rosterImportId: first.id });
  expect(await settled(again!.id)).toMatchObject({ created: 0, unchanged: 1, rejected: 1 });
  await exchange.em.execute('update roster_import set content = null where id = ?', [first.id]);
  expect((await mutate('replayRosterImport', { rosterImportId: first.id })).userErrors).toEqual([
    { code: 'FILE_FORGOTTEN' },
  ]);
  expect((await settled(first.id)).viewerCanReplay).toBe(false);
});

test('a workbook, a calendar and a planning request become shifts as well', async () => {
  const columns = ['Dienstnummer', 'Afdeling', 'Functie', 'Datum', 'Begin', 'Einde'];
  const book = aWorkbook([
    columns,
    ['X1', 'Operatiekamer', 'operatieassistent', { date: 47_882 }, { time: 0.3125 }, { time: 2 / 3 }],
  ]);
  expect(await handIn(book)).toMatchObject({ status: 'COMPLETED', created: 1 });
  const event = ['UID:C1', 'SUMMARY:Operatieassistent dagdienst', 'LOCATION:Operatiekamer 2e etage'];
  const span = ['DTSTART;TZID=Europe/Amsterdam:20310203T073000', 'DTEND;TZID=Europe/Amsterdam:20310203T160000'];
  const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...event, ...span, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  expect(await handIn(calendar)).toMatchObject({ status: 'COMPLETED', created: 1 });
  const single = {
    lineId: { value: '1' },
    singlePlanningType: 'Occasional',
    startDateTime: '2031-02-03T07:30:00+01:00',
    endDateTime: '2031-02-03T16:00:00+01:00',
    positionQuantity: 1,
  };
  const positionProfile = { positionTitle: 'operatieassistent', positionLocation: { name: 'Operatiekamer' } };
  const request = { documentId: { value: 'R' }, positionProfile, singlePlanningLine: [single] };
  expect(await handIn(JSON.stringify(request))).toMatchObject({ status: 'COMPLETED', created: 1 });
  const span2 = { startsAt: new Date('2031-02-03T06:30:00Z'), endsAt: new Date('2031-02-03T15:00:00Z') };
  expect(await shifts()).toMatchObject(['C1', 'R/1', 'X1'].map(externalId => ({ externalId, ...span2 })));
});

test('names are found again in either form of Unicode, and text of right to left stays as it is', async () => {
  const remark = 'van der ’t Ro\u0308ntgen \u200F🚑';
  await handIn([`${header}`, `${line(2, { asked: 'BIG' })}${remark}`].join('\n'));
  expect((await shifts())[0]!.remarks).toBe(remark.normalize('NFC'));
});

test('refused rows come back as a file to mend, harmless in a spreadsheet, and are read when mended', async () => {
  const rows = [line(2, { number: '=1+1', asked: 'BIG', date: '31-11-2099' }), line(5, { asked: 'BIG' })];
  const { id } = await handIn([header, ...rows].join('\n'));
  const query = 'query($id: ID!) { rosterImport(id: $id) { wrongRows } }';
  const { wrongRows } = (await exchange.ask(planner, query, { id })).data!['rosterImport'] as never as {
    wrongRows: string;
  };
  const [first, second, ...rest] = wrongRows.replace('\uFEFF', '').trimEnd().split('\n');
  expect(first).toBe(`${header};Regel;Fout`);
  expect(second).toMatch(/^'=1\+1;Operatiekamer;.*;31-11-2099;.*;2;Datum: NOT_A_DATE$/);
  expect(rest).toEqual([]);
  const mended = await handIn(wrongRows.replace('31-11-2099', '30-11-2099'));
  expect(mended).toMatchObject({ created: 1, rejected: 0 });
  expect((await shifts()).map(({ externalId }) => externalId).sort()).toEqual(['=1+1', 'D5']);
});
