import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, signUp, swapping } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { lapseSwapOf } from './lapse-swap.job.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let ada: Viewer;
let bo: Viewer;
let shift: OpenShift;
let given: string;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
/** Ada is confirmed for a shift that is booked directly. */
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
  [ada, bo] = [await aProfessional(exchange, region), await aProfessional(exchange, region, { mayBeAsked: true })];
  shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  given = await confirmed(exchange, planner, ada, shift.id);
  await told();
});

const told = () => toldSince(exchange.em, { [ada.personId!]: 'Ada', [bo.personId!]: 'Bo' });
const propose = (as: Viewer, takerId: string | null = null, signUpId = given) =>
  swapping(exchange, as, 'proposeSwap', { signUpId, takerId });
const answer = (as: Viewer, mutation: string, swapId: string, more: object = {}) =>
  swapping(exchange, as, mutation, { swapId, ...more });
const whoWorks = async (id = shift.id) => {
  const found = await exchange.em.find(SignUp, { shift: id, status: 'CONFIRMED' as never });
  return found.map(one => ({ [ada.personId!]: 'Ada', [bo.personId!]: 'Bo' })[one.professionalId] ?? 'else');
};
const counts = async (id = shift.id) => {
  const { placesTaken, placesConfirmed } = await exchange.em.findOneOrFail(OpenShift, id);
  return [placesTaken, placesConfirmed];
};
const anotherShift = (day: number, over: object = {}) =>
  aShift(exchange, region, {
    startsAt: new Date(Date.UTC(2026, 1, day, 7)),
    endsAt: new Date(Date.UTC(2026, 1, day, 15)),
    booking: BookingMode.DIRECT,
    ...over,
  });

