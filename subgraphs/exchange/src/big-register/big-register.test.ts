import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { RegisterStandIn, type StandIn } from '../../testing/big-register.ts';
import { lookUp, RegisterUnavailable } from './big-register.ts';

const register = new RegisterStandIn();
let url: string;
beforeAll(async () => void (url = await register.start()));
afterAll(() => register.stop());
beforeEach(() => void register.asked.splice(0));

const number = '99000000130';
const ask = (how: StandIn) => {
  register.answers.set(number, how);
  return lookUp(number, '2026-01-12', { url, timeoutMilliseconds: 150, firstWaitMilliseconds: 1 });
};

test.each<[StandIn, string, string | null]>([
  ['registered', 'VERIFIED', null],
  ['reprimanded', 'VERIFIED', null],
  ['restricted', 'RESTRICTED', null],
  ['suspended', 'SUSPENDED', null],
  ['struck-off', 'STRUCK_OFF', null],
  ['ended', 'STRUCK_OFF', '2025-06-30'],
])('who is %s is found as %s', async (how, outcome, validUntil) => {
  expect(await ask(how)).toEqual({ outcome, professionGroup: '30', specialisms: [], validUntil });
  expect(register.asked).toEqual([number]);
});

test('a specialism is found by its code while it is in force', async () => {
  expect(await ask('specialist')).toMatchObject({ outcome: 'VERIFIED', specialisms: ['30.065'] });
});

test('a number that the register does not know is not found', async () => {
  expect(await ask('not-found')).toEqual({
    outcome: 'NOT_FOUND',
    professionGroup: null,
    specialisms: [],
    validUntil: null,
  });
});

test.each<StandIn>(['slow', 'broken', 'garbage', 'fault'])(
  'a register that is %s says nothing of the person, after three tries',
  async how => {
    await expect(ask(how)).rejects.toThrow(RegisterUnavailable);
    expect(register.asked).toEqual([number, number, number]);
  },
);

test('a register that is not there says nothing either', async () => {
  const nowhere = { url: 'http://127.0.0.1:9', firstWaitMilliseconds: 1 };
  await expect(lookUp(number, '2026-01-12', nowhere)).rejects.toThrow(RegisterUnavailable);
});

test('what stands in the answer about a person is in no error', async () => {
  const error = await ask('garbage').catch((thrown: Error) => thrown);
  expect((error as Error).message).toBe('The BIG register gave no answer that can be read.');
});
