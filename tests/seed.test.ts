import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@naober/kit/testing/database';
import { subgraphs } from '@naober/scripts/compose-schema';
import { clearDatabase } from '@naober/scripts/seed/clear-database';
import { people, personOf } from '@naober/scripts/seed/people';
import { members } from '@naober/scripts/seed/reference/members';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import { planned } from '@naober/scripts/seed/write-planning';
import { turns } from '@naober/scripts/seed/write-turns';
import { storyShiftId } from '@naober/scripts/seed/stories';
import pg from 'pg';

const now = new Date('2026-03-10T09:30:00Z'); // the period holds the night in which the clocks go forward
let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase(subgraphs);
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await seedDatabase({ adminUrl: database.adminUrl, size: 'small', now });
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await client.query(sql, values)).rows;
}

/** Of every row of every table that the seed wrote. */
async function digest(): Promise<Record<string, unknown>> {
  const tables = await rows(
    `select schemaname || '.' || tablename as name from pg_tables
    where schemaname = any($1) and tablename not in ('migrations', 'rule_parameter') order by 1`,
    [subgraphs.map(({ name }) => name)],
  );
  const digests: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [found] = await rows(
      `select md5(string_agg(t::text, e'\\n' order by t::text)) as md5 from ${String(name)} t`,
    );
    digests[String(name)] = found!['md5'];
  }
  return digests;
}

