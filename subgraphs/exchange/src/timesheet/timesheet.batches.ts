import type { Context } from '@naober/kit/context';
import type { Settling } from './cut-off.rules.ts';
import { readSettling } from './read-settling.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

/** By sheet: its minutes by month and band. */
export const bandsOf = (context: Context) =>
  context.batched<TimesheetBand[]>(bandsOf, async ids => {
    const where = { timesheetId: { $in: [...ids] } };
    const order = { orderBy: { localMonth: 'asc', band: 'asc' } } as const;
    const found = await context.guarded.find(TimesheetBand, where, order);
    return ids.map(id => found.filter(({ timesheetId }) => timesheetId === id));
  });

/** By sheet: what was done with it, oldest first. */
export const stepsOf = (context: Context) =>
  context.batched<TimesheetStep[]>(stepsOf, async ids => {
    const where = { timesheetId: { $in: [...ids] } };
    const found = await context.guarded.find(TimesheetStep, where, { orderBy: { at: 'asc', id: 'asc' } });
    return ids.map(id => found.filter(({ timesheetId }) => timesheetId === id));
  });

/** By first sheet: its corrections, oldest first. */
export const correctionsOf = (context: Context) =>
  context.batched<Timesheet[]>(correctionsOf, async ids => {
    const where = { correctsId: { $in: [...ids] } };
    const found = await context.guarded.find(Timesheet, where, { orderBy: { id: 'asc' } });
    return ids.map(id => found.filter(({ correctsId }) => correctsId === id));
  });

/** By pair of members: how they settle. */
export const settlingOf = (context: Context) =>
  context.batched<Settling>(settlingOf, async pairs => {
    const found = await readSettling(context.platform, pairs);
    return pairs.map(pair => found.get(pair)!);
  });
