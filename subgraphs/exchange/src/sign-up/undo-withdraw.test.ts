import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { mutate, passOn, signUp, withdraw } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let shift: OpenShift;
let id: string;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  id = (await signUp(exchange, her, shift.id)).signUp!.id;
  await withdraw(exchange, her, id);
});

const undo = (as = her) => mutate(exchange, as, 'undoWithdraw', { signUpId: id });
const later = (seconds: number) => void (exchange.now = new Date(exchange.now!.getTime() + seconds * 1_000));
const counts = async () => {
  const { placesTaken, placesConfirmed } = await exchange.em.findOneOrFail(OpenShift, shift.id);
  return [placesTaken, placesConfirmed];
};

test('what was withdrawn is hers again, as it was', async () => {
  expect(await counts()).toEqual([1, 0]);
  expect((await undo()).signUp).toMatchObject({ status: 'CONFIRMED', shift: { placesTaken: 1, status: 'FILLED' } });
  expect(await counts()).toEqual([1, 1]);
  await passOn(exchange, shift.id);
  expect(await counts()).toEqual([1, 1]);
  expect((await undo()).userErrors).toEqual([{ code: 'NOT_UNDOABLE' }]);
});

test('after a minute it is too late, and nobody else can do it', async () => {
  await expect(undo(await aProfessional(exchange, region))).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  later(60.001);
  expect((await undo()).userErrors).toEqual([{ code: 'NOT_UNDOABLE' }]);
  later(-0.001);
  expect((await undo()).signUp).toMatchObject({ status: 'CONFIRMED' });
});

test('passed on to nobody the place is still hers within the minute; taken by another it is gone', async () => {
  await passOn(exchange, shift.id);
  expect(await counts()).toEqual([0, 0]);
  expect((await undo()).signUp).toMatchObject({ status: 'CONFIRMED' });
  await withdraw(exchange, her, id);
  await passOn(exchange, shift.id);
  await signUp(exchange, await aProfessional(exchange, region), shift.id);
  expect((await undo()).userErrors).toEqual([{ code: 'PLACE_GONE' }]);
});

test('another shift at that time, or a new sign-up for the same, stands in the way', async () => {
  const other = await aShift(exchange, region, { memberId: region.home.id });
  await signUp(exchange, her, other.id);
  expect((await undo()).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
});

test('signed up again it is not there twice', async () => {
  await signUp(exchange, her, shift.id);
  expect((await undo()).userErrors).toEqual([{ code: 'NOT_UNDOABLE' }]);
});

test("undone and passed on at once, in each of 20 rounds it is hers or the next one's, and counted once", async () => {
  const next = await aProfessional(exchange, region);
  await undo();
  const waiting = (await signUp(exchange, next, shift.id)).signUp!;
  for (let round = 0; round < 20; round++) {
    await withdraw(exchange, her, id);
    const [undone] = await Promise.all([undo(), passOn(exchange, shift.id)]);
    const isHers = undone.userErrors.length === 0;
    const { status } = (
      await exchange.em.execute<{ status: string }[]>('select status from sign_up where id = ?', [waiting.id])
    )[0]!;
    expect([isHers, status]).toEqual(isHers ? [true, 'WAITLISTED'] : [false, 'OFFERED']);
    expect((await counts())[0]).toBe(1);
    if (!isHers) return;
  }
});
