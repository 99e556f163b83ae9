import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { details, plan } from '../../testing/planning.ts';
import { BorrowedEpaEntrustment } from '../borrowed/epa-entrustment.entity.ts';
import { fromLearning } from '../borrowed/learning.events.ts';
import { exchange as definition } from '../schema.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { recheckPersonOf } from './recheck-person.job.ts';
import { releaseHoldOf } from './release-hold.job.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let her: Viewer;
let shift: OpenShift;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  [planner, her] = [aPlanner(region), await aProfessional(exchange, region)];
  shift = await aShift(exchange, region);
});

const told = () => toldSince(exchange.em, { [her.personId!]: 'her' });
const at = async (moment: Date) => everythingHeard(exchange.em, (exchange.now = moment));
const signUpNow = (id: string) => exchange.em.findOneOrFail(SignUp, id);
const shiftNow = () => exchange.em.findOneOrFail(OpenShift, shift.id);
const recheck = () => recheckPersonOf(exchange.subgraph.orm, exchange.subgraph.events, her.personId!, exchange.now!);

/** Learning says of her entrustment what it is now. */
async function learningSays(over: { level?: number; status?: 'ACTIVE' | 'REVOKED' }): Promise<void> {
  const one = await exchange.em.findOneOrFail(BorrowedEpaEntrustment, { professionalId: her.personId! });
  const { id, version, ...state } = one;
  const borrowing = fromLearning.find(({ topic }) => topic === 'learning.epa-entrustment')!;
  const fact = { id, version: version + 1, state: { ...state, ...over } as Record<string, unknown> };
  await exchange.em.transactional(tx => borrowing.apply(tx, fact, exchange.subgraph.events));
}

test('a revoked entrustment brings a confirmed shift on hold by itself, and given back it is as before', async () => {
  exchange.now = null; // jobs and what is ahead go by the real clock
  await everythingHeard(exchange.em, new Date());
  const span = (days: number) => new Date(Date.now() + days * 86_400_000);
  shift = await aShift(exchange, region, { startsAt: span(10), endsAt: span(10.3) });
  const id = await confirmed(exchange, planner, her, shift.id);
  const become = (status: string) =>
    eventually(
      async () => (await signUpNow(id)).status,
      one => one === status,
    );
  await learningSays({ status: 'REVOKED' });
  expect(await become('ON_HOLD')).toBe('ON_HOLD');
  expect(await shiftNow()).toMatchObject({ placesTaken: 1, placesConfirmed: 0 });
  await learningSays({ status: 'ACTIVE' });
  expect(await become('CONFIRMED')).toBe('CONFIRMED');
});

test('on hold the planner sees that a check does not hold; she hears until when it can be solved', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  await told();
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 3 where professional_id = ?`, [her.personId]);
  await Promise.all([recheck(), recheck()]);
  expect(await signUpNow(id)).toMatchObject({
    status: 'ON_HOLD',
    outcome: 'NOT_ELIGIBLE',
    checks: [{ ruleId: 'LN-1' }],
  });
  expect(await told()).toEqual(['SIGN_UP_ON_HOLD her']);
});

test('unsolved four hours before the start it is released, and the place is offered on', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  const next = (await signUp(exchange, await aProfessional(exchange, region), shift.id)).signUp!;
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 3 where professional_id = ?`, [her.personId]);
  await recheck();
  await told();
  const release = () => releaseHoldOf(exchange.subgraph.orm, exchange.subgraph.events, id, exchange.now!);
  await at(new Date(shift.startsAt.getTime() - 4 * 3_600_000 - 1));
  await release();
  expect((await signUpNow(id)).status).toBe('ON_HOLD');
  await at(new Date(shift.startsAt.getTime() - 4 * 3_600_000));
  await Promise.all([release(), release()]);
  expect([(await signUpNow(id)).status, (await signUpNow(next.id)).status]).toEqual(['RELEASED', 'OFFERED']);
  expect((await told()).filter(line => line.endsWith('her'))).toEqual(['SIGN_UP_RELEASED her']);
});

test('a shift that moves earlier takes the end of a hold along', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 3 where professional_id = ?`, [her.personId]);
  await recheck();
  await told();
  const waits = async () => {
    const jobs = await exchange.em.execute<{ seconds: string }[]>(
      `select extract(epoch from start_after - created_on)::int as seconds from exchange_events.job
       where name = 'exchange.release-hold' and data ->> 'signUpId' = ? order by created_on`,
      [id],
    );
    return jobs.map(({ seconds }) => Math.round(Number(seconds) / 3_600));
  };
  expect(await waits()).toEqual([21 * 24 - 2.5 - 4].map(Math.round));
  const earlier = {
    startsAt: '2026-01-22T07:30',
    endsAt: '2026-01-22T16:00',
    places: 1,
    requiredEpas: [{ epaId: region.epa.id, minimumLevel: 'L4' }],
  };
  const what = { shiftId: shift.id, expectedRevision: 1, shift: details(region, earlier) };
  expect((await plan(exchange, planner, 'editShift', what)).userErrors).toEqual([]);
  expect(await told()).toEqual(['SHIFT_CHANGED her']);
  expect(await waits()).toEqual([21 * 24 - 2.5 - 4, 10 * 24 - 2.5 - 4].map(Math.round));
  await at(new Date('2026-01-22T02:30:00Z'));
  await releaseHoldOf(exchange.subgraph.orm, exchange.subgraph.events, id, exchange.now!);
  expect((await signUpNow(id)).status).toBe('RELEASED');
});
