import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { adoptSet, hrOf, mutate, type Loose } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';

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
const accept = (isAccepted: boolean, over: object = {}) =>
  mutate(
    exchange,
    planner,
    'setCheckAcceptance',
    { memberId: region.host.id, kind: 'CONDUCT_CERTIFICATE', isAccepted, ...over },
    'checkAcceptance { isAccepted isAboutAll from { id } }',
  );
const codes = ({ userErrors }: Loose) => userErrors.map(({ code }: { code: string }) => code);
const readiness = async (viewer: Viewer, of = her, memberId = region.host.id) => {
  const fields = `readiness(memberId: "${memberId}") { outcome reusedCredentials missing { code kind about owner usualDays maxAgeMonths } accepted { kind byRegister acceptedFrom { id } } }`;
  return (await exchange.reference(viewer, 'Professional', of.personId!, fields)) as Loose;
};

test('what a host asks is what is missing, until it is shown once and accepted: nothing is handed in at the second host', async () => {
  expect((await readiness(her))['readiness']).toEqual({
    outcome: 'READY',
    reusedCredentials: 0,
    missing: [],
    accepted: [],
  });
  const { requirementSet } = await adopt([conduct]);
  expect(requirementSet).toMatchObject({
    isOfWholeMember: true,
    current: { validFrom: '2026-01-12', items: [{ kind: 'CONDUCT_CERTIFICATE', maxAgeMonths: 3 }] },
  });
  const gap = {
    code: 'CREDENTIAL_MISSING',
    kind: 'CONDUCT_CERTIFICATE',
    about: null,
    owner: 'YOU',
    usualDays: 10,
    maxAgeMonths: 3,
  };
  expect((await readiness(her))['readiness']).toEqual({
    outcome: 'NOT_READY',
    reusedCredentials: 0,
    missing: [gap],
    accepted: [],
  });
  const refused = await signUp(exchange, her, (await aShift(exchange, region)).id);
  expect(refused.findings!.map(({ code }) => code)).toEqual(['CREDENTIAL_MISSING']);
  const { credential } = await mutate(
    exchange,
    her,
    'addCredential',
    { kind: 'CONDUCT_CERTIFICATE' },
    'credential { id }',
  );
  await mutate(
    exchange,
    hrOf(region, region.home),
    'verifyCredential',
    { credentialId: credential.id, memberId: region.home.id },
    'credential { id }',
  );
  expect((await readiness(her))['readiness']).toMatchObject({
    outcome: 'UNKNOWN',
    missing: [{ code: 'CREDENTIAL_UNVERIFIED', owner: 'YOU' }],
  });
  await accept(true);
  const accepted = [{ kind: 'CONDUCT_CERTIFICATE', byRegister: false, acceptedFrom: { id: region.home.id } }];
  expect((await readiness(her))['readiness']).toEqual({
    outcome: 'READY',
    reusedCredentials: 1,
    missing: [],
    accepted,
  });
  expect((await signUp(exchange, her, (await aShift(exchange, region)).id)).findings).toEqual([]);
  const ofHome = { fromMemberId: region.home.id };
  await accept(false, ofHome);
  expect((await readiness(her))['readiness'].outcome).toBe('UNKNOWN');
  const exception = { memberId: region.host.id, kind: 'CONDUCT_CERTIFICATE', ...ofHome };
  const takeBack = (who = planner) => mutate(exchange, who, 'withdrawCheckAcceptance', exception, 'member { id }');
  await expect(takeBack(her)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await takeBack())['member']).toEqual({ id: region.host.id });
  expect((await readiness(her))['readiness'].outcome).toBe('READY');
  expect(codes(await takeBack())).toEqual(['NOTHING_SAID']);
});

test("the host's planners hear the outcome alone; others nothing", async () => {
  await adopt([conduct]);
  const outcomeAlone = { outcome: 'NOT_READY', reusedCredentials: null, missing: null, accepted: null };
  expect((await readiness(planner))['readiness']).toEqual(outcomeAlone);
  const others = [
    hrOf(region, region.home),
    aViewer({ tenantId: region.regionId }),
    await aProfessional(exchange, region),
  ];
  for (const viewer of others) expect((await readiness(viewer))['readiness']).toBeNull();
  const elsewhere = await aRegion(exchange);
  expect((await readiness(planner, await aProfessional(exchange, elsewhere)))['readiness']).toBeNull();
});