test('on offer to whoever can, it is hers who takes it; whose it was stays unsaid until then', async () => {
  const { swap } = await propose(ada);
  const query = 'query($id: ID!) { openShift(id: $id) { takeOver { id viewerCanAccept holder { id } } } }';
  const seen = async (as: Viewer) => (await exchange.ask(as, query, { id: shift.id })).data;
  expect(await seen(bo)).toEqual({ openShift: { takeOver: { id: swap!.id, viewerCanAccept: true, holder: null } } });
  expect(await seen(ada)).toEqual({ openShift: { takeOver: null } });
  expect(await exchange.reference(bo, 'ShiftSwap', swap!.id, 'id')).toBeNull();
  expect((await propose(ada)).userErrors).toEqual([{ code: 'ALREADY_PROPOSED' }]);
  expect((await answer(ada, 'acceptSwap', swap!.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
  expect((await answer(bo, 'acceptSwap', swap!.id)).swap).toMatchObject({ kind: 'TAKE_OVER', status: 'DONE' });
  expect([await whoWorks(), await counts()]).toEqual([['Bo'], [1, 1]]);
  expect(await told()).toEqual(['SIGN_UP_CONFIRMED Bo', 'SWAP_DONE Ada', 'SWAP_DONE Bo', 'SWAP_PROPOSED Ada']);
});

test('asked by name she may refuse, and nobody else may answer', async () => {
  const { swap } = await propose(ada, bo.personId);
  const stranger = await aProfessional(exchange, region);
  for (const mutation of ['acceptSwap', 'refuseSwap', 'withdrawSwap'])
    await expect(answer(stranger, mutation, swap!.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await answer(bo, 'refuseSwap', swap!.id)).swap).toMatchObject({ status: 'REFUSED' });
  expect((await answer(bo, 'acceptSwap', swap!.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
  expect(await whoWorks()).toEqual(['Ada']);
  expect(await told()).toEqual(['SWAP_PROPOSED Ada', 'SWAP_PROPOSED Bo', 'SWAP_REFUSED Ada', 'SWAP_REFUSED Bo']);
});

test('with a shift in return both change hands, over departments and members, even at the same time', async () => {
  const back = await anotherShift(2, { memberId: region.home.id, startsAt: shift.startsAt, endsAt: shift.endsAt });
  const mine = await confirmed(exchange, planner, bo, back.id);
  const offered = await propose(ada);
  const { swap } = await answer(bo, 'offerInReturn', offered.swap!.id, { signUpId: mine });
  expect(swap).toMatchObject({ kind: 'SWAP', status: 'PROPOSED' });
  expect((await answer(bo, 'acceptSwap', swap!.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
  expect((await answer(ada, 'acceptSwap', swap!.id)).swap!.status).toBe('DONE');
  expect([await whoWorks(), await whoWorks(back.id)]).toEqual([['Bo'], ['Ada']]);
  expect([await counts(), await counts(back.id)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect((await answer(bo, 'acceptSwap', offered.swap!.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
});

test('the rules of the moment are asked of both; of the other it is only said that it does not go', async () => {
  const back = await anotherShift(9);
  const mine = await confirmed(exchange, planner, bo, back.id);
  const offered = (await propose(ada)).swap!;
  const swap = (await answer(bo, 'offerInReturn', offered.id, { signUpId: mine })).swap!;
  const update = (who: Viewer, level: number) =>
    exchange.em.execute('update borrowed_epa_entrustment set level = ? where professional_id = ?', [
      level,
      who.personId,
    ]);
  await update(bo, 2);
  expect((await answer(bo, 'acceptSwap', offered.id)).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  expect((await answer(ada, 'acceptSwap', swap.id)).userErrors).toEqual([{ code: 'OTHER_NOT_ELIGIBLE' }]);
  await update(bo, 4);
  await update(ada, 2);
  expect((await answer(ada, 'acceptSwap', swap.id)).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  await update(ada, 4);
  await signUp(exchange, ada, (await anotherShift(9, { memberId: region.home.id })).id);
  expect((await answer(ada, 'acceptSwap', swap.id)).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  expect(await whoWorks()).toEqual(['Ada']);
});

test('where planners confirm, a planner of each host approves; before that nothing changes', async () => {
  const [first, back] = [
    await anotherShift(5, { booking: BookingMode.PLANNER }),
    await anotherShift(9, { booking: BookingMode.PLANNER, memberId: region.home.id }),
  ];
  const homePlanner = {
    ...planner,
    roles: [{ role: 'PLANNER', organisationId: region.home.id, unitId: null }] as never,
  };
  const [hers, mine] = [
    await confirmed(exchange, planner, ada, first.id),
    await confirmed(exchange, homePlanner, bo, back.id),
  ];
  const offered = (await propose(ada, null, hers)).swap!;
  const swap = (await answer(bo, 'offerInReturn', offered.id, { signUpId: mine })).swap!;
  expect((await answer(planner, 'approveSwap', swap.id)).userErrors).toEqual([{ code: 'NOT_AGREED' }]);
  expect((await answer(ada, 'acceptSwap', swap.id)).swap!.status).toBe('ACCEPTED_BY_OTHER');
  await expect(answer(ada, 'approveSwap', swap.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await answer(planner, 'approveSwap', swap.id)).swap!.status).toBe('ACCEPTED_BY_OTHER');
  expect(await whoWorks(first.id)).toEqual(['Ada']);
  expect((await answer(homePlanner, 'approveSwap', swap.id)).swap!.status).toBe('DONE');
  expect([await whoWorks(first.id), await whoWorks(back.id)]).toEqual([['Bo'], ['Ada']]);
});

test('a planner asks somebody for who is ill: her yes is enough, and nothing happens without it', async () => {
  const first = await anotherShift(5, { booking: BookingMode.PLANNER });
  const hers = await confirmed(exchange, planner, ada, first.id);
  expect((await propose(planner, null, hers)).userErrors).toEqual([{ code: 'TAKER_REQUIRED' }]);
  expect((await propose(planner, ada.personId, hers)).userErrors).toEqual([{ code: 'TAKER_IS_HOLDER' }]);
  const { swap } = await propose(planner, bo.personId, hers);
  expect((await answer(planner, 'acceptSwap', swap!.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
  expect(await whoWorks(first.id)).toEqual(['Ada']);
  expect((await answer(bo, 'acceptSwap', swap!.id)).swap!.status).toBe('DONE');
  expect(await whoWorks(first.id)).toEqual(['Bo']);
});

test('a rule that leaves it to a planner asks her for a reason', async () => {
  const span = { startsAt: new Date('2026-02-03T01:00Z'), endsAt: new Date('2026-02-03T09:00Z') };
  await signUp(exchange, bo, (await anotherShift(3, span)).id);
  const { swap } = await propose(ada, bo.personId);
  expect((await answer(bo, 'acceptSwap', swap!.id)).swap!.status).toBe('ACCEPTED_BY_OTHER');
  expect((await answer(planner, 'approveSwap', swap!.id)).userErrors).toEqual([{ code: 'REASON_REQUIRED' }]);
  const reason = 'Overlegd met haar leidinggevende.';
  expect((await answer(planner, 'approveSwap', swap!.id, { reason })).swap!.status).toBe('DONE');
});

test('taken back, or begun, it comes to nothing', async () => {
  const first = (await propose(ada, bo.personId)).swap!;
  expect((await answer(bo, 'withdrawSwap', first.id)).userErrors).toEqual([{ code: 'NOT_WITHDRAWABLE' }]);
  expect((await answer(ada, 'withdrawSwap', first.id)).swap!.status).toBe('WITHDRAWN');
  const second = (await propose(ada, bo.personId)).swap!;
  const lapse = () => lapseSwapOf(exchange.subgraph.orm, exchange.subgraph.events, second.id, exchange.now!);
  await lapse();
  await told();
  await everythingHeard(exchange.em, (exchange.now = shift.startsAt));
  expect((await answer(bo, 'acceptSwap', second.id)).userErrors).toEqual([{ code: 'NOT_AWAITED' }]);
  await Promise.all([lapse(), lapse()]);
  expect(await told()).toEqual(['SWAP_LAPSED Ada', 'SWAP_LAPSED Bo']);
});

test('ten people take over one place at once: one gets it, the others hear that it is gone', async () => {
  const { swap } = await propose(ada);
  const people = await Promise.all(Array.from({ length: 10 }, () => aProfessional(exchange, region)));
  const answers = await exchange.atOnce(10, n =>
    answer(people[n]!, 'acceptSwap', swap!.id).catch(() => 'GONE' as const),
  );
  const became = answers.map(one => (one === 'GONE' ? one : (one.userErrors[0]?.code ?? one.swap!.status)));
  expect(became.filter(one => one === 'DONE')).toHaveLength(1);
  expect([(await whoWorks()).length, await counts()]).toEqual([1, [1, 1]]);
});
