import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, isWork, startingIn, week, type Duty } from './duty.rules.ts';
import { caoNumbers, leastOf, mostOf } from './law.rules.ts';
import type { Ledger } from './ledger.rules.ts';

/** Parts of a list: a new one begins where two neighbours do not belong together. */
function partsOf(duties: readonly Duty[], belong: (before: Duty, after: Duty) => boolean): Duty[][] {
  const parts: Duty[][] = [];
  for (const duty of duties) {
    const before = parts.at(-1)?.at(-1);
    if (before && belong(before, duty)) parts.at(-1)!.push(duty);
    else parts.push([duty]);
  }
  return parts;
}

const near = ({ shift, all }: Ledger): Duty[] =>
  startingIn(all, shift.from - 3 * week, shift.until + 3 * week).filter(isWork);

/** Nights on days that follow each other. */
export const nightsInARow = (duties: readonly Duty[]): Duty[][] =>
  partsOf(duties, (before, after) => before.night !== null && after.night?.day === before.night.day + 1).filter(
    ([first]) => first!.night !== null,
  );

const certain = (duties: readonly Duty[]): Enforcement =>
  duties.every(({ isCertain }) => isCertain) ? Enforcement.BLOCK : Enforcement.GATE;

/** WT-9: 46 h of rest after three or more nights in a row. */
export function restAfterNightsFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  const duties = near(ledger);
  const most = leastOf(facts, 'WT-9.nights-in-a-row');
  const rest = leastOf(facts, 'WT-9.rest');
  return nightsInARow(duties).flatMap(nights => {
    const last = nights.at(-1)!;
    const next = duties[duties.indexOf(last) + 1];
    if (nights.length < most || !next || next.from - last.until >= rest * hour) return [];
    const isNext = next === ledger.shift;
    if (!isNext && !nights.includes(ledger.shift)) return [];
    return [
      finding('REST_AFTER_NIGHTS', certain([...nights, next]), {
        counted: nights.length,
        restHours: (next.from - last.until) / hour,
        minimumRestHours: rest,
        fitsFrom: isNext ? new Date(last.until + rest * hour) : null,
        fitsUntil: isNext || last !== ledger.shift ? null : new Date(next.from - rest * hour),
        conflictsWithId: isNext ? last.shiftId : next.shiftId,
      }),
    ];
  });
}

/** WT-12: at most 7 shifts in a series that holds a night; a weekly rest ends a series. */
export function seriesFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  const endsBy = leastOf(facts, 'WT-12.series-ends-by') * hour;
  const series = partsOf(near(ledger), (before, after) => after.from - before.until < endsBy);
  const own = series.find(duties => duties.includes(ledger.shift)) ?? [];
  const limit = mostOf(facts, 'WT-12.shifts');
  if (own.length <= limit || !own.some(({ night }) => night !== null)) return [];
  return [finding('SERIES_TOO_LONG', certain(own), { counted: own.length, limit })];
}

/** CAO-1: five nights in a row by cao, seven where she asks for it; signing up is asking. */
export function caoNightsFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  const [limit] = caoNumbers(facts, 'CAO-1.nights-in-a-row').sort((a, b) => a - b);
  const own = nightsInARow(near(ledger)).find(nights => nights.includes(ledger.shift));
  if (limit === undefined || !own || own.length <= limit) return [];
  const onRequest = Math.min(...caoNumbers(facts, 'CAO-1.on-request'));
  const enforcement = own.length > onRequest ? Enforcement.GATE : Enforcement.SIGNAL;
  return [finding('NIGHTS_IN_A_ROW', enforcement, { counted: own.length, limit })];
}
