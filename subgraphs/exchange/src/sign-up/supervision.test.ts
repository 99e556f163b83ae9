import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, confirmed, mutate, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { codes, details, plan, type PlannedShift } from '../../testing/planning.ts';
import { exchange as definition } from '../schema.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { recheckPersonOf } from './recheck-person.job.ts';
import { recheckShiftOf } from './recheck-shift.job.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  planner = aPlanner(region);
});

const statusOf = async (id: string) => (await exchange.em.findOneOrFail(SignUp, id)).status;
const look = (shiftId: string) =>
  recheckShiftOf(exchange.subgraph.orm, exchange.subgraph.events, shiftId, exchange.now!);
/** How many times learners of the shift are to be looked at again, and after how many seconds. */
const looks = async (shiftId: string) =>
  (
    await exchange.em.execute<{ seconds: number }[]>(
      `select round(extract(epoch from start_after - created_on))::int as seconds from exchange_events.job
       where name = 'exchange.recheck-shift' and data ->> 'shiftId' = ? order by created_on`,
      [shiftId],
    )
  ).map(({ seconds }) => seconds);
const ofHost = (level: number) => aProfessional(exchange, region, { level, memberId: region.host.id });

test('a learning place waits for somebody who supervises: named, or confirmed at level 5', async () => {
  const learning = await aShift(exchange, region, { places: 2, isLearning: true });
  const learner = await aProfessional(exchange, region, { level: 2 });
  const { signUp: made, findings } = await signUp(exchange, learner, learning.id);
  expect([made!.status, findings]).toEqual([
    'PENDING_CHECK',
    [
      { code: 'EPA_MISSING', enforcement: 'SIGNAL' },
      { code: 'SUPERVISOR_MISSING', enforcement: 'GATE' },
    ],
  ]);
  const refusal = { userErrors: [{ code: 'SUPERVISOR_MISSING' }] };
  expect(await confirm(exchange, planner, made!.id, 'Wij letten op.')).toMatchObject(refusal);
  await confirmed(exchange, planner, await aProfessional(exchange, region, { level: 4 }), learning.id).catch(
    () => null,
  );
  expect(await confirm(exchange, planner, made!.id)).toMatchObject(refusal);
});

test('with a supervisor confirmed the learner is; gone again, no other', async () => {
  const learning = await aShift(exchange, region, { places: 3, isLearning: true });
  const supervisor = await aProfessional(exchange, region, { level: 5 });
  const supervising = await confirmed(exchange, planner, supervisor, learning.id);
  const learners = [
    await aProfessional(exchange, region, { level: 2 }),
    await aProfessional(exchange, region, { level: 3 }),
  ];
  const made = [];
  for (const one of learners) made.push((await signUp(exchange, one, learning.id)).signUp!);
  expect(made.map(({ status }) => status)).toEqual(['SUBMITTED', 'SUBMITTED']);
  expect((await confirm(exchange, planner, made[0]!.id)).signUp!.status).toBe('CONFIRMED');
  await withdraw(exchange, supervisor, supervising);
  expect((await confirm(exchange, planner, made[1]!.id)).userErrors).toEqual([{ code: 'SUPERVISOR_MISSING' }]);
  const named = await aShift(exchange, region, {
    isLearning: true,
    supervisorId: supervisor.personId,
    startsAt: new Date('2026-02-05T06:30Z'),
    endsAt: new Date('2026-02-05T15:00Z'),
  });
  expect((await signUp(exchange, learners[1]!, named.id)).signUp!.status).toBe('SUBMITTED');
});

test('a learner whose supervisor leaves comes on hold until another supervises, and is counted on again then', async () => {
  const { id: shiftId } = await aShift(exchange, region, { places: 3, isLearning: true });
  const [supervisor, learner, other] = [
    await ofHost(5),
    await aProfessional(exchange, region, { level: 2 }),
    await ofHost(5),
  ];
  const supervising = await confirmed(exchange, planner, supervisor, shiftId);
  const learning = await confirmed(exchange, planner, learner, shiftId);
  const told = () => toldSince(exchange.em, { [learner.personId!]: 'learner', [other.personId!]: 'other' });
  await told();
  await withdraw(exchange, supervisor, supervising);
  await look(shiftId);
  expect([await statusOf(learning), (await looks(shiftId)).includes(15)]).toEqual(['CONFIRMED', true]);
  await mutate(exchange, supervisor, 'undoWithdraw', { signUpId: supervising });
  await look(shiftId);
  await withdraw(exchange, supervisor, supervising);
  exchange.now = new Date(exchange.now!.getTime() + 15_000);
  await Promise.all([look(shiftId), look(shiftId)]);
  expect(await exchange.em.findOneOrFail(SignUp, learning)).toMatchObject({
    status: 'ON_HOLD',
    outcome: 'UNKNOWN',
    checks: [{ ruleId: 'LN-1' }, { ruleId: 'SG-5' }],
  });
  expect(await told()).toEqual(['SIGN_UP_ON_HOLD learner']);
  await confirmed(exchange, planner, other, shiftId);
  await look(shiftId);
  expect(await statusOf(learning)).toBe('CONFIRMED');
  expect(await told()).toEqual(['SIGN_UP_CONFIRMED learner', 'SIGN_UP_CONFIRMED other']);
});

