import { expect, test } from '@jest/globals';
import { AgreementStage } from './agreement-status.rules.ts';
import {
  endAfterNotice,
  lastDayFor,
  lastNoticeDay,
  noticeFindings,
  renewsBy,
  type NoticeTerms,
} from './notice.rules.ts';

test.each([
  ['three months before the end of the year', '2026-12-31', 3, '2026-09-30'],
  ['one month before the end of a month of 30 days', '2026-04-30', 1, '2026-03-31'],
  ['one month before the end of a month of 31 days', '2026-05-31', 1, '2026-04-30'],
  ['one month before the end of February', '2027-02-28', 1, '2027-01-31'],
  ['one month before the last of February but one in a leap year', '2028-02-28', 1, '2028-01-28'],
  ['one month before the end of February in a leap year', '2028-02-29', 1, '2028-01-31'],
  ['three months before 30 May', '2026-05-30', 3, '2026-02-28'],
  ['a year before', '2027-03-15', 12, '2026-03-15'],
  ['no months before', '2026-12-31', 0, '2026-12-31'],
])('the last day to give notice, %s', (_case, end, months, expected) => {
  expect(lastDayFor(end, months)).toBe(expected);
  const on = (day: string) => Temporal.PlainDate.from(day).add({ months }).toString();
  const next = Temporal.PlainDate.from(expected).add({ days: 1 }).toString();
  expect([on(expected) <= end, on(next) <= end]).toEqual([true, false]);
});

const terms: NoticeTerms = {
  stage: AgreementStage.ADOPTED,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  terminatedOn: null,
  supersededOn: null,
  endsByNoticeOn: null,
  noticeMonths: 3,
  renewalMonths: 12,
  noticeGivenOn: null,
};
type Over = Partial<NoticeTerms>;

test.each<[string, Over, string | null]>([
  ['goes on by itself', {}, '2026-09-30'],
  ['goes on by itself without months of notice', { noticeMonths: null }, '2026-12-31'],
  ['ends by itself', { renewalMonths: null }, null],
  ['has no end', { endsOn: null, renewalMonths: null }, null],
  ['is a draft', { stage: AgreementStage.DRAFT }, null],
])('the last day to give notice of one that %s', (_case, over, expected) => {
  expect(lastNoticeDay({ ...terms, ...over })).toBe(expected);
});

test.each<[string, Over, string, { startsOn: string; endsOn: string } | null]>([
  ['on the last day to give notice', {}, '2026-09-30', null],
  ['the day after', {}, '2026-10-01', { startsOn: '2027-01-01', endsOn: '2027-12-31' }],
  ['long after its end', {}, '2028-05-01', { startsOn: '2027-01-01', endsOn: '2027-12-31' }],
  ['after notice', { noticeGivenOn: '2026-09-30' }, '2026-10-01', null],
  ['when it goes on already', { supersededOn: '2027-01-01' }, '2026-10-01', null],
  ['when it was terminated', { terminatedOn: '2026-10-01' }, '2026-10-01', null],
  [
    'by a month from the last of January',
    { endsOn: '2026-01-31', noticeMonths: 0, renewalMonths: 1 },
    '2026-02-01',
    { startsOn: '2026-02-01', endsOn: '2026-02-28' },
  ],
  [
    'by a month into one without a day of that date',
    { endsOn: '2026-01-30', noticeMonths: 0, renewalMonths: 1 },
    '2026-02-01',
    { startsOn: '2026-01-31', endsOn: '2026-02-28' },
  ],
])('whether it goes on %s', (_case, over, today, expected) => {
  expect(renewsBy({ ...terms, ...over }, today)).toEqual(expected);
});

const fine = { isParty: true, reason: 'Wij stoppen.', longest: 500 };

test.each<[string, Over, Partial<typeof fine>, string, string[]]>([
  ['on the last day', {}, {}, '2026-09-30', []],
  ['the day after', {}, {}, '2026-10-01', ['TOO_LATE']],
  ['without a reason', {}, { reason: ' ' }, '2026-09-30', ['INVALID_REASON']],
  ['by who is no party', {}, { isParty: false }, '2026-09-30', ['NOT_A_PARTY']],
  ['of a draft', { stage: AgreementStage.DRAFT }, {}, '2026-09-30', ['NOT_ADOPTED']],
  ['twice', { noticeGivenOn: '2026-05-01' }, {}, '2026-09-30', ['ALREADY_NOTICED']],
  ['of what was terminated', { terminatedOn: '2026-05-01' }, {}, '2026-09-30', ['ALREADY_OVER']],
  ['of what was taken over', { supersededOn: '2026-05-01' }, {}, '2026-09-30', ['ALREADY_OVER']],
  ['of what ends by itself', { renewalMonths: null }, {}, '2026-09-30', ['ENDS_BY_ITSELF']],
  ['of what has no end', { renewalMonths: null, endsOn: null }, {}, '2036-09-30', []],
])('notice %s', (_case, over, facts, today, expected) => {
  expect(noticeFindings({ ...terms, ...over }, { ...fine, ...facts }, today)).toEqual(expected);
});

test('what has no end, ends after the months of notice; what has one, on that day', () => {
  expect(endAfterNotice({ ...terms, endsOn: null }, '2026-11-30')).toBe('2027-02-28');
  expect(endAfterNotice(terms, '2026-09-01')).toBe('2026-12-31');
});
