import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, aShift, now } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

type Row = { status?: string; outcome?: string; queueNumber?: number; declineReason?: string };

/** Writes sign-ups of one professional for one shift, past all rules. */
async function write(...rows: Row[]): Promise<void> {
  const region = await aRegion(exchange);
  const { personId } = await aProfessional(exchange, region);
  const shift = await aShift(exchange, region);
  const usual = {
    regionId: region.regionId,
    memberId: shift.memberId,
    professionalId: personId!,
    shift,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    submittedAt: now,
    checkedAt: now,
    status: 'WAITLISTED',
    outcome: 'ELIGIBLE',
    queueNumber: 1,
  };
  await exchange.em.transactional(async tx => {
    for (const row of rows) tx.create(SignUp, { ...usual, ...row } as never);
  });
}

test.each<[string, Row[], string]>([
  ['two of one person for one shift', [{}, { queueNumber: 2 }], 'sign_up_once'],
  ['two at one place of the queue', [{ status: 'WITHDRAWN' }, {}], 'sign_up_queue_in_order'],
  ['a confirmed one that is not eligible', [{ status: 'CONFIRMED', outcome: 'NOT_ELIGIBLE' }], 'confirmed_is_eligible'],
  ['a declined one without a reason', [{ status: 'DECLINED' }], 'sign_up_check'],
  ['a reason without being declined', [{ declineReason: 'OTHER' }], 'sign_up_check'],
])('the database itself refuses %s', async (_, rows, constraint) => {
  await expect(write(...rows)).rejects.toThrow(constraint);
});

test('who withdrew may sign up again', async () => {
  await write({ status: 'WITHDRAWN' }, { queueNumber: 2 });
  expect(await exchange.em.count(SignUp, { status: SignUpStatus.WAITLISTED })).toBe(1);
});

test.each([
  ['more places taken than there are', { places: 1, placesTaken: 2 }],
  ['more places confirmed than taken', { placesConfirmed: 1 }],
])('the database itself refuses %s', async (_, counts) => {
  const { id } = await aShift(exchange, await aRegion(exchange));
  await expect(exchange.em.nativeUpdate(OpenShift, id, counts)).rejects.toThrow('violates check constraint');
});
