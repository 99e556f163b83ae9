import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, mutate, passOn, signUp, swapping, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { installTrouble, makeTrouble } from '../../testing/trouble.ts';
import { exchange as definition } from '../schema.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let ada: Viewer;
let bo: Viewer;
let shift: OpenShift;

beforeAll(async () => {
  exchange = await TestSubgraph.start(definition, [listener]);
  await installTrouble(exchange);
});
afterAll(() => exchange.stop());
beforeEach(async () => {
  await makeTrouble(exchange, '', 0);
  region = await aRegion(exchange);
  planner = aPlanner(region);
  const asked = { mayBeAsked: true };
  [ada, bo] = [await aProfessional(exchange, region, asked), await aProfessional(exchange, region, asked)];
  shift = await aShift(exchange, region);
});

const apply = async () => (await signUp(exchange, ada, shift.id)).signUp!.id;
const isConfirmed = () => confirmed(exchange, planner, ada, shift.id);
const set = (id: string, status: SignUpStatus) => exchange.em.nativeUpdate(SignUp, id, { status });
const offeredToBo = async () => {
  const first = await isConfirmed();
  const { signUp: waiting } = await signUp(exchange, bo, shift.id);
  await withdraw(exchange, ada, first);
  await passOn(exchange, shift.id);
  return waiting!.id;
};
const proposed = async () => {
  await exchange.em.nativeUpdate(OpenShift, shift.id, { booking: BookingMode.DIRECT });
  const signUpId = await isConfirmed();
  return (await swapping(exchange, ada, 'proposeSwap', { signUpId, takerId: bo.personId })).swap!.id;
};
const agreed = async () => {
  const signUpId = await isConfirmed();
  const { swap } = await swapping(exchange, ada, 'proposeSwap', { signUpId, takerId: bo.personId });
  await swapping(exchange, bo, 'acceptSwap', { swapId: swap!.id });
  return swap!.id;
};

