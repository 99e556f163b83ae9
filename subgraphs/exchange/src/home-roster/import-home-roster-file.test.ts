import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

test('a file is told like rows, by her employer and its HR, and teaching counts by its name', async () => {
  const region = await aRegion(exchange);
  const her = await aProfessional(exchange, region);
  const planner = aPlanner({ ...region, host: region.home });
  const hr = aViewer({
    personId: uuidv7(),
    tenantId: region.regionId,
    roles: [{ role: 'HR_ADVISOR', organisationId: region.home.id, unitId: null }],
  });
  const mutation = `mutation($input: ImportHomeRosterFileInput!) { importHomeRosterFile(input: $input) {
    kept people peopleChanged firstDay lastDay wrongRows rowErrors { line column code } userErrors { code field } } }`;
  const send = async (viewer: Viewer, content: string, over: object = {}) => {
    const input = { memberId: region.home.id, content, ...over };
    return (await exchange.ask(viewer, mutation, { input })).data!['importHomeRosterFile'];
  };
  const rows = [`${her.personId};02-02-2026;06:00;14:00;lesgeven`, 'x;03-02-2026;06:00;14:00;'];
  const content = ['medewerker;datum;begin;einde;soort', ...rows].join('\n');
  const days = { firstDay: '2026-02-02', lastDay: '2026-02-02' };
  const wrong = { wrongRows: 1, rowErrors: [{ line: 3, column: 'medewerker', code: 'UNKNOWN_WORKER' }] };
  const done = { kept: 1, people: 1, peopleChanged: 1, ...days, ...wrong, userErrors: [] };
  expect(await send(hr, content)).toEqual(done);
  expect(await send(planner, content)).toEqual({ ...done, peopleChanged: 0 });
  const week = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Professional { workingWeek(day: "2026-02-02") { workHours days { duties { activity origin workHours } } } } } }`;
  const { data } = await exchange.ask(her, week, { m: [{ __typename: 'Professional', id: her.personId }] });
  const teaching = { activity: 'TEACHING', origin: 'HOME_ROSTER', workHours: 7.5 };
  const free = { duties: [] };
  expect(data!['_entities']).toEqual([
    { workingWeek: { workHours: 7.5, days: [{ duties: [teaching] }, ...Array.from({ length: 6 }, () => free)] } },
  ]);
  const refused = async (viewer: Viewer, text: string, over = {}) =>
    ((await send(viewer, text, over)) as { userErrors: unknown[] }).userErrors;
  expect(await refused(aPlanner(region), content)).toEqual([{ code: 'NOT_ALLOWED', field: ['memberId'] }]);
  expect(await refused(hr, 'medewerker;datum;begin\nx;1;2')).toEqual([{ code: 'MISSING_COLUMN', field: ['end'] }]);
  expect(await refused(hr, 'medewerker;datum;begin;einde')).toEqual([{ code: 'EMPTY_FILE', field: ['content'] }]);
  expect(await refused(hr, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR')).toEqual([{ code: 'NOT_A_TABLE', field: ['content'] }]);
  expect(await refused(hr, content, { lastDay: '2026-02-01' })).toEqual([
    { code: 'INVALID_PERIOD', field: ['lastDay'] },
  ]);
});
