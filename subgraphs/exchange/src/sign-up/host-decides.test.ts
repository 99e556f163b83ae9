import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aViewer } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { uuidv7 } from '@naober/kit/ids';
import { confirmed, mutate, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { markWorkedOf } from './mark-worked.job.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

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
const shiftNow = () => exchange.em.findOneOrFail(OpenShift, shift.id);
const roleAt = (role: string, organisationId: string) =>
  aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId: null } as never] });

test('a candidate who is kept in mind is still a candidate, and hears nothing of it', async () => {
  const { signUp: made } = await signUp(exchange, her, shift.id);
  await told();
  const shortlist = () => mutate(exchange, planner, 'shortlistSignUp', { signUpId: made!.id });
  expect((await shortlist()).signUp).toMatchObject({ status: 'SHORTLISTED', shift: { placesTaken: 0 } });
  expect((await shortlist()).userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
  const { data } = await exchange.ask(planner, 'query($id: ID!) { openShift(id: $id) { id } }', { id: shift.id });
  expect(data).toEqual({ openShift: { id: shift.id } });
  expect(await told()).toEqual([]);
  expect((await mutate(exchange, planner, 'confirmSignUp', { signUpId: made!.id })).signUp!.status).toBe('CONFIRMED');
});

test('a changed shift asks her to say yes again, and the rules are asked again', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  await exchange.em.nativeUpdate(SignUp, id, { status: SignUpStatus.RECONFIRM_NEEDED });
  const again = () => mutate(exchange, her, 'reconfirmSignUp', { signUpId: id });
  const update = (level: number) =>
    exchange.em.execute('update borrowed_epa_entrustment set level = ? where professional_id = ?', [
      level,
      her.personId,
    ]);
  await update(2);
  expect((await again()).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  expect((await again()).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  await update(4);
  expect((await again()).signUp).toMatchObject({ status: 'CONFIRMED', shift: { placesTaken: 1, status: 'FILLED' } });
  expect((await again()).userErrors).toEqual([{ code: 'NOT_ASKED' }]);
});

test('over, a confirmed shift was worked; not a moment before, and however often it is said', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  const mark = () => markWorkedOf(exchange.subgraph.orm, exchange.subgraph.events, shift.id, exchange.now!);
  const status = async () => (await exchange.em.findOneOrFail(SignUp, id)).status;
  await at(new Date(shift.endsAt.getTime() - 1));
  await mark();
  expect(await status()).toBe('CONFIRMED');
  await at(shift.endsAt);
  await Promise.all([mark(), mark()]);
  expect([await status(), await shiftNow()]).toMatchObject(['WORKED', { placesTaken: 1, placesConfirmed: 1 }]);
});

test('a no-show is said from the start on, told to her, and taken back on the same day alone', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  const say = (mutation: string) => mutate(exchange, planner, mutation, { signUpId: id });
  expect((await say('recordNoShow')).userErrors).toEqual([{ code: 'NOT_EXPECTED' }]);
  await at(shift.startsAt);
  await told();
  expect((await say('recordNoShow')).signUp).toMatchObject({ status: 'NO_SHOW', shift: { placesTaken: 1 } });
  expect(await shiftNow()).toMatchObject({ placesTaken: 1, placesConfirmed: 0 });
  expect((await say('undoNoShow')).signUp).toMatchObject({ status: 'CONFIRMED' });
  await say('recordNoShow');
  expect(await told()).toEqual(['NO_SHOW_RECORDED her', 'NO_SHOW_RECORDED her', 'NO_SHOW_UNDONE her']);
  await at(new Date('2026-02-03T00:00:00+01:00'));
  expect((await say('undoNoShow')).userErrors).toEqual([{ code: 'NOT_UNDOABLE' }]);
});

test('a no-show is seen by her, the host and who employs her, and by nobody else', async () => {
  const id = await confirmed(exchange, planner, her, shift.id);
  const homePlanner = roleAt('PLANNER', region.home.id);
  const see = async (as: Viewer) => (await exchange.reference(as, 'SignUp', id, 'status')) !== null;
  expect(await see(homePlanner)).toBe(false);
  await at(shift.startsAt);
  await mutate(exchange, planner, 'recordNoShow', { signUpId: id });
  const askers = [her, planner, homePlanner, roleAt('TEAM_LEAD', region.home.id)];
  expect(await Promise.all(askers.map(see))).toEqual([true, true, true, true]);
  const others = [
    await aProfessional(exchange, region),
    roleAt('TEAM_LEAD', region.host.id),
    roleAt('PROGRAMME_MANAGER', null as never),
  ];
  expect(await Promise.all(others.map(see))).toEqual([false, false, false]);
  const list = async (as: Viewer) =>
    exchange.reference(as, 'Member', region.home.id, 'noShows { totalCount nodes { id } }');
  expect(await list(homePlanner)).toEqual({ noShows: { totalCount: 1, nodes: [{ id }] } });
  expect(await list(planner)).toEqual({ noShows: null });
});
