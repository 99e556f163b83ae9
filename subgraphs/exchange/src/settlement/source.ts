import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { Agreement, BandMinutes } from './line.rules.ts';
import { arrayOf } from './lock-pairs.ts';
import type { SettlementLineKind } from './settlement.enums.ts';

/** A sheet with its corrections, or a journey, with all that settles it. */
export interface Source {
  readonly kind: SettlementLineKind;
  readonly id: string;
  readonly regionId: string;
  readonly professionalId: string;
  readonly homeMemberId: string;
  readonly hostMemberId: string;
  readonly departmentId: string | null;
  readonly professionId: string;
  readonly day: string;
  readonly cao: string | null;
  readonly isHeld: boolean;
  readonly agreement: Agreement | null;
  /** The sheet and its corrections that were confirmed, in order; of a journey its own id. */
  readonly sheetIds: readonly string[];
  readonly minutes: number;
  readonly bands: readonly BandMinutes[];
  readonly kilometres: number | null;
  /** When the last of it was confirmed, or the journey approved. */
  readonly confirmedAt: Date | string;
}

/**
 * The version of the detachment agreement in force on the day, by the rule of `detachmentOn` for many at once (a test
 * holds both to the same answer), and of the same home member: another employer's agreement settles nothing. Who merged
 * has its successor in its place on the days from the merger on.
 */
const agreementSql = `
  left join lateral (select json_build_object('id', one.id, 'legalBasis', legal_basis,
      'costPerHourCents', cost_per_hour_cents, 'grossWageCostCents', gross_wage_cost_cents) as found
    from detachment_agreement one
    where one.professional_id = source.professional_id and one.host_member_id = source.host_member
      and one.home_member_id = source.home_member and coalesce(one.department_id = source.department_id, true)
      and source.day between one.in_force_from and coalesce(one.ended_on, one.ends_on)
      and not exists (select from detachment_suspension held where held.detachment_id = one.id
        and source.day between held.from_day and coalesce(held.until_day, 'infinity'))
    order by one.department_id nulls last, one.number desc limit 1) agreement on true`;

/** By index from the ids alone: sheets with their corrections, summed by the first of them. */
const sheetsSql = `
  with sheet as materialized (
    select id, id as root, null::uuid as corrects, confirmed_at, minutes from timesheet
    where id = any(?::uuid[]) and status in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')
    union all
    select id, corrects_id, corrects_id, confirmed_at, minutes from timesheet
    where corrects_id = any(?::uuid[]) and status in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')),
  told as materialized (select root, json_agg(id order by corrects nulls first, confirmed_at, id) as ids,
      sum(minutes)::integer as minutes, max(confirmed_at) as confirmed_at from sheet group by root)
  select 'HOURS' as kind, source.id, source.region_id as "regionId", source.professional_id as "professionalId",
    source.home_member as "homeMemberId", source.host_member as "hostMemberId",
    source.department_id as "departmentId", source.profession_id as "professionId", source.day::text as day,
    source.home_cao as cao, exists (select from settlement_hold where source_id = source.id) as "isHeld",
    agreement.found as agreement, told.ids as "sheetIds", told.minutes, null as kilometres,
    told.confirmed_at as "confirmedAt"
  from (select *, stands_for(home_member_id, day) as home_member, stands_for(host_member_id, day) as host_member
    from (select *, (starts_at at time zone 'Europe/Amsterdam')::date as day from timesheet where id = any(?::uuid[])) dated) source
  join told on told.root = source.id
  ${agreementSql}`;

const journeysSql = `
  select 'TRAVEL' as kind, source.id, source.region_id as "regionId", source.professional_id as "professionalId",
    source.home_member as "homeMemberId", source.host_member as "hostMemberId",
    source.department_id as "departmentId", source.profession_id as "professionId", source.day::text as day,
    null as cao, exists (select from settlement_hold where source_id = source.id) as "isHeld",
    agreement.found as agreement, json_build_array(source.id) as "sheetIds", 0 as minutes, source.kilometres,
    source.decided_at as "confirmedAt"
  from (select *, stands_for(home_member_id, day) as home_member, stands_for(host_member_id, day) as host_member
    from travel_cost where id = any(?::uuid[]) and status = 'APPROVED') source
  ${agreementSql}`;

/** Locks what is settled, each in the order of its ids, and reads it with its agreements. */
export async function lockSources(tx: EntityManager, ids: readonly string[]): Promise<Source[]> {
  const wanted = [`{${ids.join(',')}}`];
  await rows(tx, 'select id from timesheet where id = any(?::uuid[]) order by id for no key update', wanted);
  await rows(tx, 'select id from travel_cost where id = any(?::uuid[]) order by id for no key update', wanted);
  const sheets = await rows<Omit<Source, 'bands'>>(tx, sheetsSql, [...wanted, ...wanted, ...wanted]);
  const bands = await bandsOf(tx, sheets);
  const journeys = await rows<Omit<Source, 'bands'>>(tx, journeysSql, wanted);
  return [
    ...sheets.map(one => ({ ...one, bands: bands.get(one.id) ?? [] })),
    ...journeys.map(one => ({ ...one, bands: [] })),
  ];
}

/**
 * By first sheet: its minutes and those of its corrections, by month and band. Asked by the sheets' own ids: what row
 * security lets through cannot be estimated, and a join of the two was planned as a loop over all of both.
 */
async function bandsOf(
  tx: EntityManager,
  sheets: readonly Pick<Source, 'id' | 'sheetIds'>[],
): Promise<Map<string, BandMinutes[]>> {
  const found = await rows<BandMinutes & { sheetId: string }>(
    tx,
    `select timesheet_id as "sheetId", local_month::text as month, band, minutes from timesheet_band
     where timesheet_id = any(?::uuid[])`,
    [arrayOf(sheets.flatMap(({ sheetIds }) => sheetIds))],
  );
  const bySheet = Map.groupBy(found, ({ sheetId }) => sheetId);
  return new Map(sheets.map(({ id, sheetIds }) => [id, summed(sheetIds.flatMap(sheet => bySheet.get(sheet) ?? []))]));
}

const summed = (all: readonly BandMinutes[]): BandMinutes[] =>
  [...Map.groupBy(all, ({ month, band }) => `${month} ${band}`).values()].map(same => ({
    month: same[0]!.month,
    band: same[0]!.band,
    minutes: same.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
