import { localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { nightLawOn, nightOf } from '../working-time/night.rules.ts';

/** WT-6: more than 1 h of work between 00:00 and 06:00 local time makes a night shift; by elapsed time. */
export const isNightShift = (startsAt: Date, endsAt: Date, parameters: readonly RuleParameter[]): boolean =>
  nightOf(startsAt.getTime(), endsAt.getTime(), nightLawOn(parameters, localDateOf(startsAt))) !== null;
