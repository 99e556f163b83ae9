import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { ruleBook } from '../eligibility/rule-book.rules.ts';
import { hour, isWork, week } from './duty.rules.ts';
import { leastOf, mostOf, type Asked } from './law.rules.ts';
import { hoursOf, ledgerOf } from './ledger.rules.ts';
import { restLawOf } from './rest-law.rules.ts';
import { shortRestsOf } from './rest.rules.ts';
import { workIn } from './window.rules.ts';

export enum WorkingTimeCounterKind {
  SHORT_RESTS = 'SHORT_RESTS',
  LONG_NIGHTS_2_WEEKS = 'LONG_NIGHTS_2_WEEKS',
  LONG_NIGHTS_52_WEEKS = 'LONG_NIGHTS_52_WEEKS',
  NIGHTS_16_WEEKS = 'NIGHTS_16_WEEKS',
  AVERAGE_4_WEEKS = 'AVERAGE_4_WEEKS',
  AVERAGE_16_WEEKS = 'AVERAGE_16_WEEKS',
}

/** How much of a limit somebody has used. */
export interface Counter {
  readonly kind: WorkingTimeCounterKind;
  readonly counted: number;
  readonly limit: number;
  readonly ruleId: string;
  readonly source: string;
}

/** What she has used of the limits that count over time, in the weeks up to now. */
export function countersOf(facts: Asked & Pick<EligibilityFacts, 'now'>): Counter[] {
  const now = facts.now.getTime();
  const past = ledgerOf(facts).filter(({ until }) => until <= now);
  const since = (weeks: number) => past.filter(({ from }) => from > now - weeks * week);
  const law = restLawOf(facts);
  const longNights = (weeks: number) => since(weeks).filter(({ night, work }) => night && work > law.nightWork).length;
  const average = (weeks: number) => hoursOf(workIn(ledgerOf(facts), now - weeks * week, now) / weeks);
  const most = (id: string) => mostOf(facts, id);
  const kind = WorkingTimeCounterKind;
  const { REST_SHORTENED, LONG_NIGHT, TOO_MANY_NIGHTS, AVERAGE_TOO_HIGH } = ruleBook;
  const oncePer = leastOf(facts, 'WT-4.shortened-once-per') * hour;
  const shortRests = shortRestsOf(past.filter(isWork), law).filter(({ from }) => from > now - oncePer).length;
  const nights = since(16).filter(({ night }) => night?.endsLate).length;
  const row = (
    of: WorkingTimeCounterKind,
    counted: number,
    limit: number,
    { ruleId, source }: Pick<Counter, 'ruleId' | 'source'>,
  ) => ({ kind: of, counted, limit, ruleId, source });
  return [
    row(kind.SHORT_RESTS, shortRests, 1, REST_SHORTENED),
    row(kind.LONG_NIGHTS_2_WEEKS, longNights(2), most('WT-7.per-2-weeks'), LONG_NIGHT),
    row(kind.LONG_NIGHTS_52_WEEKS, longNights(52), most('WT-7.per-52-weeks'), LONG_NIGHT),
    row(kind.NIGHTS_16_WEEKS, nights, most('WT-10.nights-16-weeks'), TOO_MANY_NIGHTS),
    row(kind.AVERAGE_4_WEEKS, average(4), most('WT-3.average-4-weeks'), AVERAGE_TOO_HIGH),
    row(kind.AVERAGE_16_WEEKS, average(16), most('WT-3.average-16-weeks'), AVERAGE_TOO_HIGH),
  ];
}
