import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { clockMoment, dayNumberOf } from './clock.rules.ts';
import type { Night } from './duty.rules.ts';

/** The numbers by which a night is known. */
export interface NightLaw {
  /** Hours of the clock. */
  readonly from: number;
  readonly until: number;
  readonly lateFrom: number;
  /** More than so many milliseconds of work make it a night shift. */
  readonly work: number;
}

const minute = 60_000;

export function nightLawOn(parameters: readonly RuleParameter[], day: string): NightLaw {
  const number = (id: string) => parameterOn(parameters, id, day);
  return {
    from: number('WT-6.night-from'),
    until: number('WT-6.night-until'),
    work: number('WT-6.night-work') * minute,
    lateFrom: number('WT-8.late-from'),
  };
}

const overlap = (from: number, until: number, first: number, last: number): number =>
  Math.max(0, Math.min(until, last) - Math.max(from, first));

/** WT-6: the night that a span covers for more than 1 h between 00:00 and 06:00, by elapsed time; null when none. */
export function nightOf(from: number, until: number, law: NightLaw): Night | null {
  const first = dayNumberOf(from);
  const last = dayNumberOf(until);
  for (let day = first; day <= last; day++) {
    const inNight = overlap(from, until, clockMoment(day, law.from), clockMoment(day, law.until));
    if (inNight > law.work) return { day, inNight, endsLate: until > clockMoment(day, law.lateFrom) };
  }
  return null;
}
