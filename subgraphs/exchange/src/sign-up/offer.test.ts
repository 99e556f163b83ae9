import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { mutate, passOn, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, now, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { details, plan } from '../../testing/planning.ts';
import { exchange as definition } from '../schema.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { lapseOfferOf } from './lapse-offer.job.ts';
import { tellOfferOf } from './offer-place.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let shift: OpenShift;
let people: Viewer[];
let ids: string[];
let names: Record<string, string>;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
/** Ada is confirmed for the one place; Bo, Cas and Dre wait for it in this order. */
beforeEach(async () => {
  region = await aRegion(exchange);
  shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  people = [];
  ids = [];
  for (let n = 0; n < 4; n++) people.push(await aProfessional(exchange, region));
  for (const one of people) ids.push((await signUp(exchange, one, shift.id)).signUp!.id);
  names = Object.fromEntries(people.map(({ personId }, n) => [personId!, ['Ada', 'Bo', 'Cas', 'Dre'][n]!]));
  await told();
});

const told = () => toldSince(exchange.em, names);
const statuses = async () =>
  (await exchange.em.find(SignUp, { shift: shift.id }, { orderBy: { queueNumber: 'asc' } })).map(one => one.status);
const offerOf = (n: number) => exchange.em.findOneOrFail(SignUp, ids[n]!);
const lapse = (n: number) => lapseOfferOf(exchange.subgraph.orm, exchange.subgraph.events, ids[n]!, exchange.now!);
/** Moves the clock; neighbours are heard all the time. */
const at = async (moment: Date) => everythingHeard(exchange.em, (exchange.now = moment));

test('a place that comes free is offered to the first who waits, for two hours, and she hears so', async () => {
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  expect(await statuses()).toEqual(['WITHDRAWN', 'OFFERED', 'WAITLISTED', 'WAITLISTED']);
  expect(await offerOf(1)).toMatchObject({ offerExpiresAt: new Date('2026-01-12T11:00:15Z') });
  expect(await told()).toEqual(['PLACE_OFFERED Bo']);
  expect((await mutate(exchange, people[1]!, 'acceptOffer', { signUpId: ids[1] })).signUp).toMatchObject({
    status: 'CONFIRMED',
    shift: { placesTaken: 1, status: 'FILLED' },
  });
  expect(await told()).toEqual(['SIGN_UP_CONFIRMED Bo']);
  expect(await offerOf(0)).toMatchObject({ noticeMinutes: 21 * 1440 - 150 });
});

test('a shift that moves earlier ends an offer by the moment at which the host must know', async () => {
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  await told();
  const today = (startsAt: string, revision: number) =>
    plan(exchange, aPlanner(region), 'editShift', {
      shiftId: shift.id,
      expectedRevision: revision,
      mayAskAgain: true,
      shift: details(region, { startsAt, endsAt: '2026-01-12T20:00', places: 1, booking: 'DIRECT' }),
    });
  expect((await today('2026-01-12T13:01', 1)).userErrors).toEqual([]);
  expect((await offerOf(1)).offerExpiresAt).toEqual(new Date('2026-01-12T11:00:15Z'));
  expect(await told()).not.toContain('PLACE_OFFERED Bo');
  expect((await today('2026-01-12T12:30', 2)).userErrors).toEqual([]);
  expect((await offerOf(1)).offerExpiresAt).toEqual(new Date('2026-01-12T10:30:00Z'));
  expect(await told()).toContain('PLACE_OFFERED Bo');
  await at(new Date('2026-01-12T10:30:00Z'));
  await lapse(1);
  expect(await statuses()).toEqual(['WITHDRAWN', 'LAPSED', 'WAITLISTED', 'WAITLISTED']);
});

test('until the undo time is over the place is kept: offered to nobody, taken by no newcomer', async () => {
  const newcomer = await aProfessional(exchange, region);
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id, 14.999);
  expect((await signUp(exchange, newcomer, shift.id)).signUp).toMatchObject({ status: 'WAITLISTED' });
  expect(await statuses()).toEqual(['WITHDRAWN', ...Array(4).fill('WAITLISTED')]);
  await passOn(exchange, shift.id, 0.001);
  expect(await statuses()).toEqual(['WITHDRAWN', 'OFFERED', ...Array(3).fill('WAITLISTED')]);
});

test('an offer that nobody answers lapses exactly when it ends, and the next in line gets it', async () => {
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  await told();
  await at(new Date((await offerOf(1)).offerExpiresAt!.getTime() - 1));
  await lapse(1);
  expect(await statuses()).toEqual(['WITHDRAWN', 'OFFERED', 'WAITLISTED', 'WAITLISTED']);
  await at((await offerOf(1)).offerExpiresAt!);
  const late = await mutate(exchange, people[1]!, 'acceptOffer', { signUpId: ids[1] });
  expect(late.userErrors).toEqual([{ code: 'NOT_OFFERED' }]);
  await Promise.all([lapse(1), lapse(1)]);
  expect(await statuses()).toEqual(['WITHDRAWN', 'LAPSED', 'OFFERED', 'WAITLISTED']);
  expect(await told()).toEqual(['OFFER_LAPSED Bo', 'PLACE_OFFERED Cas']);
});