const learningAt = (over: object = {}) =>
  details(region, { isLearning: true, requiredEpas: [{ epaId: region.epa.id, minimumLevel: 'L4' }], ...over });
const create = (shift: object) =>
  plan(exchange, planner, 'createShift', { departmentId: region.department.id, isPublished: true, shift });
const supervisorOf = async ({ id }: PlannedShift) => (await exchange.em.findOneOrFail(OpenShift, id)).supervisorId;

test('a planner names as supervisor whom the host employs and who holds what is asked at level 5', async () => {
  const [fit, learner, lent] = [await ofHost(5), await ofHost(4), await aProfessional(exchange, region, { level: 5 })];
  const asked = `supervisors(on: "2026-02-10", epaIds: ["${region.epa.id}"]) { id }`;
  const choice = (viewer: Viewer) => exchange.reference(viewer, 'Member', region.host.id, asked);
  expect(await choice(planner)).toEqual({ supervisors: [{ id: fit.personId }] });
  expect(await choice(fit)).toEqual({ supervisors: null });
  for (const { personId } of [learner, lent, planner])
    expect(codes(await create(learningAt({ supervisorId: personId })))).toEqual(['SUPERVISOR_NOT_VALID']);
  const { shift } = await create(learningAt({ supervisorId: fit.personId }));
  const shown = (viewer: Viewer) =>
    exchange.reference(viewer, 'OpenShift', shift!.id, 'isSupervised supervisor { id }');
  expect(await shown(planner)).toEqual({ isSupervised: true, supervisor: { id: fit.personId } });
  expect(await shown(learner)).toEqual({ isSupervised: true, supervisor: null });
  const series = { departmentId: region.department.id, isPublished: false, weekdays: [2], weeks: 2 };
  const days = await plan(exchange, planner, 'createShiftSeries', {
    ...series,
    shift: learningAt({ supervisorId: fit.personId, startsAt: '2026-02-17T07:30', endsAt: '2026-02-17T16:00' }),
  });
  expect(await Promise.all(days.shifts!.map(supervisorOf))).toEqual([fit.personId, fit.personId]);
  const copy = (to: string) =>
    plan(exchange, planner, 'copyWeek', { departmentId: region.department.id, from: '2026-02-09', to });
  expect(await supervisorOf((await copy('2026-03-09')).shifts![0]!)).toBe(fit.personId);
  await exchange.em.execute(`update open_shift set requirement_set_id = id where id = ?`, [shift!.id]);
  const withoutSet = await exchange.em.findOneOrFail(OpenShift, (await copy('2026-03-02')).shifts![0]!.id);
  expect(withoutSet).toMatchObject({ supervisorId: fit.personId, requirementSetId: null });
  await exchange.em.execute(`update borrowed_employment set ends_on = '2026-03-15' where professional_id = ?`, [
    fit.personId,
  ]);
  expect(await supervisorOf((await copy('2026-03-16')).shifts![0]!)).toBeNull();
});

test('named and then not, or no longer entrusted, learners come on hold as well', async () => {
  const [fit, learner] = [await ofHost(5), await aProfessional(exchange, region, { level: 2 })];
  const { shift } = await create(learningAt({ supervisorId: fit.personId }));
  const learning = await confirmed(exchange, planner, learner, shift!.id);
  const edit = async (supervisorId: string | null) => {
    const { revision } = await exchange.em.findOneOrFail(OpenShift, shift!.id);
    const input = { shiftId: shift!.id, expectedRevision: revision, shift: learningAt({ supervisorId }) };
    expect(await plan(exchange, planner, 'editShift', input)).toMatchObject({ askedAgain: 0, userErrors: [] });
    await look(shift!.id);
    return statusOf(learning);
  };
  expect(await edit(null)).toBe('ON_HOLD');
  expect(await edit(fit.personId)).toBe('CONFIRMED');
  await exchange.em.execute('update borrowed_epa_entrustment set level = 4 where professional_id = ?', [fit.personId]);
  const before = (await looks(shift!.id)).length;
  await recheckPersonOf(exchange.subgraph.orm, exchange.subgraph.events, fit.personId!, exchange.now!);
  expect([await supervisorOf(shift!), (await looks(shift!.id)).length - before]).toEqual([null, 1]);
  await look(shift!.id);
  expect(await statusOf(learning)).toBe('ON_HOLD');
});
