import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { mutate, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

/** A transaction that stays open after `work` until `end` is called. */
async function open(work: (tx: EntityManager) => Promise<unknown>): Promise<{ end: () => Promise<void> }> {
  const worked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const over = exchange.em.transactional(async tx => {
    await work(tx);
    worked.resolve();
    await released.promise;
  });
  await Promise.race([worked.promise, over]);
  return { end: () => (released.resolve(), over) };
}

const lock = (tx: EntityManager, id: string) =>
  tx.execute('select from borrowed_professional where id = ? for update', [id]);
const waitUntilSomebodyWaits = async () => {
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await exchange.em.execute<{ count: number }[]>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row!.count > 0) return;
    await sleep(20);
  }
};

test('who joins the waiting list while it is being locked is locked too, and not moved up over a shift taken meanwhile', async () => {
  const region = await aRegion(exchange);
  const [shift, sameTime] = [
    await aShift(exchange, region, { booking: BookingMode.DIRECT }),
    await aShift(exchange, region, { memberId: region.home.id }),
  ];
  const [first, second, late] = [
    await aProfessional(exchange, region),
    await aProfessional(exchange, region),
    await aProfessional(exchange, region),
  ];
  const made = (await signUp(exchange, first, shift.id)).signUp!;
  await signUp(exchange, second, shift.id);
  await exchange.em.execute(`update borrowed_epa_entrustment set level = 1 where professional_id = ?`, [
    second.personId,
  ]);

  const holdsSecond = await open(tx => lock(tx, second.personId!));
  const input = { signUpId: made.id, reason: 'SHIFT_NO_LONGER_NEEDED' };
  const cancelled = mutate(exchange, aPlanner(region), 'cancelPlace', input);
  await waitUntilSomebodyWaits();
  const joined = (await signUp(exchange, late, shift.id)).signUp!;
  const takesAnother = await open(async tx => {
    await lock(tx, late.personId!);
    const { startsAt, endsAt, memberId, regionId } = sameTime;
    tx.create(SignUp, {
      shift: sameTime,
      regionId,
      memberId,
      professionalId: late.personId!,
      status: 'SUBMITTED',
      startsAt,
      endsAt,
      submittedAt: startsAt,
      queueNumber: 1,
      outcome: 'ELIGIBLE',
      checkedAt: startsAt,
    } as never);
    await tx.flush();
  });
  await holdsSecond.end();
  await waitUntilSomebodyWaits();
  await takesAnother.end();

  expect((await cancelled).signUp).toMatchObject({ status: 'CANCELLED_BY_HOST', shift: { placesTaken: 0 } });
  expect(await exchange.em.findOneOrFail(SignUp, joined.id)).toMatchObject({
    status: 'WAITLISTED',
    outcome: 'NOT_ELIGIBLE',
  });
});
