import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, workElsewhere, type Region } from '../../testing/builders.ts';
import { exchange as definition } from '../schema.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let shift: OpenShift;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [archiveOf('exchange')])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  shift = await aShift(exchange, region);
  // She works at home on 4 February from 07:30 to 16:00, and no nights.
  await exchange.em.transactional(tx => workElsewhere(tx, region, her));
});

const own = async (viewer: Viewer, startsAt: string, endsAt: string) => {
  const query = `query($id: ID!, $from: DateTime!, $until: DateTime!) { tryOut(shiftId: $id, startsAt: $from, endsAt: $until) {
    outcome findings { code enforcement remedy fitsFrom fitsOn counted limit } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { id: shift.id, from: startsAt, until: endsAt });
  return errors ? errors[0]!.extensions['code'] : data!['tryOut'];
};
const planned = async (viewer: Viewer, of: Viewer, times = '') => {
  const query = `query($id: ID!, $who: ID!) { openShift(id: $id) { tryOut(professionalId: $who ${times}) { outcome ruleIds } } }`;
  const { data } = await exchange.ask(viewer, query, { id: shift.id, who: of.personId });
  return (data!['openShift'] as { tryOut: unknown }).tryOut;
};

test('she moves a shift and sees every finding change, with what would fit', async () => {
  expect(await own(her, '2026-02-02T06:30:00Z', '2026-02-02T15:00:00Z')).toEqual({ outcome: 'ELIGIBLE', findings: [] });
  expect(await own(her, '2026-02-04T22:00:00Z', '2026-02-05T04:00:00Z')).toEqual({
    outcome: 'NOT_ELIGIBLE',
    findings: [
      {
        code: 'NIGHT_EXEMPT',
        enforcement: 'BLOCK',
        remedy: 'CHANGE_SETTING',
        fitsFrom: null,
        fitsOn: [],
        counted: null,
        limit: null,
      },
      {
        code: 'REST_TOO_SHORT',
        enforcement: 'BLOCK',
        remedy: 'OTHER_TIME',
        fitsFrom: new Date('2026-02-05T02:00:00Z'),
        fitsOn: [],
        counted: null,
        limit: null,
      },
    ],
  });
  expect(await own(her, '2026-02-04T19:00:00Z', '2026-02-04T22:00:00Z')).toMatchObject({
    findings: [
      {
        code: 'REST_TOO_SHORT',
        fitsOn: [
          '2026-02-01',
          '2026-02-02',
          '2026-02-05',
          '2026-02-06',
          '2026-02-07',
          '2026-02-08',
          '2026-02-09',
          '2026-02-10',
          '2026-02-11',
        ],
      },
    ],
  });
});

test('a span that is none is refused, and visitors try nothing', async () => {
  for (const until of ['2026-02-02T06:30:00Z', '2026-02-04T06:30:01Z'])
    expect(await own(her, '2026-02-02T06:30:00Z', until)).toBe('BAD_USER_INPUT');
  expect(await own(aViewer({ tenantId: region.regionId }), '2026-02-02T06:30:00Z', '2026-02-02T15:00:00Z')).toBeNull();
});

test('a planner of the department sees outcome and rule ids of who signed up, never one that tells of her', async () => {
  await signUp(exchange, her, shift.id);
  const planner = aPlanner(region);
  expect(await planned(planner, her)).toEqual({ outcome: 'ELIGIBLE', ruleIds: [] });
  const night = 'startsAt: "2026-02-05T20:00:00Z", endsAt: "2026-02-06T04:00:00Z"';
  expect(await planned(planner, her, night)).toEqual({ outcome: 'NOT_ELIGIBLE', ruleIds: ['WT'] });
});

test("nobody's roster is found out by trying: only who signed up for it or works for the host", async () => {
  const [colleague, planner] = [await aProfessional(exchange, region, { memberId: region.host.id }), aPlanner(region)];
  expect(await planned(planner, her)).toBeNull();
  expect(await planned(planner, colleague)).toEqual({ outcome: 'ELIGIBLE', ruleIds: [] });
  await signUp(exchange, her, shift.id);
  for (const viewer of [her, aPlanner({ ...region, host: region.home })]) expect(await planned(viewer, her)).toBeNull();
  expect(await planned(planner, aViewer({ personId: uuidv7() }))).toBeNull();
});

test('it writes nothing; trying out who works elsewhere is noted', async () => {
  await signUp(exchange, her, shift.id);
  await emptyArchive(exchange);
  const counts = () =>
    exchange.em.execute(
      'select count(*)::int as n, max(version)::int as v from sign_up union all select count(*), max(version) from open_shift',
    );
  const before = await counts();
  await own(her, '2026-02-03T06:30:00Z', '2026-02-03T15:00:00Z');
  await planned(aPlanner(region), her, 'startsAt: "2026-02-03T06:30:00Z"');
  expect(await counts()).toEqual(before);
  expect(await summaryOf(exchange)).toEqual([`READ OpenShift ${shift.id} of ${her.personId}`]);
});