type Doing = readonly [
  mutation: string,
  prepare: () => Promise<unknown>,
  by: 'ada' | 'bo' | 'planner',
  input: (id: never) => object,
  becomes: string,
  counts: readonly [number, number],
  tells: readonly string[],
];
const ofSignUp = (signUpId: string) => ({ signUpId });
const ofSwap = (swapId: string) => ({ swapId });
const doings: Doing[] = [
  ['signUpForShift', async () => null, 'ada', () => ({ shiftId: shift.id }), 'SUBMITTED', [0, 0], []],
  ['withdrawSignUp', isConfirmed, 'ada', ofSignUp, 'WITHDRAWN', [1, 0], []],
  [
    'undoWithdraw',
    async () => {
      const id = await isConfirmed();
      await withdraw(exchange, ada, id);
      return id;
    },
    'ada',
    ofSignUp,
    'CONFIRMED',
    [1, 1],
    [],
  ],
  ['confirmSignUp', apply, 'planner', ofSignUp, 'CONFIRMED', [1, 1], ['SIGN_UP_CONFIRMED']],
  ['shortlistSignUp', apply, 'planner', ofSignUp, 'SHORTLISTED', [0, 0], []],
  [
    'declineSignUp',
    apply,
    'planner',
    (signUpId: string) => ({ signUpId, reason: 'FILLED_OTHERWISE' }),
    'DECLINED',
    [0, 0],
    ['SIGN_UP_DECLINED'],
  ],
  [
    'inviteForShift',
    async () => null,
    'planner',
    () => ({ shiftId: shift.id, professionalId: ada.personId }),
    'INVITED',
    [0, 0],
    ['SIGN_UP_INVITED'],
  ],
  [
    'acceptInvitation',
    async () =>
      (await mutate(exchange, planner, 'inviteForShift', { shiftId: shift.id, professionalId: ada.personId })).signUp!
        .id,
    'ada',
    ofSignUp,
    'CONFIRMED',
    [1, 1],
    ['SIGN_UP_CONFIRMED'],
  ],
  ['acceptOffer', offeredToBo, 'bo', ofSignUp, 'CONFIRMED', [1, 1], ['SIGN_UP_CONFIRMED']],
  [
    'reconfirmSignUp',
    async () => {
      const id = await isConfirmed();
      await set(id, SignUpStatus.RECONFIRM_NEEDED);
      return id;
    },
    'ada',
    ofSignUp,
    'CONFIRMED',
    [1, 1],
    ['SIGN_UP_CONFIRMED'],
  ],
  [
    'cancelPlace',
    async () => {
      const id = await isConfirmed();
      await signUp(exchange, bo, shift.id);
      return id;
    },
    'planner',
    (signUpId: string) => ({ signUpId, reason: 'FILLED_OTHERWISE' }),
    'CANCELLED_BY_HOST',
    [1, 0],
    ['PLACE_CANCELLED', 'PLACE_OFFERED'],
  ],
  [
    'recordNoShow',
    async () => {
      const id = await isConfirmed();
      await everythingHeard(exchange.em, (exchange.now = shift.startsAt));
      return id;
    },
    'planner',
    ofSignUp,
    'NO_SHOW',
    [1, 0],
    ['NO_SHOW_RECORDED'],
  ],
  [
    'undoNoShow',
    async () => {
      const id = await isConfirmed();
      await everythingHeard(exchange.em, (exchange.now = shift.startsAt));
      await mutate(exchange, planner, 'recordNoShow', { signUpId: id });
      return id;
    },
    'planner',
    ofSignUp,
    'CONFIRMED',
    [1, 1],
    ['NO_SHOW_UNDONE'],
  ],
  ['proposeSwap', isConfirmed, 'ada', ofSignUp, 'PROPOSED', [1, 1], ['SWAP_PROPOSED']],
  ['acceptSwap', proposed, 'bo', ofSwap, 'DONE', [1, 1], ['SIGN_UP_CONFIRMED', 'SWAP_DONE', 'SWAP_DONE']],
  ['refuseSwap', proposed, 'bo', ofSwap, 'REFUSED', [1, 1], ['SWAP_REFUSED', 'SWAP_REFUSED']],
  ['withdrawSwap', proposed, 'ada', ofSwap, 'WITHDRAWN', [1, 1], ['SWAP_WITHDRAWN', 'SWAP_WITHDRAWN']],
  ['approveSwap', agreed, 'planner', ofSwap, 'DONE', [1, 1], ['SIGN_UP_CONFIRMED', 'SWAP_DONE', 'SWAP_DONE']],
];

const troubles = Object.entries({ 'a serialisation failure': '40001', 'a deadlock': '40P01' });

test.each(doings.flatMap(doing => troubles.map(([what, code]) => [doing[0], what, code, doing] as const)))(
  '%s undone by %s is done again, once',
  async (mutation, _, code, [, prepare, by, input, becomes, counts, tells]) => {
    const id = (await prepare()) as never;
    await exchange.em.execute(`delete from exchange_events.job where name = 'exchange.message-due/listener'`);
    await makeTrouble(exchange, code, 2);
    const ask = mutation.endsWith('Swap') ? swapping : mutate;
    const answer = await ask(exchange, { ada, bo, planner }[by], mutation, input(id));
    const thing = 'swap' in answer ? answer.swap : (answer as { signUp: { status: string } }).signUp;
    expect([thing?.status, answer.userErrors]).toEqual([becomes, []]);
    const { placesTaken, placesConfirmed } = await exchange.em.findOneOrFail(OpenShift, shift.id);
    expect([placesTaken, placesConfirmed]).toEqual(counts);
    const told = await factsFor(exchange.em, 'exchange.message-due');
    expect(told.map(({ state }) => state['kind']).sort()).toEqual(tells);
  },
);

test('a collision that goes on is told as a conflict, and nothing is left of it', async () => {
  await makeTrouble(exchange, '40001', 100);
  await expect(signUp(exchange, ada, shift.id)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  expect(await exchange.em.count(SignUp, { shift: shift.id })).toBe(0);
});
