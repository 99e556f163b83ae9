import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { aSigner, drafted, sent, sign, signedIn, type Scene } from '../../testing/detachments.ts';
import { exchange as definition } from '../schema.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';

let exchange: TestSubgraph;
let region: Region;
let scene: Scene;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition)));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  scene = {
    her: signedIn(await aProfessional(exchange, region)),
    home: await aSigner(exchange, region, region.home.id),
    host: await aSigner(exchange, region, region.host.id),
  };
});

const found = async (viewer = scene.her, over: object = {}) => {
  const answer = await signUp(
    exchange,
    viewer,
    (await aShift(exchange, region, { booking: BookingMode.DIRECT, ...over })).id,
  );
  return [answer.signUp?.status, ...(answer.findings ?? []).map(({ code, enforcement }) => `${code} ${enforcement}`)];
};
const at = (day: string) => ({ startsAt: new Date(`${day}T06:30:00Z`), endsAt: new Date(`${day}T15:00:00Z`) });

test('a shift on a day whose agreement waits for signatures is not confirmed; signed, nothing is said; without one a warning', async () => {
  expect(await found()).toEqual(['CONFIRMED']);
  const one = await sent(exchange, scene, await drafted(exchange, region, scene, { startsOn: '2026-02-03' }));
  expect(await found(scene.her, at('2026-02-04'))).toEqual(['PENDING_CHECK', 'DETACHMENT_UNSIGNED GATE']);
  expect(await found(scene.her, at('2026-07-01'))).toEqual(['CONFIRMED', 'NO_DETACHMENT SIGNAL']);
  const colleague = await aProfessional(exchange, region);
  expect(await found(colleague, at('2026-02-04'))).toEqual(['CONFIRMED', 'NO_DETACHMENT SIGNAL']);
  const ofHost = await aProfessional(exchange, region, { memberId: region.host.id });
  expect(await found(ofHost, at('2026-02-04'))).toEqual(['CONFIRMED']);
  await sign(exchange, scene.home, 'HOME', one);
  await sign(exchange, scene.host, 'HOST', one);
  expect(await found(scene.her, at('2026-02-06'))).toEqual(['PENDING_CHECK', 'DETACHMENT_UNSIGNED GATE']);
  await sign(exchange, scene.her, 'PROFESSIONAL', one);
  expect(await found(scene.her, at('2026-02-10'))).toEqual(['CONFIRMED']);
});

test('a planner confirms who has not signed in a documented emergency alone, and a confirmed place waits on hold', async () => {
  const planner = aPlanner(region);
  const shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  const { signUp: made } = await signUp(exchange, scene.her, shift.id);
  expect(made!.status).toBe('CONFIRMED');
  const one = await sent(exchange, scene, await drafted(exchange, region, scene));
  const statusNow = async () =>
    ((await exchange.reference(scene.her, 'SignUp', made!.id, 'status')) as { status: string }).status;
  expect(await eventually(statusNow, status => status === 'ON_HOLD')).toBe('ON_HOLD');
  const codes = async (words: string | null, code: string | null) =>
    (await confirm(exchange, planner, made!.id, words, code)).userErrors.map(error => error.code);
  expect(await codes(null, null)).toEqual(['EMERGENCY_ONLY']);
  expect(await codes(null, 'CARE_WOULD_STOP')).toEqual(['EMERGENCY_ONLY']);
  expect(await codes('Gebeld met de unit', 'CHECKED_BY_PHONE')).toEqual(['EMERGENCY_ONLY']);
  expect(await codes('Er is niemand anders op de OK', 'CARE_WOULD_STOP')).toEqual([]);
  expect(await statusNow()).toBe('CONFIRMED');
  await sign(exchange, scene.home, 'HOME', one);
  expect(await statusNow()).toBe('CONFIRMED');
});
