import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import fc from 'fast-check';
import { mutate, passOn, swapping } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { SignUpModel, type ModelShift } from '../../testing/sign-up-model.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { lapseOfferOf } from './lapse-offer.job.ts';
import { recheckPersonOf } from './recheck-person.job.ts';
import { releaseHoldOf } from './release-hold.job.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const shifts: readonly ModelShift[] = [
  { isDirect: true, places: 1, slot: 0 },
  { isDirect: false, places: 2, slot: 0 },
  { isDirect: true, places: 2, slot: 1 },
  { isDirect: false, places: 1, slot: 1 },
];
const people = 5;

/** The database with the same shifts and people, and everything that can be done to it. */
async function aWorld() {
  const region = await aRegion(exchange);
  const planner = aPlanner(region);
  const viewers: Viewer[] = [];
  for (let n = 0; n < people; n++) viewers.push(await aProfessional(exchange, region, { mayBeAsked: true }));
  const made: OpenShift[] = [];
  for (const { isDirect, places, slot } of shifts) {
    const startsAt = new Date(Date.UTC(2026, 3, 1 + 20 * slot, 7));
    const booking = isDirect ? BookingMode.DIRECT : BookingMode.PLANNER;
    const span = { startsAt, endsAt: new Date(startsAt.getTime() + 8 * 3_600_000) };
    made.push(await aShift(exchange, region, { ...span, places, booking }));
  }
  await everythingHeard(exchange.em, new Date('2026-05-01T00:00:00Z')); // what is heard is never too old
  return { planner, viewers, shifts: made };
}
type World = Awaited<ReturnType<typeof aWorld>>;

const newest = async ({ viewers, shifts: all }: World, person: number, shift: number) =>
  exchange.em.findOne(
    SignUp,
    { shift: all[shift]!.id, professionalId: viewers[person]!.personId! },
    { orderBy: { queueNumber: 'desc' } },
  );

type Act = (world: World, model: SignUpModel, person: number, shift: number, other: number) => Promise<void>;

/** Asks a mutation about the newest sign-up, by her or by the planner. */
const asked =
  (mutation: string, name: keyof SignUpModel, isPlanners = false, more: object = {}): Act =>
  async (world, model, person, shift) => {
    const signUp = await newest(world, person, shift);
    const by = isPlanners ? world.planner : world.viewers[person]!;
    if (signUp) await mutate(exchange, by, mutation, { signUpId: signUp.id, ...more });
    (model[name] as (person: number, shift: number) => void)(person, shift);
  };

/** What time does to the newest sign-up. */
const timed =
  (job: typeof lapseOfferOf, name: 'lapse' | 'release', at: (signUp: SignUp) => Date | null): Act =>
  async (world, model, person, shift) => {
    const signUp = await newest(world, person, shift);
    const moment = signUp && at(signUp);
    if (signUp && moment) await job(exchange.subgraph.orm, exchange.subgraph.events, signUp.id, moment);
    model[name](person, shift);
  };

const qualify =
  (isQualified: boolean): Act =>
  async ({ viewers }, model, person) => {
    const id = viewers[person]!.personId!;
    await exchange.em.execute('update borrowed_epa_entrustment set level = ? where professional_id = ?', [
      isQualified ? 4 : 2,
      id,
    ]);
    await recheckPersonOf(exchange.subgraph.orm, exchange.subgraph.events, id, exchange.now!);
    model.qualify(person, isQualified);
  };

const takeOver: Act = async (world, model, person, shift, other) => {
  const taker = world.viewers[other]!;
  const signUp = await newest(world, person, shift);
  const isDone = model.takeOver(person, shift, other);
  if (!signUp) return;
  const proposing = { signUpId: signUp.id, takerId: taker.personId };
  const { swap } = await swapping(exchange, world.viewers[person]!, 'proposeSwap', proposing);
  if (!swap) return expect(isDone).toBe(false);
  const swapId = swap.id;
  let answer = await swapping(exchange, taker, 'acceptSwap', { swapId });
  if (answer.swap?.status === 'ACCEPTED_BY_OTHER')
    answer = await swapping(exchange, world.planner, 'approveSwap', { swapId });
  expect(answer.swap!.status).toBe(isDone ? 'DONE' : 'PROPOSED');
  if (!isDone) await swapping(exchange, world.viewers[person]!, 'withdrawSwap', { swapId });
};

const signUpOrInvite =
  (isInvited: boolean): Act =>
  async ({ viewers, planner, shifts: all }, model, person, shift) => {
    const shiftId = all[shift]!.id;
    const { personId: professionalId } = viewers[person]!;
    if (isInvited) await mutate(exchange, planner, 'inviteForShift', { shiftId, professionalId });
    else await mutate(exchange, viewers[person]!, 'signUpForShift', { shiftId });
    model[isInvited ? 'invite' : 'signUp'](person, shift);
  };

const passingOn: Act = async (world, model, _, shift) => {
  await passOn(exchange, world.shifts[shift]!.id);
  model.passOn(shift);
};

const acts: Record<string, Act> = {
  signUp: signUpOrInvite(false),
  signUpToo: signUpOrInvite(false),
  invite: signUpOrInvite(true),
  acceptInvitation: asked('acceptInvitation', 'acceptInvitation'),
  acceptOffer: asked('acceptOffer', 'acceptOffer'),
  withdraw: asked('withdrawSignUp', 'withdraw'),
  undo: asked('undoWithdraw', 'undo'),
  confirm: asked('confirmSignUp', 'confirm', true),
  decline: asked('declineSignUp', 'decline', true, { reason: 'FILLED_OTHERWISE' }),
  cancelPlace: asked('cancelPlace', 'cancelPlace', true, { reason: 'FILLED_OTHERWISE' }),
  passOn: passingOn,
  lapse: timed(lapseOfferOf, 'lapse', ({ offerExpiresAt }) => offerExpiresAt),
  release: timed(releaseHoldOf, 'release', ({ startsAt }) => new Date(startsAt.getTime() - 4 * 3_600_000)),
  unqualify: qualify(false),
  qualify: qualify(true),
  takeOver,
};

async function standing({ viewers, shifts: all }: World, shift: number) {
  const { id } = all[shift]!;
  const rows = await exchange.em.find(SignUp, { shift: id }, { orderBy: { queueNumber: 'asc' } });
  const { placesTaken, placesConfirmed } = await exchange.em.findOneOrFail(OpenShift, id);
  const person = (personId: string) => viewers.findIndex(one => one.personId === personId);
  return {
    rows: rows.map(({ professionalId, status }) => [person(professionalId), status]),
    taken: placesTaken,
    confirmed: placesConfirmed,
  };
}

const command = fc.tuple(
  fc.constantFrom(...Object.keys(acts)),
  fc.nat(people - 1),
  fc.nat(shifts.length - 1),
  fc.nat(people - 1),
);

test('up to 2,000 things that people, planners and time do by chance leave the database as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 50, maxLength: 50, size: 'max' }), async commands => {
      const [world, model] = [await aWorld(), new SignUpModel(shifts)];
      for (const [name, person, shift, other] of commands) {
        await acts[name]!(world, model, person, shift, other);
        expect([name, await standing(world, shift)]).toEqual([name, model.standing(shift)]);
      }
      for (const shift of shifts.keys()) expect(await standing(world, shift)).toEqual(model.standing(shift));
    }),
    { numRuns: 40, endOnFailure: false, interruptAfterTimeLimit: 240_000 },
  );
}, 300_000);
