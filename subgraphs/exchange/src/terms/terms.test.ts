import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const mutation = `mutation($input: SetLateCancellationTermsInput!) { setLateCancellationTerms(input: $input) {
  terms { text validFrom } userErrors { code } } }`;
const set = (viewer: Viewer, text: string) =>
  exchange.ask(viewer, mutation, { input: { memberId: region.host.id, text } });
const termsOf = async (viewer: Viewer, shiftId: string) => {
  const fields = 'lateCancellationTerms { text } viewerSignUp { lateCancellationTerms { text } }';
  return (await exchange.ask(viewer, `{ openShift(id: "${shiftId}") { ${fields} } }`)).data!['openShift'];
};

test('the terms that held when somebody signed up stay hers, whatever the host says later', async () => {
  const [shift, her] = [await aShift(exchange, region), await aProfessional(exchange, region)];
  expect(await termsOf(her, shift.id)).toEqual({ lateCancellationTerms: null, viewerSignUp: null });
  expect((await set(aPlanner(region), 'Tot 24 uur ')).data).toEqual({
    setLateCancellationTerms: { terms: { text: 'Tot 24 uur', validFrom: now }, userErrors: [] },
  });
  expect(await termsOf(her, shift.id)).toMatchObject({ lateCancellationTerms: { text: 'Tot 24 uur' } });
  await signUp(exchange, her, shift.id);
  exchange.now = new Date(now.getTime() + 60_000);
  await set(aPlanner(region), 'Tot 48 uur');
  expect(await termsOf(her, shift.id)).toEqual({
    lateCancellationTerms: { text: 'Tot 48 uur' },
    viewerSignUp: { lateCancellationTerms: { text: 'Tot 24 uur' } },
  });
  exchange.now = new Date(now.getTime() + 120_000);
  await set(aPlanner(region), '');
  expect(await termsOf(her, shift.id)).toMatchObject({ lateCancellationTerms: null });
});

test('terms that begin later hold from that day on; its past and what comes are shown to its member', async () => {
  const shift = await aShift(exchange, region);
  await set(aPlanner(region), 'Nu');
  const later = (firstDay: string, text: string) =>
    exchange.ask(aPlanner(region), mutation, { input: { memberId: region.host.id, text, firstDay } });
  const day = (days: number) => localDateOf(new Date(now.getTime() + days * 86_400_000));
  expect((await later(day(-1), 'Gisteren')).data).toEqual({
    setLateCancellationTerms: { terms: null, userErrors: [{ code: 'FIRST_DAY_IN_THE_PAST' }] },
  });
  await later(day(1), 'Morgen');
  await later(day(1), 'Morgen, beter');
  const versions = (viewer: Viewer) =>
    exchange.reference(viewer, 'Member', region.host.id, 'lateCancellationTermsVersions { text }');
  expect(await versions(aPlanner(region))).toEqual({
    lateCancellationTermsVersions: [{ text: 'Morgen, beter' }, { text: 'Nu' }],
  });
  expect(await versions(aViewer({ tenantId: region.regionId }))).toEqual({ lateCancellationTermsVersions: null });
  expect(await termsOf(aPlanner(region), shift.id)).toMatchObject({ lateCancellationTerms: { text: 'Nu' } });
  exchange.now = new Date(now.getTime() + 2 * 86_400_000);
  expect(await termsOf(aPlanner(region), shift.id)).toMatchObject({ lateCancellationTerms: { text: 'Morgen, beter' } });
});

test('a member sets its own, for its own shifts alone', async () => {
  const of = (role: string, organisationId: string | null, unitId: string | null = null) =>
    aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId }] });
  await set(of('MEMBER_ADMIN', region.host.id), 'Van ons');
  const elsewhere = await aShift(exchange, region, { memberId: region.home.id });
  expect(await termsOf(await aProfessional(exchange, region), elsewhere.id)).toMatchObject({
    lateCancellationTerms: null,
  });
  const others = [
    of('PLANNER', region.home.id),
    of('PLANNER', region.host.id, region.department.id),
    of('MEMBER_ADMIN', null),
  ];
  for (const viewer of others)
    expect((await set(viewer, 'Van allen')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test.each([
  ['\u0000', 'TEXT_NOT_STORABLE'],
  ['x'.repeat(4_001), 'TEXT_TOO_LONG'],
])('text that cannot be kept is refused', async (text, code) => {
  expect((await set(aPlanner(region), text)).data).toEqual({
    setLateCancellationTerms: { terms: null, userErrors: [{ code }] },
  });
});
