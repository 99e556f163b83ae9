import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startExchange } from '../../testing/exchange.ts';
import { LinkedRoster, requested } from '../../testing/linked-roster.ts';
import type { Fault } from '../../testing/stand-in-roster.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';

let exchange: TestSubgraph;
let it: LinkedRoster;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (it = await LinkedRoster.start(exchange)));
afterEach(() => it.roster.stop());

describe('who is confirmed goes out', () => {
  test('once, with what changed, and is taken back', async () => {
    it.roster.change(requested('A'));
    await it.sync();
    const { signUpId, who } = await it.confirmed('A/1');
    await it.sync();
    await it.sync();
    expect(it.there()).toEqual([`A ${who.personId} true 2031-02-03T06:00:00.000Z`]);
    expect(it.roster.asked.filter(one => one.startsWith('POST'))).toEqual(['POST /planning/assignments']);
    await exchange.em.execute(`update sign_up set status = 'WITHDRAWN' where id = ?`, [signUpId]);
    await it.sync();
    expect(it.there()).toEqual([]);
  });

  test('worked hours go out without a word of pay', async () => {
    it.roster.change(requested('A'));
    await it.sync();
    const { signUpId } = await it.confirmed('A/1');
    await exchange.em.execute(`update sign_up set status = 'WORKED' where id = ?`, [signUpId]);
    await it.sync();
    await it.sync();
    const [card] = [...it.roster.timecards.values()] as { timeInterval: { timeTotal: string }[] }[];
    expect(card!.timeInterval.map(({ timeTotal }) => timeTotal)).toEqual(['8.50']);
    expect(JSON.stringify(card)).not.toMatch(/rate|amount|EUR/i);
    expect(it.roster.timecards.size).toBe(1);
  });

  test('the secret goes to the listed address and nowhere else', async () => {
    it.roster.secret = 'geheim';
    await it.linkAnew({ secretName: 'ROOSTER' });
    await it.sync();
    process.env[`ROSTER_SECRET__${it.region.host.slug.toUpperCase().replaceAll('-', '_')}__ROOSTER`] = 'geheim';
    await it.sync();
    process.env['ROSTER_ORIGINS'] = 'https://elders.example';
    await it.sync();
    const inRuns = (await it.runs()).filter(({ direction }) => direction === 'SHIFTS_IN');
    expect(inRuns.map(({ failure }) => failure)).toEqual(['NO_SECRET', null, 'ADDRESS_NOT_ALLOWED']);
  });

  test('whatever goes wrong on the way, after some quiet runs both sides say the same', async () => {
    for (const number of ['A', 'B', 'C']) it.roster.change(requested(number));
    await it.sync();
    const fault = fc.constantFrom<Fault>('NONE', 'REFUSED', 'ANSWER_LOST', 'LATE', 'TWICE');
    const step = fc.record({
      act: fc.constantFrom('confirm', 'decline', 'move', 'nothing'),
      number: fc.constantFrom('A', 'B', 'C'),
      hour: fc.integer({ min: 6, max: 9 }),
      isTurned: fc.boolean(),
      faults: fc.array(fault, { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async steps => {
        for (const { act, number, hour, isTurned, faults } of steps) {
          await happen(act, `${number}/1`, hour);
          it.roster.shuffle = isTurned ? items => items.toReversed().concat(items) : items => items;
          it.roster.faults = [...faults];
          await it.sync();
        }
        it.roster.faults = [];
        for (let quiet = 0; quiet < 3; quiet++) await it.sync();
        expect(it.there().sort()).toEqual((await it.here()).sort());
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 180_000);

  /** Something happens here to who works the shift, or the roster moves it, also under people: that waits for a planner. */
  async function happen(act: string, number: string, hour: number): Promise<void> {
    const shift = await it.shiftOf(number);
    const open = await exchange.em.find(SignUp, { shift: shift.id, status: 'CONFIRMED' as never });
    if (act === 'confirm' && open.length === 0) await it.confirmed(number);
    if (act === 'decline' && open[0])
      await exchange.em.transactional(async tx => {
        await tx.nativeUpdate(SignUp, open[0]!.id, { status: 'CANCELLED_BY_HOST' as never });
        await tx.nativeUpdate(OpenShift, shift.id, { placesTaken: 0, placesConfirmed: 0 });
      });
    if (act === 'move') it.roster.change(requested(number.split('/')[0]!, hour));
  }
});
