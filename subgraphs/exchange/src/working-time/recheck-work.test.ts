import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { exchange as definition } from '../schema.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { recheckWorkOf } from './recheck-work.job.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
const start = new Date('2026-02-02T06:30:00Z');
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
});

const work = (endsAt: Date, over: object = {}) =>
  exchange.em.transactional(async tx => {
    tx.create(WorkInterval, {
      regionId: region.regionId,
      professionalId: her.personId!,
      memberId: region.home.id,
      origin: 'HOME_ROSTER',
      kind: 'REGULAR',
      startsAt: new Date(endsAt.getTime() - 4 * 3_600_000),
      endsAt,
      onDay: endsAt.toISOString().slice(0, 10),
      heardAt: endsAt,
      ...over,
    });
  });
const recheck = () => recheckWorkOf(exchange.subgraph.orm, exchange.subgraph.events, her.personId!, exchange.now!);
const told = async () =>
  (await factsFor(exchange.em, 'exchange.message-due')).filter(
    ({ state }) => state['recipientId'] === her.personId && state['kind'] === 'WORKING_TIME_SIGNAL',
  );

test('a late correction is told and written beside the decision, and cancels nothing', async () => {
  const shift = await aShift(exchange, region);
  const { signUp: made } = await signUp(exchange, her, shift.id);
  await confirm(exchange, aPlanner(region), made!.id);
  await work(new Date(start.getTime() - 6 * 3_600_000));
  await recheck();
  await recheck();
  expect(await exchange.em.findOneOrFail(SignUp, made!.id)).toMatchObject({
    status: 'CONFIRMED',
    outcome: 'ELIGIBLE',
    checks: [],
    recheckOutcome: 'NOT_ELIGIBLE',
    rechecks: [{ code: 'REST_TOO_SHORT', ruleId: 'WT-4', ruleVersion: '1', enforcement: 'BLOCK' }],
  });
  expect((await told()).map(({ state }) => state)).toEqual([
    {
      kind: 'WORKING_TIME_SIGNAL',
      recipientId: her.personId,
      regionId: region.regionId,
      subject: { type: 'SignUp', id: made!.id },
      facts: {
        shiftId: shift.id,
        startsAt: start.toISOString(),
        endsAt: '2026-02-02T15:00:00.000Z',
        member: 'martini',
        department: 'Operatiekamer',
        rules: 'WT-4',
      },
    },
  ]);
});

test('what was known at the decision, or allows the shift, is not told', async () => {
  const shift = await aShift(exchange, region);
  await work(new Date(start.getTime() - 9 * 3_600_000));
  const { signUp: made } = await signUp(exchange, her, shift.id);
  expect(made!.ruleIds).toEqual(['WT-4']);
  await recheck();
  expect(await told()).toEqual([]);
});

test('host and she see that it was looked at again; the host never a rule that tells of her', async () => {
  const { signUp: made } = await signUp(
    exchange,
    her,
    (await aShift(exchange, region, { startsAt: new Date('2026-02-02T22:00Z'), endsAt: new Date('2026-02-03T06:00Z') }))
      .id,
  );
  await exchange.em.execute(
    'insert into working_time_profile (professional_id, region_id, has_night_exemption) values (?, ?, true)',
    [her.personId, region.regionId],
  );
  await recheck();
  const seen = (viewer: Viewer) => exchange.reference(viewer, 'SignUp', made!.id, 'recheck { outcome ruleIds }');
  expect(await seen(her)).toEqual({ recheck: { outcome: 'NOT_ELIGIBLE', ruleIds: ['WT-23'] } });
  expect(await seen(aPlanner(region))).toEqual({ recheck: { outcome: 'NOT_ELIGIBLE', ruleIds: ['WT'] } });
});

test('saying that she works no nights is looked at again by itself', async () => {
  exchange.now = new Date();
  await everythingHeard(exchange.em, exchange.now);
  const at = (hours: number) => new Date(exchange.now!.getTime() + hours * 3_600_000);
  const midnight = new Date(
    `${at(24 * 20)
      .toISOString()
      .slice(0, 10)}T21:00:00Z`,
  );
  const shift = await aShift(exchange, region, {
    startsAt: midnight,
    endsAt: new Date(midnight.getTime() + 8 * 3_600_000),
  });
  const { signUp: made } = await signUp(exchange, her, shift.id);
  const query = 'mutation { setNightExemption(input: { isExempt: true }) { hasNightExemption } }';
  expect(await exchange.ask(her, query)).toMatchObject({ data: { setNightExemption: { hasNightExemption: true } } });
  const rechecked = () => exchange.em.findOneOrFail(SignUp, made!.id);
  expect(await eventually(rechecked, one => one.recheckedAt !== null)).toMatchObject({
    recheckOutcome: 'NOT_ELIGIBLE',
  });
});

const adultFrom = async (viewer: Viewer, professionalId: string, day: string | null) => {
  const query =
    'mutation($input: SetAdultFromInput!) { setAdultFrom(input: $input) { adultFrom userErrors { code } } }';
  const { data, errors } = await exchange.ask(viewer, query, { input: { professionalId, adultFrom: day } });
  return data?.['setAdultFrom'] ?? errors?.[0]?.extensions['code'];
};

test('an HR advisor of her employer says until when she is under eighteen, and nobody else', async () => {
  const advisor = (memberId: string): Viewer => ({
    ...aPlanner(region),
    roles: [{ role: 'HR_ADVISOR', organisationId: memberId, unitId: null }],
  });
  const home = advisor(region.home.id);
  expect(await adultFrom(home, her.personId!, '2026-01-13')).toEqual({ adultFrom: '2026-01-13', userErrors: [] });
  expect(await adultFrom(home, her.personId!, null)).toEqual({ adultFrom: null, userErrors: [] });
  for (const day of ['2026-01-12', '2029-01-13'])
    expect(await adultFrom(home, her.personId!, day)).toEqual({
      adultFrom: null,
      userErrors: [{ code: 'NOT_UNDER_EIGHTEEN' }],
    });
  for (const viewer of [advisor(region.host.id), aPlanner({ ...region, host: region.home }), her])
    expect(await adultFrom(viewer, her.personId!, '2026-01-13')).toBe('NOT_FOUND');
  expect(await adultFrom(home, uuidv7(), '2026-01-13')).toBe('NOT_FOUND');
});
