import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { adoptSet, mutate } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';
import { details, plan } from '../../testing/planning.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  planner = aPlanner(region);
});

const conduct = { kind: 'CONDUCT_CERTIFICATE', maxAgeMonths: 3, usualDays: 10 };
const adopt = (items: object[], over: object = {}, who = planner) => adoptSet(exchange, who, region, items, over);
test('a version that a published shift counts on is taken back only when another is in force on its day', async () => {
  const later = (validFrom: string) => adopt([conduct], { name: 'Later', validFrom });
  const { requirementSet } = await later('2026-02-10');
  const input = { requirementSetId: requirementSet.id, validFrom: '2026-02-10' };
  const takeBack = async () =>
    (await mutate(exchange, planner, 'withdrawRequirementVersion', input, 'requirementSet { id }')).userErrors;
  const shift = details(region, { requirementSetId: requirementSet.id });
  await plan(exchange, planner, 'createShift', { departmentId: region.department.id, isPublished: true, shift });
  await later('2026-02-11');
  expect(await takeBack()).toMatchObject([{ code: 'IN_USE' }]);
  await later('2026-02-09');
  expect(await takeBack()).toEqual([]);
});

test('a shift asks by a set of its own where it names one, and credentials besides; both are checked', async () => {
  await adopt([conduct], { departmentId: region.department.id });
  const { requirementSet } = await adopt([{ kind: 'LIFE_SUPPORT', about: 'ALS' }], { name: 'Spoed' });
  const of = (over: object) =>
    plan(exchange, planner, 'createShift', {
      departmentId: region.department.id,
      isPublished: true,
      shift: details(region, over),
    });
  expect((await of({ requirementSetId: uuidv7() })).userErrors).toEqual([
    { code: 'UNKNOWN_REQUIREMENT_SET', field: ['shift', 'requirementSetId'] },
  ]);
  for (const noKind of ['PARKING', 'constructor'])
    expect((await of({ requiredCredentials: [noKind] })).userErrors[0]!.code).toBe('CREDENTIAL_NOT_VALID');
  const { shift } = await of({ requirementSetId: requirementSet.id, requiredCredentials: ['CZO_DIPLOMA'] });
  const asked =
    'requirementSet { name } eligibility { findings { code ruleId enforcement source remedy missingCredentials { kind about } } }';
  expect(await exchange.reference(her, 'OpenShift', shift!.id, asked)).toEqual({
    requirementSet: { name: 'Spoed' },
    eligibility: {
      findings: [
        {
          code: 'CREDENTIAL_MISSING',
          ruleId: 'PR-8',
          enforcement: 'BLOCK',
          source: 'Wkkgz art. 4, Wet BIG art. 3 and 34; what the host asks',
          remedy: 'SHOW_PAPERS',
          missingCredentials: [
            { kind: 'LIFE_SUPPORT', about: 'ALS' },
            { kind: 'CZO_DIPLOMA', about: 'OA' },
          ],
        },
      ],
    },
  });
});
