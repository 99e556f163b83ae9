import { describe, expect, it } from '@jest/globals';
import type { DeskShiftFragment } from '../generated/operations.ts';
import { daysOfWeek, waitingCount, weekRows } from './week.ts';

function aShift(id: string, startsAt: string, departmentName = 'OK'): DeskShiftFragment {
  return {
    id,
    status: 'PUBLISHED',
    kind: 'REGULAR',
    startsAt,
    endsAt: startsAt,
    isNight: false,
    places: 1,
    placesTaken: 0,
    viewerCanPublish: false,
    profession: null,
    department: { id: departmentName, name: departmentName },
    signUps: null,
  };
}

describe('the week at the desk', () => {
  it('has seven days from Monday', () => {
    expect(daysOfWeek('2026-11-23')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
  });
  it('puts a shift on the day it starts in Amsterdam, under its department', () => {
    const rows = weekRows(
      [aShift('b', '2026-11-23T23:30:00Z'), aShift('a', '2026-11-23T06:00:00Z', 'IC')],
      '2026-11-23',
      '?',
    );
    expect(rows.map(({ name }) => name)).toEqual(['IC', 'OK']);
    expect(rows[1]?.days.map(day => day.map(({ id }) => id))).toEqual([[], ['b'], [], [], [], [], []]);
  });
  it('sorts a day by start', () => {
    const [row] = weekRows(
      [aShift('late', '2026-11-24T14:00:00Z'), aShift('early', '2026-11-24T06:00:00Z')],
      '2026-11-23',
      '?',
    );
    expect(row?.days[1]?.map(({ id }) => id)).toEqual(['early', 'late']);
  });
  it('has a row for a department that is planned and has no shift yet', () => {
    const rows = weekRows([aShift('a', '2026-11-24T06:00:00Z')], '2026-11-23', '?', [
      { id: 'OK', name: 'OK' },
      { id: 'IC', name: 'IC' },
    ]);
    expect(rows.map(({ name, days }) => [name, days.flat().length])).toEqual([
      ['IC', 0],
      ['OK', 1],
    ]);
  });
  it('names what it does not know', () => {
    expect(weekRows([{ ...aShift('a', '2026-11-24T06:00:00Z'), department: null }], '2026-11-23', '?')[0]?.name).toBe(
      '?',
    );
  });
});

describe('what waits', () => {
  it('counts what asks for a decision, and nothing else', () => {
    const statuses = ['SUBMITTED', 'PENDING_CHECK', 'WAITLISTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const;
    expect(waitingCount({ signUps: { nodes: statuses.map((status, index) => ({ id: `${index}`, status })) } })).toBe(2);
  });
  it('counts nothing for who may not see sign-ups', () => {
    expect(waitingCount({ signUps: null })).toBe(0);
  });
});
