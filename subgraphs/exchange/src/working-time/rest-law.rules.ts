import { leastOf, mostOf, type Asked } from './law.rules.ts';
import { hour, type Duty } from './duty.rules.ts';

/** The rest that must lie between two duties, in hours. */
export interface RestNeeded {
  readonly daily: number;
  /** Below this it is never allowed. */
  readonly shortened: number;
  readonly ruleId: 'WT-4' | 'WT-8' | 'WT-7' | 'WT-15';
  readonly source: string;
}

/** The law of the day. */
export interface RestLaw {
  readonly day: RestNeeded;
  readonly lateNight: RestNeeded;
  readonly longNight: RestNeeded;
  readonly presence: RestNeeded;
  /** A shortened rest is allowed once in so many hours. */
  readonly oncePer: number;
  /** A night with more work than this, in milliseconds, is a long one. */
  readonly nightWork: number;
}

export function restLawOf(facts: Asked): RestLaw {
  const least = (id: string) => leastOf(facts, id);
  const night = { daily: least('WT-8.rest'), ruleId: 'WT-8', source: 'ATW 5:8 (2), 5:15' } as const;
  const presence = least('WT-15.rest');
  return {
    day: {
      daily: least('WT-4.daily-rest'),
      shortened: least('WT-4.shortened-rest'),
      ruleId: 'WT-4',
      source: 'ATW 5:3 (2), 5:15',
    },
    lateNight: { ...night, shortened: least('WT-8.shortened-rest') },
    longNight: { ...night, shortened: least('WT-7.rest') },
    presence: { daily: presence, shortened: presence, ruleId: 'WT-15', source: 'ATB 4.8:1, ATW 5:15' },
    oncePer: least('WT-4.shortened-once-per'),
    nightWork: mostOf(facts, 'WT-1.night-shift') * hour,
  };
}

/** WT-4, WT-7, WT-8, WT-15: what kind of rest must lie between the two. */
export function restAfter(before: Duty, after: Duty, law: RestLaw): RestNeeded {
  if (before.kind === 'PRESENCE_DUTY' || after.kind === 'PRESENCE_DUTY') return law.presence;
  if (!before.night?.endsLate) return law.day;
  return before.work > law.nightWork ? law.longNight : law.lateNight;
}
