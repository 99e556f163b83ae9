import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, mutate, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, now, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { plan } from '../../testing/planning.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const mutation = `mutation($input: SetLateCancellationTermsInput!) { setLateCancellationTerms(input: $input) {
  terms { text validFrom } userErrors { code } } }`;
const set = (viewer: Viewer, text: string, lateHours: number | null = null) =>
  exchange.ask(viewer, mutation, { input: { memberId: region.host.id, text, lateHours } });
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

test.each([
  [0, 'Te laat'],
  [337, 'Te laat'],
  [24, ''],
])('late at %d hours with the words "%s" is refused', async (lateHours, text) => {
  expect((await set(aPlanner(region), text, lateHours)).data).toEqual({
    setLateCancellationTerms: { terms: null, userErrors: [{ code: 'HOURS_NOT_VALID' }] },
  });
});

test('calling off late by its own terms shows other shifts of that host around then; one press takes one', async () => {
  const planner = aPlanner(region);
  await set(planner, 'Binnen een dag is laat.', 24);
  const [her, other] = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  const shift = await aShift(exchange, region, { places: 2 });
  const at = (day: string, over: object = {}) =>
    aShift(exchange, region, { startsAt: new Date(`${day}T06:30Z`), endsAt: new Date(`${day}T15:00Z`), ...over });
  const [same, next] = [await at('2026-02-02'), await at('2026-02-03')];
  await at('2026-02-02', { placesTaken: 1, placesConfirmed: 1 });
  await at('2026-02-02', { requiredEpas: [{ epaId: region.epa.id, minimumLevel: 5 }] });
  await at('2026-02-02', { releasedRegionAt: new Date('2026-02-02T06:00Z') });
  await at('2026-02-02', { memberId: region.home.id });
  await at('2026-02-05');
  const ids = [await confirmed(exchange, planner, her, shift.id), await confirmed(exchange, planner, other, shift.id)];
  exchange.now = new Date(now.getTime() + 60_000);
  await set(planner, 'Nooit te laat.');
  const optionsOf = async (viewer: Viewer, id: string) => {
    const found = await exchange.reference(viewer, 'SignUp', id, 'redeploymentOptions { id }');
    return (found as { redeploymentOptions: { id: string }[] }).redeploymentOptions.map(one => one.id);
  };
  exchange.now = new Date('2026-02-01T06:30:00Z');
  await everythingHeard(exchange.em, exchange.now);
  await mutate(exchange, planner, 'cancelPlace', { signUpId: ids[0], reason: 'FILLED_OTHERWISE' });
  expect(await optionsOf(her, ids[0]!)).toEqual([]); // a day before is in time
  exchange.now = new Date('2026-02-01T06:31:00Z');
  await plan(exchange, planner, 'cancelShift', { shiftId: shift.id, reason: 'PATIENTS_FEWER' });
  expect(await optionsOf(other, ids[1]!)).toEqual([same.id, next.id]);
  expect(await optionsOf(planner, ids[1]!)).toEqual([]);
  const told = (await factsFor(exchange.em, 'exchange.message-due')).flatMap(({ state }) => {
    const { kind, facts } = state as { kind: string; facts: { otherShifts?: number | null } };
    return kind.endsWith('CANCELLED') ? [[kind, facts.otherShifts]] : [];
  });
  expect(told).toEqual([
    ['PLACE_CANCELLED', null],
    ['SHIFT_CANCELLED', 2],
  ]);
  expect((await signUp(exchange, other, same.id)).signUp!.status).toBe('SUBMITTED');
  expect(await optionsOf(other, ids[1]!)).toEqual([next.id]);
});
