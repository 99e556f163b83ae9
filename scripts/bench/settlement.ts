import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

export interface MeasuredSettlement {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly idleMiB: number;
  readonly mostMiB: number;
  readonly sourcesTotal: number;
  readonly linesMade: number;
  readonly differences: number;
  /** How often its progress had moved on when it was asked. */
  readonly steps: number;
  /** Sum of its lines and the same computed by PostgreSQL alone, in cents. */
  readonly cents: number;
  readonly independentCents: number;
}

export const month = '2026-10-01';

/** A month of confirmed hours of other members' people at the Martini, two bands each; agreements of 2,000 of them. */
const fill = (sheets: number) => [
  `create temp table lent as select n, gen_random_uuid() as person, homes.id as home, 4000 + n % 2713 as cents from generate_series(1, 2000) n
     join (select id, row_number() over (order by slug) as at, count(*) over () as many from governance.member
       where slug <> 'martini' and region_id = (select region_id from governance.member where slug = 'martini')) homes
     on homes.at = 1 + n % homes.many`,
  `insert into exchange.detachment_agreement (id, region_id, series_id, number, professional_id, home_member_id, host_member_id, profession_id,
       cooperation_agreement_id, starts_on, ends_on, status, legal_basis, cost_per_hour_cents, template_version, text_hash, drafted_at, sent_at,
       signed_at, in_force_from)
     select person, martini.region_id, person, 1, person, home, martini.id, profession.id, person, '2026-01-01', '2026-12-31', 'ACTIVE', 'TBA',
       cents, 1, repeat('0', 64), now(), now(), now(), '2026-01-01'
     from lent cross join (select * from governance.member where slug = 'martini') martini
     cross join (select id from governance.profession where code = 'OA') profession`,
  `insert into exchange.timesheet (id, region_id, professional_id, home_member_id, home_cao, host_member_id, department_id, profession_id, kind,
       planned_starts_at, planned_ends_at, planned_break_minutes, starts_at, ends_at, break_minutes, worked_minutes, minutes, status,
       waiting_since, confirmed_at)
     select gen_random_uuid(), martini.region_id, person, home, 'ZIEKENHUIZEN', martini.id, department.id, profession.id, 'REGULAR', starts_at,
       starts_at + interval '9 hours', 0, starts_at, starts_at + interval '9 hours', 0, 300 + m % 240, 300 + m % 240,
       'CONFIRMED_BY_PROFESSIONAL', now(), now()
     from (select m, timestamptz '2026-10-01 07:00+02' + make_interval(days => (m % 28)::integer) as starts_at from generate_series(1, ${sheets}) m) sheet
     join lent on lent.n = 1 + sheet.m % 2000 cross join (select * from governance.member where slug = 'martini') martini
     cross join (select id from governance.profession where code = 'OA') profession
     cross join lateral (select id from governance.department where member_id = martini.id and kind = 'OK' order by id limit 1) department`,
  `insert into exchange.timesheet_band (id, timesheet_id, local_month, band, minutes)
     select gen_random_uuid(), id, '${month}', part.band, part.minutes from exchange.timesheet
     cross join lateral (values ('REGULAR', minutes - 97), ('NIGHT', 97)) part (band, minutes)
     where status = 'CONFIRMED_BY_PROFESSIONAL' and professional_id in (select person from lent)`,
  'analyze',
];

/** By PostgreSQL's numeric, without lines or batches. */
const independent = `
  select sum(round(part.minutes::numeric * agreed.cost_per_hour_cents * (100 + weight.weight_percent) / 6000))::float as cents
  from exchange.timesheet sheet join exchange.timesheet_band part on part.timesheet_id = sheet.id
  join exchange.detachment_agreement agreed on agreed.professional_id = sheet.professional_id
  join exchange.hour_band weight on weight.cao = sheet.home_cao and weight.code = part.band
    and date '${month}' between weight.valid_from and coalesce(weight.valid_until, 'infinity')
  where sheet.professional_id in (select person from lent)`;

/** Settles so many sheets as one job, in a process of its own. */
export async function measureSettlement(
  adminUrl: string,
  databaseUrl: string,
  sheets: number,
): Promise<MeasuredSettlement> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const sql of fill(sheets)) await client.query(sql);
    const { rows } = await client.query(`select region_id as id from governance.member where slug = 'martini'`);
    const script = fileURLToPath(new URL('one-settlement.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, databaseUrl, rows[0].id]);
    const one = async (sql: string): Promise<number> => (await client.query(sql)).rows[0].cents;
    const made = JSON.parse(stdout.trim().split('\n').at(-1)!) as Omit<
      MeasuredSettlement,
      'cents' | 'independentCents'
    >;
    const cents = await one(`select sum(net_cents)::float as cents from exchange.settlement_line
      where professional_id in (select person from lent)`);
    return { ...made, cents, independentCents: await one(independent) };
  } finally {
    await client.end();
  }
}
