import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, mutate, signUp, swapping } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { ask } from '../../testing/pools.ts';
import { exchange as definition } from '../schema.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let her: Viewer;
let shift: OpenShift;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  [planner, her] = [aPlanner(region), await aProfessional(exchange, region, { mayBeAsked: true })];
  shift = await aShift(exchange, region);
  await told();
});

const told = () => toldSince(exchange.em, { [her.personId!]: 'her' });
const invite = (as = planner, professionalId = her.personId) =>
  mutate(exchange, as, 'inviteForShift', { shiftId: shift.id, professionalId });
const accept = (signUpId: string, as = her) => mutate(exchange, as, 'acceptInvitation', { signUpId });
const candidatesFor = async (as: Viewer) => {
  const query = 'query($id: ID!) { openShift(id: $id) { candidates { professional { id } outcome ruleIds } } }';
  const { data } = await exchange.ask(as, query, { id: shift.id });
  return (data!['openShift'] as { candidates: { professional: { id: string } }[] | null }).candidates;
};

test('an invitation holds nothing and obliges to nothing; accepted it is confirmed, as the host asked', async () => {
  const { signUp: invited } = await invite();
  expect(invited).toMatchObject({ status: 'INVITED', shift: { placesTaken: 0 } });
  expect((await accept(invited!.id)).signUp).toMatchObject({ status: 'CONFIRMED', shift: { placesTaken: 1 } });
  expect((await accept(invited!.id)).userErrors).toEqual([{ code: 'NOT_INVITED' }]);
  expect(await told()).toEqual(['SIGN_UP_CONFIRMED her', 'SIGN_UP_INVITED her']);
});

test('nobody is assigned: a planner neither accepts for her nor confirms an invitation', async () => {
  const { signUp: invited } = await invite();
  await expect(accept(invited!.id, planner)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const confirming = await mutate(exchange, planner, 'confirmSignUp', { signUpId: invited!.id });
  expect(confirming.userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
});

test('she may leave it, and be invited again; twice at once she is invited once', async () => {
  const { signUp: invited } = await invite();
  expect((await invite()).userErrors).toEqual([{ code: 'ALREADY_SIGNED_UP' }]);
  await mutate(exchange, her, 'withdrawSignUp', { signUpId: invited!.id });
  const again = await exchange.atOnce(5, () => invite());
  expect(again.map(one => one.userErrors[0]?.code ?? one.signUp!.status).sort()).toEqual([
    ...Array(4).fill('ALREADY_SIGNED_UP'),
    'INVITED',
  ]);
});

test('rules are checked when she accepts, not when she was asked; a full shift leads to the waiting list', async () => {
  const { signUp: invited } = await invite();
  const update = (level: number) =>
    exchange.em.execute('update borrowed_epa_entrustment set level = ? where professional_id = ?', [
      level,
      her.personId,
    ]);
  await update(2);
  expect((await accept(invited!.id)).userErrors).toEqual([{ code: 'NOT_ELIGIBLE' }]);
  await update(4);
  await confirmed(exchange, planner, await aProfessional(exchange, region), shift.id);
  expect((await accept(invited!.id)).signUp).toMatchObject({ status: 'WAITLISTED', shift: { placesTaken: 1 } });
});

test('who cannot work it is not invited, nor somebody of another region; only planners of the host invite', async () => {
  const learner = await aProfessional(exchange, region, { level: 2, mayBeAsked: true });
  expect((await invite(planner, learner.personId)).userErrors).toEqual([{ code: 'NOT_A_CANDIDATE' }]);
  const elsewhere = await aProfessional(exchange, await aRegion(exchange));
  await expect(invite(planner, elsewhere.personId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(invite(her)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test.each<[string, object, boolean]>([
  ['nowhere', { mayBeAsked: false }, false],
  ['elsewhere', { mayBeAsked: true, memberIds: 'home' }, false],
  ['here', { mayBeAsked: true, memberIds: 'host' }, true],
  ['on other days', { mayBeAsked: true, weekdays: ['TUESDAY'] }, false],
  ['on Mondays', { mayBeAsked: true, weekdays: ['MONDAY'] }, true],
  ['no more this month', { mayBeAsked: true, atMostShifts: 1 }, false],
  ['once more', { mayBeAsked: true, atMostShifts: 2 }, true],
])(
  'who wishes to be asked %s is asked accordingly, and the planner hears no more than that',
  async (_, wish, isAsked) => {
    const member = (wish as { memberIds?: 'home' | 'host' }).memberIds;
    await ask(exchange, her, 'saveParticipationPreference', {
      ...wish,
      ...(member && { memberIds: [region[member].id] }),
    });
    const ill = await aProfessional(exchange, region);
    const given = await confirmed(exchange, planner, ill, shift.id);
    const day = { startsAt: new Date('2026-02-05T06:30Z'), endsAt: new Date('2026-02-05T15:00Z') };
    await signUp(exchange, her, (await aShift(exchange, region, day)).id);
    const shown = (await candidatesFor(planner))!.map(({ professional }) => professional.id);
    const { userErrors } = await swapping(exchange, planner, 'proposeSwap', { signUpId: given, takerId: her.personId });
    const invited = await invite();
    expect([shown, userErrors, invited.userErrors, invited.signUp?.status]).toEqual(
      isAsked
        ? [[her.personId], [], [], 'INVITED']
        : [[], [{ code: 'MAY_NOT_BE_ASKED' }], [{ code: 'MAY_NOT_BE_ASKED' }], undefined],
    );
  },
);

test('candidates are who could work it, by outcome and rule ids; of others nothing is said', async () => {
  const asked = { mayBeAsked: true };
  const busy = await aProfessional(exchange, region, asked);
  const other = await aShift(exchange, region, { memberId: region.home.id });
  await signUp(exchange, busy, other.id);
  await aProfessional(exchange, region, { level: 2, ...asked });
  await aProfessional(exchange, region);
  const applied = await aProfessional(exchange, region, asked);
  await signUp(exchange, applied, shift.id);
  const selfEmployed = await aProfessional(exchange, region, { isSelfEmployed: true, ...asked });
  expect(await candidatesFor(planner)).toEqual(
    [
      { professional: { id: her.personId }, outcome: 'ELIGIBLE', ruleIds: [] },
      { professional: { id: selfEmployed.personId }, outcome: 'UNKNOWN', ruleIds: ['ACM-10'] },
    ].sort((a, b) => a.professional.id!.localeCompare(b.professional.id!)),
  );
  expect(await candidatesFor(her)).toBeNull();
});

test('candidates and who of them is noted cost the same, however many there are', async () => {
  const cost = async () => {
    exchange.statements.length = 0;
    await candidatesFor(planner);
    return exchange.statements.length;
  };
  const ofOne = await cost();
  for (let n = 0; n < 9; n++) await aProfessional(exchange, region, { mayBeAsked: true });
  expect([ofOne, await cost()]).toEqual([5, 5]);
});
