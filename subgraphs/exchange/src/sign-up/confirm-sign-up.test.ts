import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { confirm, decline, passOn, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 1, day, hour));
const shiftNow = (id: string) => exchange.em.findOneOrFail(OpenShift, id);

test('a planner of the host confirms; nobody else can', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region);
  const { signUp: made } = await signUp(exchange, viewer, shift.id);
  await expect(confirm(exchange, viewer, made!.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const planner = aPlanner(region);
  const ofAnotherMember = { ...planner, roles: [{ role: 'PLANNER', organisationId: region.home.id, unitId: null }] };
  await expect(confirm(exchange, ofAnotherMember, made!.id)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect((await confirm(exchange, planner, made!.id)).signUp).toMatchObject({
    status: 'CONFIRMED',
    shift: { placesTaken: 1, status: 'FILLED' },
  });
  expect((await confirm(exchange, planner, made!.id)).userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
});

test('two planners who confirm different people for the last place at once: exactly one is confirmed, in each of 15 rounds', async () => {
  for (let round = 0; round < 15; round++) {
    const shift = await aShift(exchange, region);
    const people = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
    const made = [];
    for (const one of people) made.push((await signUp(exchange, one, shift.id)).signUp!);
    expect(made.map(({ status }) => status)).toEqual(['SUBMITTED', 'SUBMITTED']);
    const answers = await Promise.all(made.map(({ id }) => confirm(exchange, aPlanner(region), id)));
    expect(answers.map(one => one.userErrors[0]?.code ?? one.signUp!.status).sort()).toEqual([
      'CONFIRMED',
      'SHIFT_FULL',
    ]);
    expect(await shiftNow(shift.id)).toMatchObject({ placesTaken: 1, placesConfirmed: 1 });
  }
});

test('an entrustment revoked after signing up stops the confirmation', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region);
  const { signUp: made } = await signUp(exchange, viewer, shift.id);
  await exchange.em.execute(`update borrowed_epa_entrustment set status = 'REVOKED' where professional_id = ?`, [
    viewer.personId,
  ]);
  const answer = await confirm(exchange, aPlanner(region), made!.id);
  expect(answer.userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  expect(answer.signUp).toMatchObject({ status: 'SUBMITTED', outcome: 'NOT_ELIGIBLE', ruleIds: ['LN-1'] });
});

test('what is not known is never confirmed, whatever the reason; known again, it is', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region);
  await everythingHeard(exchange.em, new Date(now.getTime() - 61 * 60_000));
  const { signUp: made } = await signUp(exchange, viewer, shift.id);
  expect((await confirm(exchange, aPlanner(region), made!.id, 'We know her.')).userErrors).toEqual([
    { code: 'FACTS_UNKNOWN' },
  ]);
  await everythingHeard(exchange.em);
  expect((await confirm(exchange, aPlanner(region), made!.id)).signUp).toMatchObject({
    status: 'CONFIRMED',
    outcome: 'ELIGIBLE',
  });
});

test('a shortened rest asks the planner for a reason, which is kept', async () => {
  const viewer = await aProfessional(exchange, region);
  const late = await aShift(exchange, region, { startsAt: at(2, 12), endsAt: at(2, 20) });
  const early = await aShift(exchange, region, { startsAt: at(3, 6), endsAt: at(3, 14) });
  await signUp(exchange, viewer, late.id);
  const { signUp: made } = await signUp(exchange, viewer, early.id);
  expect(made).toMatchObject({ status: 'PENDING_CHECK', outcome: 'UNKNOWN', ruleIds: ['WT-4'] });
  expect((await confirm(exchange, aPlanner(region), made!.id)).userErrors).toEqual([{ code: 'REASON_REQUIRED' }]);
  expect((await confirm(exchange, aPlanner(region), made!.id, 'Agreed by phone.')).signUp).toMatchObject({
    status: 'CONFIRMED',
  });
  expect(await exchange.em.findOneOrFail(SignUp, made!.id)).toMatchObject({
    overrideReason: 'Agreed by phone.',
    checks: [{ ruleId: 'WT-4', ruleVersion: '1', code: 'REST_SHORTENED', enforcement: 'GATE' }],
  });
});

