import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan, type PlannedShift } from '../../testing/planning.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
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

async function made(isPublished: boolean, over: object = {}): Promise<PlannedShift> {
  const input = { departmentId: region.department.id, isPublished, shift: details(region, over) };
  return (await plan(exchange, planner, 'createShift', input)).shift!;
}
const cancel = (shift: PlannedShift, over: object = {}) =>
  plan(exchange, planner, 'cancelShift', { shiftId: shift.id, reason: 'PATIENTS_FEWER', ...over });

test('drafts go on offer together or not at all', async () => {
  const [first, second, there] = [await made(false), await made(false), await made(true)];
  const all = { shiftIds: [first.id, there.id, second.id] };
  expect(await plan(exchange, planner, 'publishShifts', all)).toEqual({
    shifts: [],
    userErrors: [{ code: 'NOT_PUBLISHABLE', field: ['shiftIds', '1'] }],
  });
  const answer = await plan(exchange, planner, 'publishShifts', { shiftIds: [first.id, second.id] });
  expect(answer.shifts!.map(({ status, revision }) => [status, revision])).toEqual([
    ['PUBLISHED', 2],
    ['PUBLISHED', 2],
  ]);
  exchange.now = new Date('2026-02-10T06:30:00Z');
  const late = await exchange.em.findOneOrFail(OpenShift, first.id);
  expect(late.publishedAt).toEqual(new Date('2026-01-12T09:00:00Z'));
});

test('a draft whose start went by is not published; one minute before it is', async () => {
  const draft = await made(false);
  exchange.now = new Date('2026-02-10T06:30:00Z');
  expect(codes(await plan(exchange, planner, 'publishShifts', { shiftIds: [draft.id] }))).toEqual(['NOT_PUBLISHABLE']);
  exchange.now = new Date('2026-02-10T06:29:00Z');
  expect(codes(await plan(exchange, planner, 'publishShifts', { shiftIds: [draft.id] }))).toEqual([]);
});

test('a shift is taken off offer while nobody signed up for it', async () => {
  const [free, taken] = [await made(true), await made(true)];
  await signUp(exchange, await aProfessional(exchange, region), taken.id);
  expect(await plan(exchange, planner, 'withdrawShift', { shiftId: free.id })).toMatchObject({
    shift: { status: 'DRAFT' },
    userErrors: [],
  });
  expect(codes(await plan(exchange, planner, 'withdrawShift', { shiftId: taken.id }))).toEqual(['HAS_SIGN_UPS']);
  expect(codes(await plan(exchange, planner, 'withdrawShift', { shiftId: free.id }))).toEqual(['NOT_ON_OFFER']);
});

test('calling a shift off ends every open sign-up with the notice there was, and says why', async () => {
  const shift = await made(true, { places: 1 });
  const people = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  const ids: string[] = [];
  for (const one of people) ids.push((await signUp(exchange, one, shift.id)).signUp!.id);
  await confirm(exchange, planner, ids[0]!);
  exchange.now = new Date('2026-02-09T18:30:30Z');
  expect(codes(await cancel(shift, { reason: 'OTHER', note: '  ' }))).toEqual(['NOTE_REQUIRED']);
  expect(await cancel(shift, { reason: 'OTHER', note: 'Stroom uit' })).toMatchObject({
    shift: {
      status: 'CANCELLED',
      placesTaken: 0,
      cancelReason: 'OTHER',
      cancelNote: 'Stroom uit',
      cancelNoticeMinutes: 719,
    },
    told: 2,
    userErrors: [],
  });
  const signUps = await exchange.em.find(SignUp, { shift: shift.id }, { orderBy: { queueNumber: 'asc' } });
  expect(signUps.map(({ status, noticeMinutes, decidedBy }) => [status, noticeMinutes, decidedBy])).toEqual([
    ['CANCELLED_BY_HOST', 719, planner.personId],
    ['CANCELLED_BY_HOST', 719, planner.personId],
  ]);
  const query = `{ openShift(id: "${shift.id}") { cancelReason cancelNote cancelNoticeMinutes } }`;
  const stranger = await aProfessional(exchange, region);
  expect((await exchange.ask(people[1]!, query)).data!['openShift']).toMatchObject({ cancelNote: 'Stroom uit' });
  expect((await exchange.ask(stranger, query)).data!['openShift']).toEqual({
    cancelReason: 'OTHER',
    cancelNote: null,
    cancelNoticeMinutes: null,
  });
  expect(codes(await cancel(shift))).toEqual(['NOT_CANCELLABLE']);
});

test('a shift that has begun is not called off, one a millisecond ahead is', async () => {
  const [begun, ahead] = [await made(true), await made(true)];
  exchange.now = new Date('2026-02-10T06:30:00Z');
  expect(codes(await cancel(begun))).toEqual(['NOT_CANCELLABLE']);
  exchange.now = new Date('2026-02-10T06:29:59.999Z');
  expect((await cancel(ahead)).shift).toMatchObject({ status: 'CANCELLED', cancelNoticeMinutes: 0 });
});

test('who signs up while it is called off is refused or told: nobody keeps a place of it', async () => {
  const shift = await made(true, { places: 5 });
  const people = await Promise.all(Array.from({ length: 10 }, () => aProfessional(exchange, region)));
  await exchange.atOnce<unknown>(11, n => (n === 0 ? cancel(shift) : signUp(exchange, people[n - 1]!, shift.id)));
  const statuses = (await exchange.em.find(SignUp, { shift: shift.id })).map(({ status }) => status);
  expect(statuses.filter(status => status !== SignUpStatus.CANCELLED_BY_HOST)).toEqual([]);
  expect(await exchange.em.findOneOrFail(OpenShift, shift.id)).toMatchObject({ status: 'CANCELLED', placesTaken: 0 });
});

test('where to reach the department is for its planners and who has an open sign-up', async () => {
  const shift = await made(true, { contact: '050 123', reportAt: 'Balie' });
  const [her, other] = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  await signUp(exchange, her, shift.id);
  const seen = async (viewer: Viewer) =>
    (await exchange.ask(viewer, `{ openShift(id: "${shift.id}") { contact reportAt } }`)).data!['openShift'];
  expect(await seen(her)).toEqual({ contact: '050 123', reportAt: 'Balie' });
  expect(await seen(other)).toEqual({ contact: null, reportAt: 'Balie' });
  await cancel(shift);
  expect(await seen(her)).toEqual({ contact: null, reportAt: 'Balie' });
});
