import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { mutate, type Loose } from '../../testing/credentials.ts';
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

const adopt = (items: object[]) =>
  mutate(
    exchange,
    planner,
    'adoptRequirementSet',
    { memberId: region.host.id, name: 'Operatiekamer', validFrom: '2026-01-12', items },
    'requirementSet { id }',
  );

test('the planner of a host sees of who signed up only what is missing, whose turn it is and how long it takes', async () => {
  const stillMissing = async (viewer: Viewer) => {
    const fields = 'stillMissing { outcome shift { id } professional { id } missing { kind about owner usualDays } }';
    return ((await exchange.reference(viewer, 'Member', region.host.id, fields)) as Loose)['stillMissing'];
  };
  const [later, shift] = [
    await aShift(exchange, region, { startsAt: new Date('2026-02-20T07:00Z'), endsAt: new Date('2026-02-20T15:00Z') }),
    await aShift(exchange, region),
  ];
  const other = await aProfessional(exchange, region);
  const last = await aShift(exchange, region, {
    startsAt: new Date('2026-02-25T07:00Z'),
    endsAt: new Date('2026-02-25T15:00Z'),
  });
  await signUp(exchange, her, last.id);
  await signUp(exchange, other, later.id);
  await signUp(exchange, her, shift.id);
  expect(await stillMissing(planner)).toEqual([]);
  await adopt([{ kind: 'CONDUCT_CERTIFICATE', maxAgeMonths: 3, usualDays: 10 }, { kind: 'IDENTITY_SEEN' }]);
  const missing = [
    { kind: 'CONDUCT_CERTIFICATE', about: null, owner: 'YOU', usualDays: 10 },
    { kind: 'IDENTITY_SEEN', about: null, owner: 'YOU', usualDays: null },
  ];
  exchange.statements.length = 0;
  expect(await stillMissing(planner)).toEqual([
    { outcome: 'NOT_READY', shift: { id: shift.id }, professional: { id: her.personId }, missing },
    { outcome: 'NOT_READY', shift: { id: later.id }, professional: { id: other.personId }, missing },
  ]);
  expect(exchange.statements.length).toBe(4);
  for (const viewer of [her, aPlanner({ ...region, host: region.home })]) expect(await stillMissing(viewer)).toBeNull();
});

test('what was handed in twice is counted for the region, and what was shown instead; a renewal is no second time', async () => {
  const reuse = async (viewer: Viewer) =>
    (await exchange.ask(viewer, '{ credentialReuse { handedInTwice shownInstead } }')).data!['credentialReuse'];
  const certificate = { kind: 'LIFE_SUPPORT', about: 'BLS', datedOn: '2025-03-01' };
  const add = (over: object) =>
    mutate(exchange, her, 'addCredential', { ...certificate, ...over }, 'credential { id }');
  const { credential } = await add({ validUntil: '2026-04-12' });
  await add({ validUntil: '2028-01-01' }); // ninety days before the end of the first
  await mutate(
    exchange,
    her,
    'shareCredential',
    { credentialId: credential.id, memberId: region.host.id },
    'credential { id }',
  );
  expect(await reuse(planner)).toEqual({ handedInTwice: 0, shownInstead: 1 });
  exchange.now = new Date(now.getTime() + 1000);
  await add({ validUntil: '2029-01-01' });
  expect(await reuse(planner)).toEqual({ handedInTwice: 1, shownInstead: 1 });
  expect(await reuse(aPlanner(await aRegion(exchange)))).toEqual({ handedInTwice: 0, shownInstead: 0 });
  expect(await reuse(her)).toBeNull();
});