test('who turns an offer down makes way for the next', async () => {
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  await withdraw(exchange, people[1]!, ids[1]!);
  await passOn(exchange, shift.id);
  expect(await statuses()).toEqual(['WITHDRAWN', 'WITHDRAWN', 'OFFERED', 'WAITLISTED']);
});

test('who is not eligible any more is skipped, told, and keeps waiting', async () => {
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 2 where professional_id = ?`, [
    people[1]!.personId,
  ]);
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  expect(await statuses()).toEqual(['WITHDRAWN', 'WAITLISTED', 'OFFERED', 'WAITLISTED']);
  expect(await offerOf(1)).toMatchObject({
    skippedAt: exchange.now,
    outcome: 'NOT_ELIGIBLE',
    checks: [{ ruleId: 'LN-1' }],
  });
  expect(await told()).toEqual(['PLACE_OFFERED Cas', 'WAITING_SKIPPED Bo']);
  await withdraw(exchange, people[2]!, ids[2]!);
  await passOn(exchange, shift.id);
  expect(await statuses()).toEqual(['WITHDRAWN', 'WAITLISTED', 'WITHDRAWN', 'OFFERED']);
  // Passed over again for the same reason: she heard it.
  expect(await told()).toEqual(['PLACE_OFFERED Dre']);
});

test('who is not eligible when she accepts loses the offer to the next', async () => {
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 2 where professional_id = ?`, [
    people[1]!.personId,
  ]);
  const answer = await mutate(exchange, people[1]!, 'acceptOffer', { signUpId: ids[1] });
  expect(answer.userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  expect(await statuses()).toEqual(['WITHDRAWN', 'WAITLISTED', 'OFFERED', 'WAITLISTED']);
});

test('at night the place is kept and she hears of it at seven, once', async () => {
  await at(new Date('2026-01-12T21:30:00Z'));
  await withdraw(exchange, people[0]!, ids[0]!);
  await passOn(exchange, shift.id);
  expect([await offerOf(1), await told()]).toMatchObject([
    { status: 'OFFERED', offerExpiresAt: new Date('2026-01-13T08:00:00Z') },
    [],
  ]);
  await at(new Date('2026-01-13T06:00:00Z'));
  const tell = () => tellOfferOf(exchange.subgraph.orm, exchange.subgraph.events, ids[1]!, exchange.now!);
  await tell();
  expect(await told()).toEqual(['PLACE_OFFERED Bo']);
});

test('a place that the host calls off is offered on at once, with reason and notice for who had it', async () => {
  await at(new Date(now.getTime() + 60 * 60_000));
  const input = { signUpId: ids[0], reason: 'OTHER', note: ' Te veel mensen ' };
  const answer = await mutate(exchange, aPlanner(region), 'cancelPlace', input);
  expect(answer.signUp).toMatchObject({ status: 'CANCELLED_BY_HOST', shift: { placesTaken: 1, status: 'PUBLISHED' } });
  expect(await offerOf(0)).toMatchObject({
    declineReason: 'OTHER',
    declineNote: 'Te veel mensen',
    noticeMinutes: 30030,
  });
  expect(await statuses()).toEqual(['CANCELLED_BY_HOST', 'OFFERED', 'WAITLISTED', 'WAITLISTED']);
  expect(await told()).toEqual(['PLACE_CANCELLED Ada', 'PLACE_OFFERED Bo']);
  const again = await mutate(exchange, aPlanner(region), 'cancelPlace', input);
  expect(again.userErrors).toEqual([{ code: 'NOT_CANCELLABLE' }]);
});

test('less than an hour before the start nothing is offered any more', async () => {
  await at(new Date(shift.startsAt.getTime() - 60 * 60_000));
  await mutate(exchange, aPlanner(region), 'cancelPlace', { signUpId: ids[0], reason: 'SHIFT_NO_LONGER_NEEDED' });
  expect(await statuses()).toEqual(['CANCELLED_BY_HOST', 'WAITLISTED', 'WAITLISTED', 'WAITLISTED']);
});

test('while facts are too old nobody loses her turn: it is tried again', async () => {
  exchange.now = new Date(now.getTime() + 61 * 60_000);
  await mutate(exchange, aPlanner(region), 'cancelPlace', { signUpId: ids[0], reason: 'FILLED_OTHERWISE' });
  expect(await statuses()).toEqual(['CANCELLED_BY_HOST', 'WAITLISTED', 'WAITLISTED', 'WAITLISTED']);
  await at(exchange.now);
  await passOn(exchange, shift.id, 300);
  expect(await statuses()).toEqual(['CANCELLED_BY_HOST', 'OFFERED', 'WAITLISTED', 'WAITLISTED']);
});