test('a set of the department goes before that of the member, and a later version holds from its day on', async () => {
  await adopt([conduct]);
  await adopt([], { departmentId: region.department.id, name: 'OK' });
  expect((await signUp(exchange, her, (await aShift(exchange, region)).id)).findings).toEqual([]);
  const { requirementSet } = await adopt([conduct], {
    departmentId: region.department.id,
    name: 'OK',
    validFrom: '2026-02-03',
  });
  expect(requirementSet).toMatchObject({
    current: { items: [] },
    versions: [{ validFrom: '2026-02-03' }, { validFrom: '2026-01-12' }],
  });
  const onDay = async (day: string) =>
    (
      await signUp(
        exchange,
        her,
        (await aShift(exchange, region, { startsAt: new Date(`${day}T16:00Z`), endsAt: new Date(`${day}T20:00Z`) })).id,
      )
    ).findings!.map(({ code }) => code);
  expect([await onDay('2026-02-03'), await onDay('2026-01-31')]).toEqual([['CREDENTIAL_MISSING'], []]);
  const takeBack = (validFrom: string) => {
    const input = { requirementSetId: requirementSet.id, validFrom };
    return mutate(exchange, planner, 'withdrawRequirementVersion', input, 'requirementSet { versions { validFrom } }');
  };
  expect(codes(await takeBack('2026-01-12'))).toEqual(['IN_FORCE_ALREADY']);
  expect(codes(await takeBack('2026-02-04'))).toEqual(['NOTHING_PLANNED']);
  const { requirementSet: left } = await takeBack('2026-02-03');
  expect([left.versions, await onDay('2026-02-04')]).toEqual([[{ validFrom: '2026-01-12' }], []]);
});

test.each<[string, object[], object, string[]]>([
  ['a course without its name', [{ kind: 'LIFE_SUPPORT' }], {}, ['ABOUT_NOT_VALID']],
  ['a profession that is none', [{ ...conduct, professionCodes: ['XX'] }], {}, ['UNKNOWN_PROFESSION']],
  ['the same twice', [conduct, conduct], {}, ['ASKED_TWICE']],
  ['an age of nothing', [{ ...conduct, maxAgeMonths: 0 }], {}, ['AGE_NOT_VALID']],
  ['an age of what has no day', [{ kind: 'BIG_REGISTRATION', maxAgeMonths: 3 }], {}, ['AGE_WITHOUT_DAY']],
  [
    'a day that is over, without a name',
    [],
    { validFrom: '2026-01-11', name: ' ' },
    ['NAME_NOT_VALID', 'STARTS_IN_THE_PAST'],
  ],
  ['a department of nobody', [], { departmentId: '00000000-0000-7000-8000-000000000009' }, ['UNKNOWN_DEPARTMENT']],
])('%s is refused', async (_, items, over, expected) => {
  expect(codes(await adopt(items, over))).toEqual(expected);
});

test('who may say what a member asks: its planners of all of it and its HR', async () => {
  const notThere = { extensions: { code: 'NOT_FOUND' } };
  const ofDepartment = { ...planner, roles: [{ ...planner.roles[0]!, unitId: region.department.id }] };
  for (const viewer of [her, ofDepartment, hrOf(region, region.home)])
    await expect(adopt([], {}, viewer)).rejects.toMatchObject(notThere);
  expect(codes(await adopt([], {}, hrOf(region, region.host)))).toEqual([]);
  expect(codes(await accept(true, { fromMemberId: region.host.id }))).toEqual(['UNKNOWN_MEMBER']);
  const sets = async (viewer: Viewer) =>
    (await exchange.reference(
      viewer,
      'Member',
      region.host.id,
      'requirementSets { name } checkAcceptances { kind }',
    )) as object;
  expect(await sets(her)).toEqual({ requirementSets: [{ name: 'Operatiekamer' }], checkAcceptances: [] });
  expect(await sets(aViewer({ tenantId: region.regionId }))).toEqual({ requirementSets: null, checkAcceptances: null });
});
