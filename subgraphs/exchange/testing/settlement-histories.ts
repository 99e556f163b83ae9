import { uuidv7 } from '@naober/kit/ids';
import fc from 'fast-check';
import type { Region } from './builders.ts';
import type { Band } from './settlement.ts';

/** One sheet with all that happens to it, round by round. */
export interface History {
  readonly day: number;
  readonly hours: readonly Band[];
  readonly costPerHourCents: number;
  /** The round in which its agreement comes; 9: never. */
  readonly agreedIn: number;
  /** Differences that are confirmed in a round, while lines are being made. */
  readonly corrections: readonly (readonly Band[])[];
  /** Rounds in which finance holds it back. */
  readonly held: readonly boolean[];
  readonly kilometres: number;
}

/** As many as the suite has time for; `HISTORIES=10000` runs as many as the rules alone are run over. */
export const many = Number(process.env['HISTORIES'] ?? 500);
export const rounds = 4;
const bandCodes = ['REGULAR', 'EARLY_LATE', 'NIGHT', 'SATURDAY', 'SATURDAY_NIGHT', 'SUNDAY_HOLIDAY'];
const bands = (least: number) =>
  fc.uniqueArray(
    fc.record({
      month: fc.constantFrom('2026-01-01', '2026-02-01'),
      band: fc.constantFrom(...bandCodes),
      minutes: fc.integer({ min: least, max: 350 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ month, band }) => `${month} ${band}` },
  );
export const history: fc.Arbitrary<History> = fc.record({
  day: fc.integer({ min: 5, max: 31 }),
  hours: bands(1),
  costPerHourCents: fc.integer({ min: 1, max: 50_000 }),
  agreedIn: fc.constantFrom(0, 0, 0, 1, 2, 3, 9),
  corrections: fc.array(fc.oneof(fc.constant([]), bands(-350)), { minLength: rounds, maxLength: rounds }),
  held: fc.array(fc.constantFrom(false, false, true), { minLength: rounds, maxLength: rounds }),
  kilometres: fc.constantFrom(0, 0, 1, 37, 600),
});

export const sumOf = (all: readonly Band[]): number => all.reduce((sum, { minutes }) => sum + minutes, 0);

export const journeyRow = (region: Region, person: string, day: string, kilometres: number) => ({
  id: uuidv7(),
  version: 1,
  region_id: region.regionId,
  professional_id: person,
  home_member_id: region.home.id,
  host_member_id: region.host.id,
  profession_id: region.profession.id,
  day,
  kilometres,
  status: 'APPROVED',
  entered_at: `${day}T12:00:00Z`,
  decided_at: `${day}T12:00:00Z`,
});

/** The same in another way: by PostgreSQL's numeric, of all sheets at once, and without lines, batches or rounds. */
export const independent = `
  select root.id, coalesce(sum(cents), 0)::float as cents from timesheet root
  left join detachment_agreement agreed on agreed.professional_id = root.professional_id
  left join lateral (
    select round(sum(part.minutes)::numeric * agreed.cost_per_hour_cents * (100 + weight.weight_percent) / 6000) as cents
    from timesheet sheet join timesheet_band part on part.timesheet_id = sheet.id
    join hour_band weight on weight.cao = 'ZIEKENHUIZEN' and weight.code = part.band and date '2026-01-15' between weight.valid_from and coalesce(weight.valid_until, 'infinity')
    where coalesce(sheet.corrects_id, sheet.id) = root.id group by part.local_month, part.band, weight.weight_percent
  ) money on true
  where root.corrects_id is null group by root.id order by root.id`;
