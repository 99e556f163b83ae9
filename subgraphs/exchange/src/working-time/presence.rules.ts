import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, finding, type Finding } from '../eligibility/finding.rules.ts';
import { hour, isWork, startingIn, week } from './duty.rules.ts';
import { leastOf, mostOf } from './law.rules.ts';
import { hoursOf, type Ledger } from './ledger.rules.ts';
import { restsIn } from './weekly-rest.rules.ts';
import { mostWith, windowsWith, workWith } from './window.rules.ts';

const limitFinding = (enforcement: Enforcement, counted: number, limit: number, weeks: number | null = null): Finding =>
  finding('PRESENCE_DUTY_LIMIT', enforcement, { counted, limit, weeks });

/**
 * WT-15: presence duty ("aanwezigheidsdienst") has a set of its own: 24 h at most, 52 in 26 weeks, 48 h a week on average
 * over 26 weeks (60 h with her written consent), 90 h of rest in a week. The rest around it is a rest like others (`rest-law.rules.ts`).
 */
export function presenceFindings(facts: EligibilityFacts, ledger: Ledger): Finding[] {
  const { shift } = ledger;
  if (shift.kind !== 'PRESENCE_DUTY') return [];
  const longest = mostOf(facts, 'WT-15.longest');
  const length = (shift.until - shift.from) / hour;
  return [
    ...(length > longest ? [limitFinding(Enforcement.BLOCK, hoursOf(shift.until - shift.from), longest)] : []),
    ...countFindings(facts, ledger),
    ...averageFindings(facts, ledger),
    ...weekFindings(facts, ledger),
  ];
}

function countFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const limit = mostOf(facts, 'WT-15.per-26-weeks');
  const starts = [...others.filter(({ kind }) => kind === 'PRESENCE_DUTY'), shift].map(({ from }) => from);
  const counted = mostWith(starts, shift.from, 26 * week);
  return counted > limit ? [limitFinding(Enforcement.GATE, counted, limit, 26)] : [];
}

function averageFindings(facts: EligibilityFacts, { shift, others }: Ledger): Finding[] {
  const { presenceOptOutFrom } = facts.person;
  const isMore = presenceOptOutFrom !== null && presenceOptOutFrom <= facts.day;
  const limit = mostOf(facts, isMore ? 'WT-15.average-26-weeks-opt-out' : 'WT-15.average-26-weeks');
  const windows = windowsWith(others, shift, 26 * week);
  const average = Math.max(...windows.map(start => workWith(others, shift, start, start + 26 * week))) / 26;
  return average > limit * hour ? [limitFinding(Enforcement.GATE, hoursOf(average), limit, 26)] : [];
}

/** In 7 × 24 h from any duty on there are 90 h of rest. */
function weekFindings(facts: EligibilityFacts, { shift, all }: Ledger): Finding[] {
  const least = leastOf(facts, 'WT-15.rest-in-week');
  const work = startingIn(all, shift.from - week, shift.until + week).filter(isWork);
  const rested = startingIn(work, shift.from - week + 1, shift.until).map(({ from }) =>
    restsIn(work, from, from + week).reduce((total, one) => total + one, 0),
  );
  const fewest = Math.min(...rested);
  if (fewest >= least * hour) return [];
  return [
    finding('PRESENCE_DUTY_LIMIT', Enforcement.GATE, { restHours: hoursOf(fewest), minimumRestHours: least, weeks: 1 }),
  ];
}