test('a withdrawn place is offered to the first of the waiting list that is still eligible', async () => {
  const shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  const people = [];
  for (let n = 0; n < 3; n++) people.push(await aProfessional(exchange, region));
  const made = [];
  for (const one of people) made.push((await signUp(exchange, one, shift.id)).signUp!);
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 2 where professional_id = ?`, [
    people[1]!.personId,
  ]);
  await withdraw(exchange, people[0]!, made[0]!.id);
  await passOn(exchange, shift.id);
  const signUps = await exchange.em.find(SignUp, { shift: shift.id }, { orderBy: { queueNumber: 'asc' } });
  expect(signUps.map(({ status, outcome }) => [status, outcome])).toEqual([
    ['WITHDRAWN', 'ELIGIBLE'],
    ['WAITLISTED', 'NOT_ELIGIBLE'],
    ['OFFERED', 'ELIGIBLE'],
  ]);
  expect(await shiftNow(shift.id)).toMatchObject({ placesTaken: 1 });
});

test('everybody withdraws and signs up at once: nobody waits in a circle and every count is right', async () => {
  const shift = await aShift(exchange, region, { places: 3, booking: BookingMode.DIRECT });
  const people = await Promise.all(Array.from({ length: 8 }, () => aProfessional(exchange, region)));
  const made = await Promise.all(people.map(one => signUp(exchange, one, shift.id)));
  const newcomers = await Promise.all(Array.from({ length: 4 }, () => aProfessional(exchange, region)));
  await Promise.all([
    ...people.slice(0, 6).map((one, n) => withdraw(exchange, one, made[n]!.signUp!.id)),
    ...newcomers.map(one => signUp(exchange, one, shift.id)),
  ]);
  await passOn(exchange, shift.id);
  const open = await exchange.em.find(SignUp, { shift: shift.id, status: { $ne: 'WITHDRAWN' as never } });
  expect(open.map(({ status }) => (status === 'OFFERED' ? 'CONFIRMED' : status)).sort()).toEqual([
    ...Array(3).fill('CONFIRMED'),
    ...Array(3).fill('WAITLISTED'),
  ]);
  expect(await shiftNow(shift.id)).toMatchObject({ placesTaken: 3 });
});

test('a decline says why, and nobody loses a place by it; OTHER needs words', async () => {
  const shift = await aShift(exchange, region);
  const [first, second] = [await aProfessional(exchange, region), await aProfessional(exchange, region)];
  const made = (await signUp(exchange, first, shift.id)).signUp!;
  const waiting = (await signUp(exchange, second, shift.id)).signUp!;
  expect((await decline(exchange, aPlanner(region), made.id, 'OTHER', ' ')).userErrors).toEqual([
    { code: 'NOTE_REQUIRED' },
  ]);
  expect((await decline(exchange, aPlanner(region), made.id, 'OTHER', 'Ward is closed.')).signUp).toMatchObject({
    status: 'DECLINED',
  });
  const query = `query($id: ID!) { openShift(id: $id) { viewerSignUp { id status declineReason declineNote } } }`;
  expect((await exchange.ask(first, query, { id: shift.id })).data).toEqual({
    openShift: {
      viewerSignUp: { id: made.id, status: 'DECLINED', declineReason: 'OTHER', declineNote: 'Ward is closed.' },
    },
  });
  expect(await exchange.em.findOneOrFail(SignUp, waiting.id)).toMatchObject({ status: 'SUBMITTED' });
  expect(await shiftNow(shift.id)).toMatchObject({ placesTaken: 0 });
});

test('after the shift began nothing is decided or withdrawn', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region);
  const made = (await signUp(exchange, viewer, shift.id)).signUp!;
  exchange.now = shift.startsAt;
  expect((await withdraw(exchange, viewer, made.id)).userErrors).toEqual([{ code: 'NOT_WITHDRAWABLE' }]);
  expect((await confirm(exchange, aPlanner(region), made.id)).userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
  expect((await decline(exchange, aPlanner(region), made.id)).userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
});
