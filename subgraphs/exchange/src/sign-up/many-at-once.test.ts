import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { signUp } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const rows = <Row extends object>(sql: string) => exchange.em.execute<Row[]>(sql);
const onDay = (day: number) => {
  const startsAt = new Date(Date.UTC(2026, 3, 1 + day, 6));
  return { startsAt, endsAt: new Date(startsAt.getTime() + 8 * 3_600_000), requiredEpas: [] };
};

/** Does all of `acts`, so many in flight at any moment. */
async function inFlight<T>(most: number, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < acts.length) done.push(await acts[next++]!());
  };
  await Promise.all(Array.from({ length: most }, work));
  return done;
}

test('2,000 sign-ups for 100 directly bookable places, 32 in flight: 100 are confirmed, none twice and none overlapping', async () => {
  const shifts = await inFlight(
    8,
    Array.from(
      { length: 100 },
      (_, n) => () => aShift(exchange, region, { ...onDay(Math.floor(n / 4)), booking: BookingMode.DIRECT }),
    ),
  );
  const people = await inFlight(
    8,
    Array.from({ length: 200 }, () => () => aProfessional(exchange, region)),
  );
  const acts = Array.from(
    { length: 2_000 },
    (_, n) => () => signUp(exchange, people[n % 200]!, shifts[(n * 7 + Math.floor(n / 200)) % 100]!.id),
  );
  const answers = await inFlight(32, acts);
  expect(answers.filter(one => one.signUp?.status === 'CONFIRMED')).toHaveLength(100);
  const counted = await rows(`select count(*)::int as confirmed, count(distinct shift_id)::int as shifts
    from sign_up where status = 'CONFIRMED' and region_id = '${region.regionId}'`);
  expect(counted).toEqual([{ confirmed: 100, shifts: 100 }]);
  expect(
    await rows(`select one.id from sign_up one join sign_up other on one.professional_id = other.professional_id
      and one.id < other.id and one.starts_at < other.ends_at and other.starts_at < one.ends_at
      where one.status = 'CONFIRMED' and other.status = 'CONFIRMED'`),
  ).toEqual([]);
  expect(
    await rows(`select id from open_shift where region_id = '${region.regionId}'
      and (places_taken <> 1 or places_confirmed <> 1)`),
  ).toEqual([]);
}, 600_000);

/** Shifts at two members at the same time, for each of so many rounds; made at once. */
const pairs = (rounds: number): Promise<[string, string][]> =>
  exchange.em.transactional(async tx =>
    Array.from({ length: rounds }, (_, round) => {
      const make = (memberId: string) => {
        const place = { regionId: region.regionId, memberId, departmentId: region.department.id };
        const what = { professionId: region.profession.id, breakMinutes: 30, isNight: false, places: 1 };
        return tx.create(OpenShift, { ...place, ...what, ...onDay(2 * round) }).id;
      };
      return [make(region.host.id), make(region.home.id)];
    }),
  );

test('one person who presses two overlapping shifts of two members at once gets one, in each of 500 rounds', async () => {
  const rounds = await pairs(25);
  for (let of25 = 0; of25 < 20; of25++) {
    const viewer = await aProfessional(exchange, region);
    for (const shifts of rounds) {
      const answers = await Promise.all(shifts.map(id => signUp(exchange, viewer, id)));
      const became = answers.map(one => one.signUp?.status ?? one.findings!.map(({ code }) => code).join());
      expect(became.sort()).toEqual(['OVERLAP', 'SUBMITTED']);
    }
  }
}, 600_000);
