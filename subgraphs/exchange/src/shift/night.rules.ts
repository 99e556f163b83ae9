import { parameterOn } from '../eligibility/parameter.rules.ts';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { elapsedMinutes, instantOf, localTimeOf } from '@naober/kit/local-time';

/** WT-6: more than 1 h of work between 00:00 and 06:00 local time makes a night shift; by elapsed time. */
export function isNightShift(startsAt: Date, endsAt: Date, parameters: readonly RuleParameter[]): boolean {
  const firstDay = localTimeOf(startsAt).toPlainDate();
  const parameter = (id: string) => parameterOn(parameters, id, firstDay.toString());
  const hours = { from: parameter('WT-6.night-from'), until: parameter('WT-6.night-until') };
  const days = [0, 1].map(add => firstDay.add({ days: add }));
  const minutes = days.map(day => overlapMinutes(startsAt, endsAt, at(day, hours.from), at(day, hours.until)));
  return minutes.some(one => one > parameter('WT-6.night-work'));
}

const at = (day: Temporal.PlainDate, hour: number): Date => instantOf(day.toPlainDateTime({ hour }));

function overlapMinutes(startsAt: Date, endsAt: Date, from: Date, until: Date): number {
  const first = startsAt > from ? startsAt : from;
  const last = endsAt < until ? endsAt : until;
  return Math.max(0, elapsedMinutes(first, last));
}
