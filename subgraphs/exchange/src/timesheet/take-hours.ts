import type { EntityManager } from '@mikro-orm/postgresql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { hoursProblem, type HoursProblem } from './hours-problem.rules.ts';
import type { HoursInput } from './hours.input.ts';
import { keepHours, overlapsOther, timesOf } from './keep-hours.ts';
import { readHours } from './read-hours.rules.ts';
import type { SheetTimes } from './sheet-hours.rules.ts';
import type { Timesheet } from './timesheet.entity.ts';

/** Takes over what was entered into a sheet that is locked, null = as it is; or says what is wrong and changes nothing. */
export async function takeHours(
  tx: EntityManager,
  sheet: Timesheet,
  input: HoursInput | null,
  now: Date,
): Promise<HoursProblem[]> {
  const times = await readFor(tx, sheet, input, now);
  if (Array.isArray(times)) return times;
  await keepHours(tx, sheet, times);
  return [];
}

/** What was entered for a sheet, checked against her other work; or all that is wrong. */
export async function readFor(
  tx: EntityManager,
  sheet: Timesheet,
  input: HoursInput | null,
  now: Date,
): Promise<SheetTimes | HoursProblem[]> {
  const times = input === null ? timesOf(sheet) : readHours(input, sheet, await ruleParameters(tx), now);
  if (Array.isArray(times)) return times;
  return (await overlapsOther(tx, sheet, times)) ? [hoursProblem('OVERLAPS', ['startsAt'])] : times;
}
