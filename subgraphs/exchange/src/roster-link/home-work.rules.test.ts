import { expect, test } from '@jest/globals';
import { homeAssignment } from '../../testing/setu.ts';
import { readHomeWork, type KnownWork } from './home-work.rules.ts';
import { homeRosterOf } from './setu-home-work.rules.ts';

const [her, colleague] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002'];
const period = { professionalIds: [her, colleague], firstDay: '2026-02-01', lastDay: '2026-03-31' };
const works = (number: string, who: string) => homeAssignment(number, who, '2026-02-03T07:00', '2026-02-03T15:00');
const unread = (number: string, who: string, ...days: (string | undefined)[]) => ({
  ...works(number, who),
  singlePlanningLine: days.map(startDateTime => ({ startDateTime })),
});
const knew = (professionalId: string): KnownWork => ({
  professionalId,
  externalId: 'A/1',
  kind: 'REGULAR',
  onDay: '2026-02-05',
});
const read = (listed: unknown[], known: KnownWork[] = []) => {
  const { lostIds, intervals, isOfNobody } = readHomeWork(homeRosterOf(listed), period, known);
  const days = intervals.flatMap(({ span }) => ('onDay' in span ? [span.onDay] : []));
  return { lostIds, days, isOfNobody };
};

const fine = works('C', colleague);
const notHers = { assignedWorker: {}, singlePlanningLine: [{}] };
test.each([
  ['names its day', [fine, unread('A', her, '2026-02-03T07:00')], [], ['2026-02-03']],
  ['names its day alone', [fine, { ...unread('A', her, '2026-02-03'), documentId: 7 }], [], ['2026-02-03']],
  ['names a day that was not asked', [fine, unread('A', her, '2026-04-01T07:00')], [], []],
  ['names no day', [fine, unread('A', her, undefined)], [her], []],
  ['names one day of two', [fine, unread('A', her, '2026-02-03T07:00', undefined)], [her], ['2026-02-03']],
  ['names nobody that is known', [fine, unread('A', 'personeelsnummer 12', undefined)], [], []],
  ['names nobody', [fine, { ...works('A', her), ...notHers }], [her, colleague], []],
  ['is no record', [fine, 'nonsense'], [her, colleague], []],
])('a record that cannot be read and %s', (_name, listed, lostIds, days) => {
  expect(read(listed)).toEqual({ lostIds, days, isOfNobody: false });
});

test('a record that cannot be read and was known is unreadable by its day, and nobody is lost', () => {
  const listed = [fine, { documentId: { value: 'A' } }];
  expect(read(listed, [knew(her)])).toEqual({ lostIds: [], days: ['2026-02-05'], isOfNobody: false });
});

test.each([
  ['nothing, where nothing was known', [], [], false],
  ['nothing, where work was known', [], [knew(her)], true],
  ['nothing, where work of who left was known', [], [knew('somebody else')], false],
  ['work of nobody here', [works('A', 'personeelsnummer 12')], [], true],
  ['work of one person', [works('A', 'personeelsnummer 12'), fine], [knew(her)], false],
  ['a day of one person', [homeAssignment('A', her, '2026-02-03', '?')], [], false],
])('%s', (_name, listed, known, isOfNobody) => {
  expect(read(listed, known).isOfNobody).toBe(isOfNobody);
});
