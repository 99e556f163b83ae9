import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { signUp, withdraw } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, everythingHeard, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const codes = (answer: { findings?: { code: string }[] }) => answer.findings!.map(({ code }) => code);

test('an eligible professional stands before the planner, and holds no place yet', async () => {
  const shift = await aShift(exchange, region, { places: 2 });
  const answer = await signUp(exchange, await aProfessional(exchange, region), shift.id);
  expect(answer).toEqual({
    signUp: {
      id: expect.any(String),
      status: 'SUBMITTED',
      outcome: 'ELIGIBLE',
      ruleIds: [],
      waitingListPosition: null,
      shift: { placesTaken: 0, status: 'PUBLISHED' },
    },
    userErrors: [],
    findings: [],
  });
});

test('where the host chose so an eligible professional is confirmed at once', async () => {
  const shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  const answer = await signUp(exchange, await aProfessional(exchange, region), shift.id);
  expect(answer.signUp).toMatchObject({ status: 'CONFIRMED', shift: { placesTaken: 1, status: 'FILLED' } });
});

test('who lacks the EPA at the level asked is refused with the rule, and no row is made', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region, { level: 3 });
  const answer = await signUp(exchange, viewer, shift.id);
  expect(answer).toEqual({
    signUp: null,
    userErrors: [{ code: 'NOT_ELIGIBLE' }],
    findings: [{ code: 'EPA_MISSING', enforcement: 'BLOCK' }],
  });
  expect(await exchange.em.count(SignUp, { shift: shift.id })).toBe(0);
});

test('without news of entrustments for more than an hour a sign-up waits for a check', async () => {
  const shift = await aShift(exchange, region);
  const viewer = await aProfessional(exchange, region);
  await everythingHeard(exchange.em, new Date(now.getTime() - 60 * 60_000 - 1));
  const answer = await signUp(exchange, viewer, shift.id);
  expect(answer.signUp).toMatchObject({ status: 'PENDING_CHECK', outcome: 'UNKNOWN', ruleIds: ['EX-1'] });
  expect(codes(answer)).toEqual(['EPA_UNKNOWN']);
});

test('the same shift twice is refused; after withdrawing it is allowed again', async () => {
  const shift = await aShift(exchange, region, { places: 2 });
  const viewer = await aProfessional(exchange, region);
  const first = await signUp(exchange, viewer, shift.id);
  expect(codes(await signUp(exchange, viewer, shift.id))).toEqual(['ALREADY_SIGNED_UP']);
  await withdraw(exchange, viewer, first.signUp!.id);
  expect((await signUp(exchange, viewer, shift.id)).signUp).toMatchObject({ status: 'SUBMITTED' });
});

test('a visitor, another region and an unknown shift get no further', async () => {
  const shift = await aShift(exchange, region);
  await expect(signUp(exchange, aViewer({ tenantId: region.regionId }), shift.id)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  const elsewhere = await aProfessional(exchange, await aRegion(exchange));
  await expect(signUp(exchange, elsewhere, shift.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(signUp(exchange, elsewhere, elsewhere.personId!)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});

test('twenty people at once are confirmed for three places and no more; the others wait in line', async () => {
  const shift = await aShift(exchange, region, { places: 3, booking: BookingMode.DIRECT });
  const people = await Promise.all(Array.from({ length: 20 }, () => aProfessional(exchange, region)));
  const answers = await Promise.all(people.map(one => signUp(exchange, one, shift.id)));
  const statuses = answers.map(one => one.signUp!.status).sort();
  expect(statuses).toEqual([...Array(3).fill('CONFIRMED'), ...Array(17).fill('WAITLISTED')]);
  expect(answers.flatMap(({ signUp }) => signUp!.waitingListPosition ?? []).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 17 }, (_, n) => n + 1),
  );
  expect(await exchange.em.findOneOrFail(OpenShift, shift.id)).toMatchObject({ placesTaken: 3, placesConfirmed: 3 });
});

test('fifty tries of one request make one sign-up', async () => {
  const shift = await aShift(exchange, region, { places: 3 });
  const viewer = await aProfessional(exchange, region);
  const answers = await Promise.all(Array.from({ length: 50 }, () => signUp(exchange, viewer, shift.id, 'press')));
  expect(new Set(answers.map(one => one.signUp!.id)).size).toBe(1);
  expect(await exchange.em.count(SignUp, { shift: shift.id })).toBe(1);
});

test('the database itself refuses two places at one time', async () => {
  const viewer = await aProfessional(exchange, region);
  const shifts = [await aShift(exchange, region), await aShift(exchange, region)];
  const insert = () =>
    exchange.em.transactional(async tx => {
      for (const shift of shifts) {
        tx.create(SignUp, {
          shift,
          regionId: region.regionId,
          memberId: shift.memberId,
          professionalId: viewer.personId!,
          status: 'CONFIRMED',
          startsAt: shift.startsAt,
          endsAt: shift.endsAt,
          submittedAt: now,
          queueNumber: 1,
          outcome: 'ELIGIBLE',
          checkedAt: now,
        } as never);
      }
    });
  await expect(insert()).rejects.toThrow('sign_up_never_overlaps');
});