describe('the small demo', () => {
  test('has both regions with their members', async () => {
    expect(
      await rows(
        `select region.slug, count(*)::int from governance.region join governance.member on region_id = region.id group by 1 order by 1`,
      ),
    ).toEqual([
      { slug: 'kam', count: 3 },
      { slug: 'noord', count: 11 },
    ]);
  });

  test('has its size: named people, staff and stories included', async () => {
    const [counted] = await rows(
      `select (select count(*)::int from governance.professional) as people, (select count(*)::int from exchange.open_shift) as shifts`,
    );
    expect(counted).toEqual({ people: 200, shifts: 600 + planned.length + turns.length });
  });

  test('tells of the information evening of 13 November 2025, full and attended', async () => {
    const [evening] = await rows(`select starts_at, ends_at, place, capacity, registered_count,
        (select count(*)::int from branding.registration where event_id = event.id and status in ('ATTENDED', 'NO_SHOW')) as came
      from branding.recruitment_event event where starts_at < '2025-12-01'`);
    expect(evening).toEqual({
      starts_at: new Date('2025-11-13T18:00:00Z'),
      ends_at: new Date('2025-11-13T20:00:00Z'),
      place: 'Scheemda',
      capacity: 60,
      registered_count: 60,
      came: 60,
    });
  });

  test('has an event ahead that is full, with people waiting', async () => {
    expect(
      await rows(
        `select capacity, registered_count from branding.recruitment_event where starts_at > $1 and waiting_count > 0`,
        [now],
      ),
    ).toEqual([{ capacity: 12, registered_count: 12 }]);
  });

  test('lets nobody be at two places at once, whether waiting or confirmed', async () => {
    expect(
      await rows(`select one.id from exchange.sign_up one join exchange.sign_up other
      on one.professional_id = other.professional_id and one.id < other.id
      where one.status in ('SUBMITTED', 'PENDING_CHECK', 'CONFIRMED', 'WORKED') and other.status in ('SUBMITTED', 'PENDING_CHECK', 'CONFIRMED', 'WORKED')
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at`),
    ).toEqual([]);
  });

  test('lets everybody rest eleven hours, save Marije, whose story it is', async () => {
    const short = await rows(`select professional_id from (
        select professional_id, starts_at - lag(ends_at) over (partition by professional_id order by starts_at) as rest
        from exchange.sign_up where status in ('SUBMITTED', 'PENDING_CHECK', 'CONFIRMED', 'WORKED')) rests
      where rest < interval '11 hours'`);
    expect(short).toEqual([{ professional_id: personOf('marije-boonstra').id }]);
  });

  test('counts the places of each shift as its sign-ups hold them', async () => {
    expect(
      await rows(`select shift.id from exchange.open_shift shift left join exchange.sign_up on shift_id = shift.id group by shift.id
      having places_taken <> count(*) filter (where sign_up.status in ('CONFIRMED', 'WORKED', 'OFFERED', 'ON_HOLD'))
      or places_confirmed <> count(*) filter (where sign_up.status in ('CONFIRMED', 'WORKED'))`),
    ).toEqual([]);
  });

  test('keeps people waiting only where every place is given, and calls what is over worked', async () => {
    expect(
      await rows(`select sign_up.id from exchange.sign_up join exchange.open_shift shift on shift.id = shift_id
      where sign_up.status = 'WAITLISTED' and places_taken < places`),
    ).toEqual([]);
    expect(
      await rows(
        `select id from exchange.sign_up where (status = 'WORKED') <> (ends_at <= $1) and status in ('WORKED', 'CONFIRMED')`,
        [now],
      ),
    ).toEqual([]);
  });

  test('has shifts on each of its days, the clock on the wall being the same before and after the clocks change', async () => {
    const days = await rows(
      `select distinct (starts_at at time zone 'Europe/Amsterdam')::date from exchange.open_shift`,
    );
    expect(days).toHaveLength(57);
    const quarters = await rows(
      `select distinct extract(minute from starts_at)::int % 15 as odd from exchange.open_shift`,
    );
    expect(quarters).toEqual([{ odd: 0 }]);
  });

  test('leaves borrowed copies as old as their originals', async () => {
    expect(
      await rows(`select id from governance.employment original full join exchange.borrowed_employment copy using (id)
      where original.version is distinct from copy.version or original.member_id is distinct from copy.member_id`),
    ).toEqual([]);
    expect(
      await rows(`select id from learning.epa_entrustment original full join exchange.borrowed_epa_entrustment copy using (id)
      where original.version is distinct from copy.version or original.level is distinct from copy.level`),
    ).toEqual([]);
  });

  test('has sign-ups that wait for Esra to decide', async () => {
    const [waiting] = await rows(
      `select count(*)::int from exchange.sign_up where shift_id = $1 and status = 'SUBMITTED'`,
      [storyShiftId('esra-decides-oa')],
    );
    expect(waiting).toEqual({ count: 3 });
  });

  test('can be played by each of its people by name', async () => {
    expect(await rows('select id, slug from governance.professional where is_demo order by slug')).toEqual(
      people
        .filter(({ isPlayable }) => isPlayable)
        .map(({ id, slug }) => ({ id, slug }))
        .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    );
  });

  test('is the same for the same seed and moment, and another for another seed', async () => {
    const first = await digest();
    await clearDatabase(database.adminUrl);
    await seedDatabase({ adminUrl: database.adminUrl, size: 'small', now });
    expect(await digest()).toEqual(first);
    await clearDatabase(database.adminUrl);
    await seedDatabase({ adminUrl: database.adminUrl, size: 'small', now, seed: 2 });
    expect((await digest())['exchange.sign_up']).not.toBe(first['exchange.sign_up']);
  });

  test('does not go on top of what is there', async () => {
    await expect(seedDatabase({ adminUrl: database.adminUrl, size: 'small', now })).rejects.toThrow(
      'The database holds data already',
    );
  });
});

test.each(members)('white text on the colour of $slug can be read: at least 4.5 : 1', ({ primaryColour }) => {
  const channel = (at: number) => linear(Number.parseInt(primaryColour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThanOrEqual(4.5);
});

/** WCAG 2: relative luminance. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

test('no two members share a colour or a mark', () => {
  expect(new Set(members.map(({ primaryColour }) => primaryColour)).size).toBe(14);
  expect(new Set(members.map(({ mark }) => mark)).size).toBe(14);
});
