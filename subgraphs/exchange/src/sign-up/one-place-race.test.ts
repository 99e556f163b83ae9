import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { mutate, signUp, withdraw } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { passOnPlacesOf } from './pass-on-places.job.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());

interface Row {
  id: string;
  professional_id: string;
  status: string;
}

const afterUndo = new Date(now.getTime() + 15_000);
const passOn = (shiftId: string) => passOnPlacesOf(exchange.em, exchange.subgraph.events, shiftId, afterUndo);
/** What is open of a shift, in the order of its queue. */
const open = (shiftId: string) =>
  exchange.em.execute<Row[]>(
    `select id, professional_id, status from sign_up where shift_id = ? and status <> 'WITHDRAWN' order by queue_number`,
    [shiftId],
  );

/** One place goes from hand to hand so many times; each time its holder leaves while others come and it is passed on. */
async function goRound(region: Region, rounds: number): Promise<string> {
  const shift = await aShift(exchange, region, { booking: BookingMode.DIRECT });
  const people = new Map<string, Viewer>();
  for (let n = 0; n < 6; n++) {
    const one = await aProfessional(exchange, region);
    people.set(one.personId!, one);
  }
  const idle = (rows: readonly Row[]) =>
    [...people.values()].find(({ personId }) => !rows.some(row => row.professional_id === personId))!;
  for (let n = 0; n < 3; n++) await signUp(exchange, idle(await open(shift.id)), shift.id);
  for (let round = 0; round < rounds; round++) {
    const [holder, ...waiting] = await open(shift.id);
    await Promise.all([
      withdraw(exchange, people.get(holder!.professional_id)!, holder!.id),
      passOn(shift.id),
      signUp(exchange, idle([holder!, ...waiting]), shift.id),
    ]);
    await Promise.all([passOn(shift.id), passOn(shift.id)]);
    const after = await open(shift.id);
    const [next] = after;
    expect([next!.id, after.map(({ status }) => status)]).toEqual([
      waiting[0]!.id,
      ['OFFERED', ...Array(after.length - 1).fill('WAITLISTED')],
    ]);
    const taken = await mutate(exchange, people.get(next!.professional_id)!, 'acceptOffer', { signUpId: next!.id });
    expect(taken.signUp).toMatchObject({ status: 'CONFIRMED', shift: { placesTaken: 1 } });
  }
  return shift.id;
}

/** `RACE_ROUNDS=1000` is the full length, of several minutes; a multiple of 4. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 500);

test(
  `withdrawn, passed on and asked for at once, in each of ${rounds} rounds: one holder, fair order, one message per change`,
  async () => {
    const region = await aRegion(exchange);
    await Promise.all([1, 2, 3, 4].map(() => goRound(region, rounds / 4)));
    const told = (await factsFor(exchange.em, 'exchange.message-due')).map(({ state }) => {
      const { kind, subject } = state as { kind: string; subject: { id: string } };
      return `${kind} ${subject.id}`;
    });
    expect(told.filter(one => one.startsWith('PLACE_OFFERED'))).toHaveLength(rounds);
    expect(told.filter(one => one.startsWith('SIGN_UP_CONFIRMED'))).toHaveLength(rounds + 4);
    expect(new Set(told).size).toBe(2 * rounds + 4);
  },
  rounds * 1_500,
);
