import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan, planningAt, type PlannedShift, type PlanningAnswer } from '../../testing/planning.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { OpenShift } from './open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
});
afterAll(() => exchange.stop());

const { published, edit, confirmed } = planningAt(() => ({ exchange, region, planner }));
const statusOf = async (id: string) => (await exchange.em.findOneOrFail(SignUp, id)).status;
const countsOf = async ({ id }: PlannedShift) => {
  const { places, placesTaken, placesConfirmed } = await exchange.em.findOneOrFail(OpenShift, id);
  return { places, placesTaken, placesConfirmed };
};

test('another time asks who was confirmed again, once the planner says so, and takes their agenda along', async () => {
  const shift = await published();
  const id = await confirmed(shift);
  const later = { startsAt: '2026-02-10T08:00' };
  expect(await edit(shift, later)).toMatchObject({
    shift: { startsAt: new Date('2026-02-10T06:30:00Z'), revision: 1 },
    materialChanges: ['TIME'],
    askedAgain: 1,
    userErrors: [{ code: 'ASKS_PEOPLE_AGAIN', field: ['mayAskAgain'] }],
  });
  // WT-19: 4 days, to the minute, from 12 January at 10:00.
  const soon = (startsAt: string) => edit(shift, { startsAt, endsAt: '2026-01-16T20:00' });
  expect([(await soon('2026-01-16T09:59')).shortNotice, (await soon('2026-01-16T10:00')).shortNotice]).toEqual([1, 0]);
  expect(await statusOf(id)).toBe('CONFIRMED');
  expect(await edit(shift, later, { mayAskAgain: true })).toMatchObject({
    shift: { startsAt: new Date('2026-02-10T07:00:00Z'), revision: 2 },
    askedAgain: 1,
    userErrors: [],
  });
  expect(await exchange.em.findOneOrFail(SignUp, id)).toMatchObject({
    status: 'RECONFIRM_NEEDED',
    startsAt: new Date('2026-02-10T07:00:00Z'),
  });
  expect(await countsOf(shift)).toEqual({ places: 2, placesTaken: 1, placesConfirmed: 1 });
});

test.each([
  ['remarks', { remarks: 'x' }],
  ['briefing', { reportAt: 'x', askFor: 'y', bring: 'z', contact: 'c' }],
  ['booking', { booking: 'DIRECT' }],
  ['more places', { places: 3 }],
])('%s change without a word from who was confirmed', async (_, over) => {
  const shift = await published();
  const id = await confirmed(shift);
  expect(await edit(shift, over)).toMatchObject({ materialChanges: [], askedAgain: 0, userErrors: [] });
  expect(await statusOf(id)).toBe('CONFIRMED');
});

test('a requirement that somebody does not meet stands on her sign-up, which must be confirmed again', async () => {
  const shift = await published();
  const id = await confirmed(shift);
  const over = { requiredEpas: [{ epaId: region.epa.id, minimumLevel: 'L5' }] };
  await edit(shift, over, { mayAskAgain: true });
  expect(await exchange.em.findOneOrFail(SignUp, id)).toMatchObject({
    status: 'RECONFIRM_NEEDED',
    outcome: 'ELIGIBLE', // what was decided on stays as it was
    recheckOutcome: 'NOT_ELIGIBLE',
    rechecks: [{ code: 'EPA_MISSING' }],
  });
});

test('who works elsewhere at the new time keeps that, and loses this one by the host', async () => {
  const shift = await published();
  const other = await published({ startsAt: '2026-02-12T07:30', endsAt: '2026-02-12T16:00' });
  const [busy, asking] = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  const [kept, lost] = [
    (await signUp(exchange, busy, other.id)).signUp!,
    (await signUp(exchange, busy, shift.id)).signUp!,
  ];
  await confirm(exchange, planner, lost.id);
  await signUp(exchange, asking, other.id);
  const asks = (await signUp(exchange, asking, shift.id)).signUp!;
  await edit(shift, { startsAt: '2026-02-12T08:00', endsAt: '2026-02-12T16:00' }, { mayAskAgain: true });
  expect(await exchange.em.findOneOrFail(SignUp, lost.id)).toMatchObject({
    status: 'CANCELLED_BY_HOST',
    noticeMinutes: (new Date('2026-02-12T07:00:00Z').getTime() - now.getTime()) / 60_000,
  });
  expect([await statusOf(kept.id), await statusOf(asks.id)]).toEqual(['SUBMITTED', 'WAITLISTED']);
  expect(await countsOf(shift)).toEqual({ places: 2, placesTaken: 0, placesConfirmed: 0 });
});

test('a place more goes to the first of the waiting list', async () => {
  const shift = await published({ places: 1 });
  await confirmed(shift);
  const { id } = (await signUp(exchange, await aProfessional(exchange, region), shift.id)).signUp!;
  expect(await statusOf(id)).toBe('WAITLISTED');
  await edit(shift, { places: 2 });
  expect(await statusOf(id)).toBe('OFFERED');
  expect(await countsOf(shift)).toEqual({ places: 2, placesTaken: 2, placesConfirmed: 1 });
});

test('places do not go below those held', async () => {
  const shift = await published();
  await confirmed(shift);
  await confirmed(shift);
  expect(codes(await edit(shift, { places: 1 }))).toEqual(['PLACES_BELOW_TAKEN']);
  expect(await countsOf(shift)).toEqual({ places: 2, placesTaken: 2, placesConfirmed: 2 });
});

test('of two planners who change it at once one wins, and the other sees what it is now', async () => {
  const shift = await published();
  const made = await exchange.atOnce(2, n => edit(shift, { remarks: `planner ${n}` }));
  const won = made.find(({ userErrors }) => userErrors.length === 0)!;
  const lost = made.find(one => one !== won)!;
  expect(lost).toMatchObject({
    userErrors: [{ code: 'CONFLICT', field: ['expectedRevision'] }],
    shift: { revision: 2, remarks: won.shift!.remarks },
  });
});

test('places lowered while twenty sign up at once: never more people than places', async () => {
  const shift = await published({ places: 6, booking: 'DIRECT' });
  const people = await Promise.all(Array.from({ length: 20 }, () => aProfessional(exchange, region)));
  const [lowered] = await exchange.atOnce<unknown>(21, n =>
    n === 0 ? edit(shift, { places: 3, booking: 'DIRECT' }) : signUp(exchange, people[n - 1]!, shift.id),
  );
  const isLowered = codes(lowered as PlanningAnswer).length === 0;
  const places = isLowered ? 3 : 6;
  expect(await countsOf(shift)).toEqual({ places, placesTaken: places, placesConfirmed: places });
  expect(await exchange.em.count(SignUp, { shift: shift.id, status: 'CONFIRMED' as never })).toBe(places);
});

test('what has begun or was called off does not change; a draft of the past gets a new time', async () => {
  const shift = await published();
  const draft = (
    await plan(exchange, planner, 'createShift', { departmentId: region.department.id, shift: details(region) })
  ).shift!;
  exchange.now = new Date('2026-02-10T06:30:00Z');
  const next = { startsAt: '2026-02-11T07:30', endsAt: '2026-02-11T16:00' };
  expect(codes(await edit(shift, next))).toEqual(['NOT_EDITABLE']);
  expect(codes(await edit(draft, next))).toEqual([]);
});
