import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, week, type Duty } from './duty.rules.ts';
import { mostOf } from './law.rules.ts';
import type { Ledger } from './ledger.rules.ts';
import { mostWith } from './window.rules.ts';

const endsLate = ({ night }: Duty): boolean => night?.endsLate ?? false;

/**
 * WT-10: 36 nights that end after 02:00 in 16 weeks. A collective agreement may allow 140 in 52 weeks, or 38 h between
 * 00:00 and 06:00 in 2 weeks: beyond 36 somebody looks, beyond both it is refused.
 */
export function nightCountFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  if (!endsLate(shift)) return [];
  const late = [...others.filter(endsLate), shift];
  const starts = late.map(({ from }) => from);
  const limit = mostOf(facts, 'WT-10.nights-16-weeks');
  const counted = mostWith(starts, shift.from, 16 * week);
  if (counted <= limit) return [];
  const isBeyond =
    mostWith(starts, shift.from, 52 * week) > mostOf(facts, 'WT-10.nights-52-weeks') &&
    hoursAtNight(late, shift) > mostOf(facts, 'WT-10.night-hours-2-weeks') * hour;
  return [finding('TOO_MANY_NIGHTS', isBeyond ? Enforcement.BLOCK : Enforcement.GATE, { counted, limit, weeks: 16 })];
}

/** Most work between 00:00 and 06:00 in any 2 weeks that hold the shift. */
function hoursAtNight(late: readonly Duty[], shift: Duty): number {
  const starts = late.map(({ from }) => from).filter(from => from <= shift.from && from > shift.from - 2 * week);
  const inNights = starts.map(start =>
    late
      .filter(({ from }) => from >= start && from < start + 2 * week)
      .reduce((total, { night }) => total + night!.inNight, 0),
  );
  return Math.max(0, ...inNights);
}
