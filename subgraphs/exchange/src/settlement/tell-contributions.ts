import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { ContributionTotal } from './contribution-total.entity.ts';

type Total = Pick<ContributionTotal, 'homeMemberId' | 'hostMemberId' | 'period' | 'startsOn' | 'minutes' | 'people'>;

/** How far back totals are told again: a correction of what is older changes hours, and no balance any more. */
const yearsBack = 2;

/** Brings what was told of who gave what to what is confirmed now; what did not change is not told again. */
export async function tellContributions(em: EntityManager, regionId: string, now: Date): Promise<void> {
  const found = await rows<Total>(em, totalsSql, [regionId, firstDay(now)]);
  await em.transactional(
    async tx => {
      await rows(tx, `select pg_advisory_xact_lock(hashtextextended('contribution ' || ?, 0))`, [regionId]);
      const known = await tx.find(ContributionTotal, { regionId });
      const byName = new Map(known.map(one => [nameOf(one), one]));
      for (const total of found) {
        const name = nameOf(total);
        const one = byName.get(name);
        if (one) Object.assign(one, { minutes: total.minutes, people: total.people });
        else tx.create(ContributionTotal, { ...total, regionId });
        byName.delete(name);
      }
      for (const gone of byName.values())
        if (gone.startsOn >= firstDay(now)) Object.assign(gone, { minutes: 0, people: 0 });
    },
    { clear: true },
  );
}

/** Whole years, so that the total of a year counts all of it. */
const firstDay = (now: Date): string => `${Number(localDateOf(now).slice(0, 4)) - yearsBack}-01-01`;

const nameOf = ({ homeMemberId, hostMemberId, period, startsOn }: Omit<Total, 'minutes' | 'people'>): string =>
  [homeMemberId, hostMemberId, period, startsOn].join(' ');

/** By pair, by who gives and by who takes, each by month and by year: minutes summed, people counted once in each. */
const totalsSql = `
  with worked as (
    select home_member_id, host_member_id, sheet.professional_id, local_month, sum(band.minutes) as minutes
    from timesheet sheet join timesheet_band band on band.timesheet_id = sheet.id
    where sheet.region_id = ? and sheet.status in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')
      and home_member_id <> host_member_id
      and local_month >= ?::date
    group by 1, 2, 3, 4)
  select home_member_id as "homeMemberId", host_member_id as "hostMemberId", period, starts_on::date::text as "startsOn",
    sum(minutes)::integer as minutes, count(distinct professional_id) filter (where minutes > 0)::integer as people
  from worked cross join lateral (values ('MONTH', local_month::timestamp), ('YEAR', date_trunc('year', local_month::timestamp))) at (period, starts_on)
  group by grouping sets ((home_member_id, host_member_id, period, starts_on), (home_member_id, period, starts_on), (host_member_id, period, starts_on))`;
