import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { Agreement, BandMinutes } from './line.rules.ts';
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
}

/**
 * The version of the detachment agreement in force on the day, by the rule of `detachmentOn` for many at once (a test
 * holds both to the same answer), and of the same home member: another employer's agreement settles nothing.
 */
const agreementSql = `
  left join lateral (select json_build_object('id', one.id, 'legalBasis', legal_basis,
      'costPerHourCents', cost_per_hour_cents, 'grossWageCostCents', gross_wage_cost_cents) as found
    from detachment_agreement one
    where one.professional_id = source.professional_id and one.host_member_id = source.host_member_id
      and one.home_member_id = source.home_member_id and coalesce(one.department_id = source.department_id, true)
      and source.day between one.in_force_from and coalesce(one.ended_on, one.ends_on)
      and not exists (select from detachment_suspension held where held.detachment_id = one.id
        and source.day between held.from_day and coalesce(held.until_day, 'infinity'))
    order by one.department_id nulls last, one.number desc limit 1) agreement on true`;

const sheetsSql = `
  select 'HOURS' as kind, source.id, source.region_id as "regionId", source.professional_id as "professionalId",
    source.home_member_id as "homeMemberId", source.host_member_id as "hostMemberId",
    source.department_id as "departmentId", source.profession_id as "professionId", source.day::text as day,
    source.home_cao as cao, exists (select from settlement_hold where source_id = source.id) as "isHeld",
    agreement.found as agreement, sheets.ids as "sheetIds", sheets.minutes, null as kilometres,
    coalesce(bands.found, '[]') as bands
  from (select *, (starts_at at time zone 'Europe/Amsterdam')::date as day from timesheet where id = any(?::uuid[])) source
  cross join lateral (select json_agg(one.id order by one.corrects_id nulls first, one.confirmed_at, one.id) as ids,
      sum(one.minutes)::integer as minutes, array_agg(one.id) as all_ids
    from timesheet one where (one.id = source.id or one.corrects_id = source.id)
      and one.status in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')) sheets
  left join lateral (select json_agg(json_build_object('month', month, 'band', band, 'minutes', minutes)) as found
    from (select local_month::text as month, band, sum(part.minutes)::integer as minutes
      from timesheet_band part where part.timesheet_id = any(sheets.all_ids) group by 1, 2) summed) bands on true
  ${agreementSql}
  where sheets.ids is not null and source.home_member_id <> source.host_member_id`;

const journeysSql = `
  select 'TRAVEL' as kind, source.id, source.region_id as "regionId", source.professional_id as "professionalId",
    source.home_member_id as "homeMemberId", source.host_member_id as "hostMemberId",
    source.department_id as "departmentId", source.profession_id as "professionId", source.day::text as day,
    null as cao, exists (select from settlement_hold where source_id = source.id) as "isHeld",
    agreement.found as agreement, json_build_array(source.id) as "sheetIds", 0 as minutes, source.kilometres,
    '[]'::json as bands
  from (select * from travel_cost where id = any(?::uuid[]) and status = 'APPROVED') source
  ${agreementSql}`;

/** Locks what is settled, each in the order of its ids, and reads it with its agreements. */
export async function lockSources(tx: EntityManager, ids: readonly string[]): Promise<Source[]> {
  const wanted = [`{${ids.join(',')}}`];
  await rows(tx, 'select id from timesheet where id = any(?::uuid[]) order by id for no key update', wanted);
  await rows(tx, 'select id from travel_cost where id = any(?::uuid[]) order by id for no key update', wanted);
  return [...(await rows<Source>(tx, sheetsSql, wanted)), ...(await rows<Source>(tx, journeysSql, wanted))];
}
