import { expect, test } from '@jest/globals';
import {
  consultationStatus,
  isAcceptable,
  isCompletable,
  isReturnable,
  isWithdrawable,
  requestProblems,
} from './consultation.rules.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 1, 2, hour));
const standing = (status: 'OPEN' | 'ACCEPTED' | 'DONE' | 'WITHDRAWN') => ({ status, startsAt: at(10), endsAt: at(12) });
const justBefore = (moment: Date) => new Date(moment.getTime() - 1);

test('an open request lapses at its end; what was accepted does not', () => {
  expect(consultationStatus(standing('OPEN'), justBefore(at(12)))).toBe('OPEN');
  expect(consultationStatus(standing('OPEN'), at(12))).toBe('LAPSED');
  expect(consultationStatus(standing('ACCEPTED'), at(13))).toBe('ACCEPTED');
});

test.each([
  ['accepted until its end', isAcceptable, 'OPEN', at(12)],
  ['given back until it begins', isReturnable, 'ACCEPTED', at(10)],
  ['withdrawn until its end while open', isWithdrawable, 'OPEN', at(12)],
  ['withdrawn until its end once accepted', isWithdrawable, 'ACCEPTED', at(12)],
] as const)('%s', (_, may, status, end) => {
  expect([may(standing(status), justBefore(end)), may(standing(status), end)]).toEqual([true, false]);
  for (const over of ['DONE', 'WITHDRAWN'] as const) expect(may(standing(over), at(9))).toBe(false);
});

test('done from its begin on, once somebody accepted', () => {
  expect([
    isCompletable(standing('ACCEPTED'), justBefore(at(10))),
    isCompletable(standing('ACCEPTED'), at(10)),
  ]).toEqual([false, true]);
  expect(isCompletable(standing('OPEN'), at(11))).toBe(false);
});

const pool = { kind: 'SPECIALIST', closedAt: null as Date | null, professionIds: ['SO'] };
const fine = { pool, professionId: 'SO', startsAt: at(10), endsAt: at(12), subject: 'Advies over valrisico' };

test.each<[string, Partial<typeof fine>, string[]]>([
  ['fine', {}, []],
  ['no specialists', { pool: { ...pool, kind: 'REGIONAL_FLEX' } }, ['NOT_OF_SPECIALISTS']],
  ['a closed pool', { pool: { ...pool, closedAt: at(1) } }, ['POOL_CLOSED']],
  ['another profession', { professionId: 'AVG' }, ['PROFESSION_NOT_OF_POOL']],
  ['no time at all', { endsAt: at(10) }, ['ENDS_BEFORE_IT_STARTS']],
  ['begun now', { startsAt: at(8) }, ['BEGUN']],
  ['24 hours', { endsAt: at(34) }, []],
  ['longer than 24 hours', { endsAt: new Date(at(34).getTime() + 1) }, ['TOO_LONG']],
  ['no words', { subject: '  ' }, ['SUBJECT_MISSING']],
  ['200 characters', { subject: 'x'.repeat(200) }, []],
  ['201 characters', { subject: 'x'.repeat(201) }, ['SUBJECT_TOO_LONG']],
  ['a citizen number', { subject: 'bsn 123456782' }, ['SUBJECT_NAMES_PATIENT']],
  ['a phone number of ten digits', { subject: 'bel 0501234567' }, []],
  ['a day of birth', { subject: 'mevrouw van 3-11-1941' }, ['SUBJECT_NAMES_PATIENT']],
  ['a dose', { subject: '2-3-1 schema' }, []],
])('%s', (_, over, codes) => {
  expect(requestProblems({ ...fine, ...over }, at(8)).map(([code]) => code)).toEqual(codes);
});
