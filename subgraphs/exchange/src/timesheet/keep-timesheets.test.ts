import { expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { hours } from '../../testing/hours.ts';
import { hoursScene } from '../../testing/hours-scene.ts';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

const scene = hoursScene();
const { aSheet, confirmed } = scene;

test('hours go after eight years with their corrections, words after two; deputies a year after their last day', async () => {
  const { exchange, planner } = scene;
  const sheet = await confirmed(await aSheet());
  await scene.settle(sheet.id);
  const correction = {
    timesheetId: sheet.id,
    hours: { startsAt: '2026-02-02T08:00', endsAt: '2026-02-02T16:00' },
    note: 'Later begonnen',
  };
  const made = (await hours(exchange, planner, 'correctTimesheet', correction)).timesheet!;
  await scene.answer('confirmTimesheet', made);
  await scene.settle(made.id);
  await exchange.em.transactional(async tx => {
    const whose = {
      regionId: scene.region.regionId,
      memberId: scene.region.host.id,
      professionalId: uuidv7(),
      namedAt: exchange.now!,
    };
    for (const endsOn of ['2025-02-03', '2025-02-04'])
      tx.create(HoursDeputy, { ...whose, startsOn: '2025-01-01', endsOn });
  });
  const forgetAt = async (now: string) => {
    exchange.now = new Date(now);
    return exchange.subgraph.forget();
  };
  const endsAt = new Date('2026-02-02T15:00Z').getTime();
  const left = async () => {
    const sheets = { professionalId: scene.her.personId! };
    return [
      await exchange.em.count(Timesheet, sheets),
      await exchange.em.count(TimesheetStep, { ...sheets, byId: { $ne: null } }),
      await exchange.em.count(HoursDeputy, { memberId: scene.region.host.id }),
    ];
  };
  // Five steps were done by somebody: entered, verified, confirmed; corrected and confirmed.
  const dayAfter = (at: number, add: number) => new Date(at + add * 86_400_000).toISOString();
  const done = Date.parse('2026-02-04T08:00Z');
  await forgetAt('2026-02-04T09:00Z');
  expect(await left()).toEqual([2, 5, 1]);
  await forgetAt(dayAfter(done, 730));
  expect(await left()).toEqual([2, 5, 0]);
  await forgetAt(dayAfter(done + 1, 730 + 1));
  expect(await left()).toEqual([2, 0, 0]);
  await forgetAt(dayAfter(endsAt, 2_922));
  expect(await left()).toEqual([2, 0, 0]);
  await forgetAt(dayAfter(endsAt + 1, 2_922 + 1));
  expect(await left()).toEqual([0, 0, 0]);
});
