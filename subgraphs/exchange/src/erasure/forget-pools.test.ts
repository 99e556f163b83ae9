import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { ask, aSpecialistPool } from '../../testing/pools.ts';
import { AvailabilitySlot } from '../availability/availability-slot.entity.ts';
import { ConsultationRequest } from '../consultation/consultation-request.entity.ts';
import { ParticipationPreference } from '../participation/participation-preference.entity.ts';
import { PoolMembership } from '../pool/pool-membership.entity.ts';
import { SavedFilter } from '../saved-filter/saved-filter.entity.ts';
import { borrowErasures } from './erasure.events.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => {
  exchange = await startExchange();
  region = await aRegion(exchange);
  exchange.now = new Date(); // erasing goes by the real clock
  [her, planner] = [await aProfessional(exchange, region), aPlanner(region)];
});
afterAll(() => exchange.stop());

const inDays = (days: number, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000);
const erase = ({ personId }: Viewer) =>
  exchange.em.transactional(tx =>
    borrowErasures.apply(
      tx,
      { id: uuidv7(), version: 1, state: { personId, isCarriedOut: true } },
      exchange.subgraph.events,
    ),
  );

test('she leaves every pool, offers no time and wishes nothing; what she had accepted is open to others', async () => {
  const colleague = await aProfessional(exchange, region);
  const pool = await aSpecialistPool(exchange, region);
  const requestOf = async (days: number) => {
    const span = { startsAt: inDays(days), endsAt: inDays(days, 2) };
    const place = { departmentId: region.department.id, professionId: region.profession.id, poolId: pool.id };
    const input = { ...place, ...span, mode: 'VIDEO', subject: 'Advies over Femke' };
    return (await ask(exchange, planner, 'requestConsultation', input)).consultationRequest.id as string;
  };
  const request = await requestOf(5);
  for (const one of [her, colleague]) {
    await ask(exchange, one, 'joinPool', { poolId: pool.id });
    await ask(exchange, one, 'saveParticipationPreference', { mayBeAsked: true });
    const local = (days: number) => `${inDays(days).toISOString().slice(0, 10)}T`;
    await ask(exchange, one, 'offerAvailability', { startsAt: `${local(5)}12:00`, endsAt: `${local(5)}15:00` });
    await ask(exchange, one, 'saveFilter', { name: 'Femke', query: 'nacht=1' });
  }
  await ask(exchange, her, 'acceptConsultation', { consultationRequestId: request });
  await erase(her);
  const left = async ({ personId }: Viewer) => [
    await exchange.em.count(PoolMembership, { professionalId: personId!, leftAt: null }),
    await exchange.em.count(ParticipationPreference, { professionalId: personId! }),
    await exchange.em.count(AvailabilitySlot, { professionalId: personId! }),
    await exchange.em.count(SavedFilter, { professionalId: personId! }),
  ];
  expect([await left(her), await left(colleague)]).toEqual([
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ]);
  const requestNow = () => exchange.em.findOneOrFail(ConsultationRequest, request);
  expect(await requestNow()).toMatchObject({ status: 'OPEN', acceptedBy: null, subject: 'Advies over Femke' });
  await ask(exchange, colleague, 'acceptConsultation', { consultationRequestId: request });
  await erase(planner);
  expect(await requestNow()).toMatchObject({ status: 'WITHDRAWN', askedBy: null, subject: '' });
  await expect(ask(exchange, her, 'joinPool', { poolId: pool.id })).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});
