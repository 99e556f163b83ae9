import { expect, test } from '@jest/globals';
import { termsOf, toldOf } from './told-agreement.ts';

const agreement = {
  title: 'RUN OK',
  members: [{ id: 'martini' }, { id: 'wza' }],
  departmentKinds: ['OK'],
  professions: [{ id: 'OA' }],
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  noticeMonths: 3,
  renewalMonths: null,
  runOffMonths: 0,
  annexes: [
    { title: 'Tarieven', reference: 'A-1', text: null },
    { title: 'Afspraken', reference: null, text: 'Wij helpen elkaar.' },
  ],
} as unknown as Parameters<typeof toldOf>[0];

test('what a draft says comes back as it was', () => {
  expect(termsOf(toldOf(agreement, false, '2026-06-01'))).toEqual({
    title: 'RUN OK',
    memberIds: ['martini', 'wza'],
    departmentKinds: ['OK'],
    professionIds: ['OA'],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    noticeMonths: 3,
    renewalMonths: null,
    runOffMonths: 0,
    annexes: [
      {
        title: 'Tarieven',
        reference: 'A-1',
        text: null,
      },
      {
        title: 'Afspraken',
        reference: null,
        text: 'Wij helpen elkaar.',
      },
    ],
  });
});

test.each([
  ['one that holds, tomorrow', '2026-06-01', '2026-06-02'],
  ['one that has yet to start, the day after its first', '2025-06-01', '2026-01-02'],
])('the next version of %s', (_case, today, startsOn) => {
  expect(toldOf(agreement, true, today).startsOn).toBe(startsOn);
});

test.each([
  ['', null],
  ['0', 0],
  ['12', 12],
  ['1,5', -1],
  ['drie', -1],
])('"%s" months', (noticeMonths, expected) => {
  expect(termsOf({ ...toldOf(null, false, '2026-06-01'), noticeMonths }).noticeMonths).toBe(expected);
});
