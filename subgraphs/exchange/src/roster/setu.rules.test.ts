import { expect, test } from '@jest/globals';
import { instant } from '../../testing/facts.ts';
import { aRequest, aSingleLine } from '../../testing/setu.ts';
import { readSetu } from './setu.rules.ts';

const now = instant('2026-11-26T12:00Z');
const rowsOf = (content: unknown) => {
  const { rows, header } = readSetu(JSON.stringify(content), now);
  return rows.map(({ line, cells, unreadable }) => ({
    line,
    wrong: unreadable ? [...unreadable.values()] : [],
    ...Object.fromEntries(header.map((name, at) => [name, cells[at]])),
  })) as unknown as Record<string, unknown>[];
};

test('a planning request tells a shift with each of its lines', () => {
  expect(rowsOf(aRequest())).toEqual([
    {
      line: 1,
      wrong: [],
      lineId: 'Requests_1/345678',
      positionTitle: 'Operatieassistent',
      'positionOrganizations/name': 'Operatiekamer',
      startDateTime: '2026-12-14T07:00:00+01:00',
      endDateTime: '2026-12-14T16:00:00+01:00',
      breaks: '30',
      positionQuantity: '1',
      positionQualifications: 'OA-1; HEF',
      requestComments: 'Melden bij de balie',
      actionCode: '',
      version: '',
    },
  ]);
});

test('one line that cannot be read harms no other', () => {
  const request = aRequest({ singlePlanningLine: [{ lineId: { value: 'x' } }, aSingleLine()] });
  expect(rowsOf([request, 'nonsense', null]).map(({ lineId, wrong }) => [lineId, wrong])).toEqual([
    ['Requests_1', ['NOT_READABLE']],
    ['Requests_1/345678', []],
    ['', ['NOT_READABLE']],
    ['', ['NOT_READABLE']],
  ]);
});

test('of a line that is told twice the newest version counts, whichever comes first', () => {
  const at = (version: number, end: string) => ({
    version,
    request: aRequest({ singlePlanningLine: [aSingleLine({ endDateTime: end })] }),
  });
  const [older, newer] = [at(1, '2026-12-14T16:00:00+01:00'), at(2, '2026-12-14T17:00:00+01:00')];
  for (const listed of [
    [older, newer],
    [newer, older],
    [newer, older, newer],
  ])
    expect(rowsOf(listed).map(({ endDateTime, version }) => [endDateTime, version])).toEqual([
      ['2026-12-14T17:00:00+01:00', '2'],
    ]);
});

test('a line that holds every week is followed, an exception in its stead; the night ends on the next day', () => {
  const weekly = {
    lineId: { value: '7' },
    planningPeriod: 'Monday',
    startTime: '23:00:00',
    endTime: '07:00:00',
    positionQuantity: 1,
  };
  const exception = aSingleLine({
    singlePlanningType: 'Exception',
    periodicPlanningLineReference: { lineId: { value: '7' } },
    startDateTime: '2026-12-07T22:00:00',
    endDateTime: '2026-12-08T06:00:00',
  });
  const request = aRequest({ periodicPlanningLine: [weekly], singlePlanningLine: [exception] });
  Object.assign(request.positionProfile, { positionPeriod: { start: '2026-11-01', end: '2026-12-14' } });
  expect(rowsOf(request).map(({ lineId, startDateTime, endDateTime }) => [lineId, startDateTime, endDateTime])).toEqual(
    [
      ['Requests_1/345678', '2026-12-07T22:00:00', '2026-12-08T06:00:00'],
      ['Requests_1/7/2026-11-30', '2026-11-30T23:00:00', '2026-12-01T07:00:00'],
      ['Requests_1/7/2026-12-14', '2026-12-14T23:00:00', '2026-12-15T07:00:00'],
    ],
  );
});

test('what was taken back says so, for a line or a whole request', () => {
  const [line] = rowsOf(aRequest({ singlePlanningLine: [aSingleLine({ actionCode: 'DELETE' })] }));
  const [whole] = rowsOf(aRequest({ actionCode: 'DELETE' }));
  expect([line!['actionCode'], whole!['actionCode']]).toEqual(['ja', 'ja']);
});
