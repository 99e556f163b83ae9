import { describe, expect, test } from '@jest/globals';
import { dueStages } from './chase.rules.ts';
import { SettlementCadence } from '../settlement/settlement.enums.ts';
import { cutOffFor, type Settling } from './cut-off.rules.ts';

const now = new Date('2026-03-10T10:00:00Z');
const days = { HOLDER: 2, DEPUTY: 4, HR: 7, CUT_OFF: 2 };
const ago = (count: number, milliseconds = 0) => new Date(now.getTime() - count * 86_400_000 - milliseconds);

test.each([
  [2, -1, [], []],
  [2, 0, ['HOLDER'], ['HOLDER']],
  [4, -1, ['HOLDER'], ['HOLDER']],
  [4, 0, ['HOLDER', 'DEPUTY'], ['HOLDER']],
  [7, -1, ['HOLDER', 'DEPUTY'], ['HOLDER']],
  [7, 0, ['HOLDER', 'DEPUTY', 'HR'], ['HOLDER', 'HR']],
])('TS-2: waits %i days and %i ms', (count, milliseconds, atHost, atHer) => {
  const since = { waitingSince: ago(count, milliseconds), cutOffAt: null };
  const due = (isHers: boolean) => dueStages({ ...since, isHers }, days, now).map(({ stage }) => stage);
  expect([due(false), due(true)]).toEqual([atHost, atHer]);
});

const within = (milliseconds: number) => new Date(now.getTime() + 2 * 86_400_000 + milliseconds);
test.each([
  ['two days and a millisecond before', within(1), []],
  ['two days before', within(0), [{ stage: 'CUT_OFF', ofMoment: within(0) }]],
  ['where no batch is', null, []],
])('TS-2: the cut-off, %s', (_name, cutOffAt, expected) =>
  expect(dueStages({ waitingSince: ago(0), isHers: true, cutOffAt }, days, now)).toEqual(expected),
);

describe('the cut-off is that of the batch', () => {
  const usualOn = () => ({ cadence: SettlementCadence.MONTHLY, cutOffDays: 5 });
  const usual: Settling = { terms: { chosen: [], usualOn }, closed: new Set() };
  const weekly = { validFrom: '2026-04-01', cadence: SettlementCadence.WEEKLY, cutOffDays: 2 };
  const since = (name: string): Settling => ({ ...usual, closed: new Set([name]) });
  test.each([
    ['by the month and five days', usual, '2026-03-31T20:00Z', '2026-03-31T21:00Z', '2026-04-05T22:00:00.000Z'],
    ['a night is of the day it begins', usual, '2026-03-31T21:59Z', '2026-04-01T09:00Z', '2026-04-05T22:00:00.000Z'],
    ['the next minute is of April', usual, '2026-03-31T22:00Z', '2026-04-01T09:00Z', '2026-05-05T22:00:00.000Z'],
    ['a millisecond before', usual, '2026-03-02T20:00Z', '2026-04-05T21:59:59.999Z', '2026-04-05T22:00:00.000Z'],
    ['at the cut-off, so late', usual, '2026-03-02T20:00Z', '2026-04-05T22:00:00.000Z', '2026-05-05T22:00:00.000Z'],
    ['closed early', since('MONTHLY 2026-03-01'), '2026-03-02T20:00Z', '2026-03-20T09:00Z', '2026-05-05T22:00:00.000Z'],
    [
      'the last day before they settle by the week',
      { ...usual, terms: { chosen: [weekly], usualOn } },
      '2026-03-31T20:00Z',
      '2026-04-01T09:00Z',
      '2026-04-05T22:00:00.000Z',
    ],
    [
      'the first day of it',
      { ...usual, terms: { chosen: [weekly], usualOn } },
      '2026-04-01T05:00Z',
      '2026-04-02T09:00Z',
      '2026-04-07T22:00:00.000Z',
    ],
  ])('%s', (_name, settling, startsAt, asked, expected) =>
    expect(cutOffFor(new Date(startsAt), new Date(asked), settling).toISOString()).toBe(expected),
  );
});
