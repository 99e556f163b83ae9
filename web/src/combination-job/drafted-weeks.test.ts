import { expect, it } from '@jest/globals';
import { draftOf, freeWeek, inputOf } from './drafted-weeks.ts';

const day = {
  weekday: 'MONDAY',
  from: '07:30',
  until: '16:00',
  breakMinutes: 30,
  member: { id: 'm', shortName: 'M' },
} as const;

it('a version is the draft of the next one, and comes back as it was', () => {
  const evening = { ...day, from: '18:00', until: '20:00', breakMinutes: 0 };
  const drafted = draftOf([{ days: [day, evening] }, { days: [] }]);
  expect(drafted[1]).toEqual(freeWeek);
  const told = [day, evening].map(({ member, ...rest }) => ({ ...rest, memberId: member.id }));
  expect(inputOf(drafted)).toEqual([{ days: told }, { days: [] }]);
});

it('a break that is no number is refused by the graph, not taken for none', () => {
  const week = { ...freeWeek, FRIDAY: [{ memberId: 'm', from: '07:30', until: '16:00', breakMinutes: 'half' }] };
  expect(inputOf([week])[0]!.days.map(({ weekday, breakMinutes }) => [weekday, breakMinutes])).toEqual([
    ['FRIDAY', -1],
  ]);
});
