import type { EntityManager } from '@mikro-orm/postgresql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { bandDifference, type BandMinutes } from '../hour-band/hour-band.rules.ts';
import { hourBands } from '../hour-band/hour-bands.ts';
import { bandsOfTimes, workedMinutes, type SheetTimes } from './sheet-hours.rules.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

/** The times of a sheet as rules take them. */
export const timesOf = ({ kind, startsAt, endsAt, breakMinutes, calls }: Timesheet): SheetTimes => ({
  kind,
  startsAt,
  endsAt,
  breakMinutes,
  calls: calls.map(one => ({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) })),
});

/** The same as it is stored. */
export const storedTimes = ({ startsAt, endsAt, breakMinutes, calls }: SheetTimes) => ({
  startsAt,
  endsAt,
  breakMinutes,
  calls: calls.map(one => ({ startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() })),
});

/** What settled entries of the same work say already: minutes, and minutes by month and band. */
async function saidBefore(tx: EntityManager, { id, correctsId }: Timesheet) {
  if (correctsId === null) return { minutes: 0, bands: [] as BandMinutes[] };
  const entries = await tx.find(Timesheet, { $or: [{ id: correctsId }, { correctsId }], id: { $ne: id } });
  const bands = await tx.find(TimesheetBand, { timesheetId: { $in: entries.map(one => one.id) } });
  return { minutes: entries.reduce((sum, one) => sum + one.minutes, 0), bands };
}

/** Keeps when she worked, what that adds and in which bands: of a correction the difference to what was said before. */
export async function keepHours(
  tx: EntityManager,
  sheet: Timesheet,
  times: SheetTimes,
  parameters?: readonly RuleParameter[],
): Promise<void> {
  const numbers = parameters ?? (await ruleParameters(tx));
  const worked = workedMinutes(times, numbers);
  const said = await saidBefore(tx, sheet);
  Object.assign(sheet, storedTimes(times), { workedMinutes: worked, minutes: worked - said.minutes });
  await tx.nativeDelete(TimesheetBand, { timesheetId: sheet.id });
  await tx.flush();
  const bands = bandsOfTimes(times, sheet.homeCao, await hourBands(tx), numbers);
  for (const { localMonth, band, minutes } of bandDifference(bands, said.bands))
    tx.create(TimesheetBand, { timesheetId: sheet.id, localMonth, band, minutes });
}

/** Whether other work of hers, as it counts now, lies on some of that time. */
export async function overlapsOther(
  tx: EntityManager,
  { id, correctsId, professionalId }: Timesheet,
  { startsAt, endsAt }: SheetTimes,
): Promise<boolean> {
  const span = { startsAt: { $lt: endsAt }, endsAt: { $gt: startsAt } };
  const found = await tx.find(Timesheet, { professionalId, isCurrent: true, ...span });
  const root = correctsId ?? id;
  return found.some(one => (one.correctsId ?? one.id) !== root);
}
