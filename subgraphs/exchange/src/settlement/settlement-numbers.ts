import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '@naober/kit/sql';
import type { Numbers } from './line.rules.ts';
import { type ChosenTerms, type Rhythm, type Terms, usualRhythm } from './period.rules.ts';
import type { Exemption } from './vat.rules.ts';

interface Dated {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly value: number;
}

/** By name: the dated values of it, looked up by day; null when none holds. */
function byDay(all: readonly Dated[]): (id: string, day: string) => number | null {
  const named = Map.groupBy(all, ({ id }) => id);
  return (id, day) =>
    named.get(id)?.find(({ from, until }) => from <= day && (until === null || day <= until))?.value ?? null;
}

/** Rules of settlement by the day of the work, which is not the day of the run: `ruleNumbers` knows one day alone. */
const readByDay = async (em: EntityManager): Promise<(id: string, day: string) => number | null> =>
  byDay(
    await rows<Dated>(
      em,
      `select id, valid_from::text as "from", valid_until::text as until, value::float as value from rule_parameter
       where id ~ '^(LS-[567][.]vat|SE-2[.]kilometre|SE-4[.](cadence|cut-off))$'`,
    ),
  );

/** How two members settle on a day who chose nothing. */
export async function readUsualRhythm(em: EntityManager): Promise<(day: string) => Rhythm> {
  const numberOn = await readByDay(em);
  return day => usualRhythm(numberOn, day);
}

/** All dated numbers by which sheets and journeys are settled, read once for many. */
export async function readNumbers(em: EntityManager): Promise<Numbers> {
  const weights = await rows<Dated>(
    em,
    `select cao || ' ' || code as id, valid_from::text as "from", valid_until::text as until,
       round(10000 + weight_percent * 100)::integer as value from hour_band`,
  );
  const exemptions = await rows<Exemption>(
    em,
    `select id, home_member_id as "homeMemberId", host_member_id as "hostMemberId", legal_basis as "legalBasis", basis,
       valid_from::text as "validFrom", valid_until::text as "validUntil" from vat_exemption where status = 'APPROVED'`,
  );
  const weightOf = byDay(weights);
  return {
    numberOn: await readByDay(em),
    weightOn: (cao, band, day) => (cao === null ? null : weightOf(`${cao} ${band}`, day)),
    exemptions,
  };
}

/** The terms of pairs of members, by `home host`. */
export async function readTerms(em: EntityManager): Promise<(homeId: string, hostId: string) => Terms> {
  const usualOn = await readUsualRhythm(em);
  const all = await rows<ChosenTerms & { pair: string }>(
    em,
    `select home_member_id || ' ' || host_member_id as pair, valid_from::text as "validFrom", cadence,
       cut_off_days as "cutOffDays" from settlement_terms`,
  );
  const byPair = Map.groupBy(all, ({ pair }) => pair);
  return (homeId, hostId) => ({ chosen: byPair.get(`${homeId} ${hostId}`) ?? [], usualOn });
}
