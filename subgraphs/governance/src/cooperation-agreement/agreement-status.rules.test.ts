import { expect, test } from '@jest/globals';
import {
  AgreementStage,
  holdsUntil,
  isInForce,
  runOffUntil,
  statusOn,
  type AgreementPeriod,
} from './agreement-status.rules.ts';
import { dueAlerts } from './alert.rules.ts';

const march = {
  stage: AgreementStage.ADOPTED,
  startsOn: '2026-03-01',
  endsOn: '2026-03-31' as string | null,
  terminatedOn: null,
  supersededOn: null,
  endsByNoticeOn: null,
};
type Over = Partial<AgreementPeriod>;

test.each<[string, Over, string, boolean]>([
  ['before its first day', {}, '2026-02-28', false],
  ['on its first day', {}, '2026-03-01', true],
  ['on its last day', {}, '2026-03-31', true],
  ['after its last day', {}, '2026-04-01', false],
  ['without an end', { endsOn: null }, '2036-03-01', true],
  ['on its last day by notice', { endsOn: null, endsByNoticeOn: '2026-06-10' }, '2026-06-10', true],
  ['after its last day by notice', { endsOn: null, endsByNoticeOn: '2026-06-10' }, '2026-06-11', false],
  ['the day before it is terminated', { terminatedOn: '2026-03-10' }, '2026-03-09', true],
  ['the day on which it is terminated', { terminatedOn: '2026-03-10' }, '2026-03-10', false],
  ['the day before another version takes over', { supersededOn: '2026-03-10' }, '2026-03-09', true],
  ['the day on which another version takes over', { supersededOn: '2026-03-10' }, '2026-03-10', false],
  ['that is a draft', { stage: AgreementStage.DRAFT }, '2026-03-10', false],
  ['that is reviewed', { stage: AgreementStage.COMPLIANCE_REVIEW }, '2026-03-10', false],
])('an agreement %s', (_case, over, day, expected) => {
  expect(isInForce({ ...march, ...over }, day)).toBe(expected);
});

test.each<[string, Over, string, string]>([
  ['a draft', { stage: AgreementStage.DRAFT }, '2026-03-10', 'DRAFT'],
  ['one in consultation', { stage: AgreementStage.CONSULTATION }, '2026-03-10', 'CONSULTATION'],
  ['one in review', { stage: AgreementStage.COMPLIANCE_REVIEW }, '2026-03-10', 'COMPLIANCE_REVIEW'],
  ['a draft given up', { stage: AgreementStage.DRAFT, terminatedOn: '2026-03-10' }, '2026-03-10', 'TERMINATED'],
  ['one that has yet to start', {}, '2026-02-28', 'ADOPTED'],
  ['one in force, so long before its end', { endsOn: '2026-06-09' }, '2026-03-10', 'IN_FORCE'],
  ['one that ends within the days', { endsOn: '2026-06-08' }, '2026-03-10', 'EXPIRING'],
  ['one that goes on after', { endsOn: '2026-06-08', supersededOn: '2026-06-09' }, '2026-03-10', 'IN_FORCE'],
  ['one on its last day', {}, '2026-03-31', 'EXPIRING'],
  ['one that ended', {}, '2026-04-01', 'EXPIRED'],
  ['one that went on the day after', { supersededOn: '2026-04-01' }, '2026-04-01', 'RENEWED'],
  ['one that went on two days after', { supersededOn: '2026-04-02' }, '2026-04-01', 'EXPIRED'],
  ['one on the day before it is taken over', { supersededOn: '2026-03-20' }, '2026-03-19', 'IN_FORCE'],
  ['one that was taken over', { supersededOn: '2026-03-20' }, '2026-03-20', 'SUPERSEDED'],
  ['one that never held', { supersededOn: '2026-03-01' }, '2026-03-01', 'SUPERSEDED'],
  ['one the day before its termination', { terminatedOn: '2026-03-20' }, '2026-03-19', 'IN_FORCE'],
  ['one on the day of its termination', { terminatedOn: '2026-03-20' }, '2026-03-20', 'TERMINATED'],
])('the status of %s', (_case, over, day, expected) => {
  expect(statusOn({ ...march, ...over }, day, 90)).toBe(expected);
});

test.each<[string, Over, number, string | null, string | null]>([
  ['ends', {}, 0, '2026-03-31', '2026-03-31'],
  ['ends, with two months to run off', {}, 2, '2026-03-31', '2026-05-31'],
  ['has no end', { endsOn: null }, 2, null, null],
  ['was terminated, with a month to run off', { terminatedOn: '2026-03-11' }, 1, '2026-03-10', '2026-04-10'],
  ['runs off into a shorter month', { endsOn: '2026-01-31' }, 1, '2026-01-31', '2026-02-28'],
])('until when what was confirmed runs off, of one that %s', (_case, over, runOffMonths, last, until) => {
  const one = { ...march, ...over, runOffMonths };
  expect([holdsUntil(one), runOffUntil(one)]).toEqual([last, until]);
});

const terms = { ...march, startsOn: '2024-01-01', noticeMonths: null, renewalMonths: null, noticeGivenOn: null };
const renewing = { ...terms, endsOn: '2026-12-31', noticeMonths: 3, renewalMonths: 12 };
const due = (one: typeof terms | typeof renewing, today: string) =>
  dueAlerts(one, today, [90, 30, 7]).map(({ about, onDay, days }) => `${about} ${onDay} ${days}`);

test.each([
  ['91 days before its end', '2026-12-31', '2026-10-01', []],
  ['90 days before', '2026-12-31', '2026-10-02', ['END 2026-12-31 90']],
  ['31 days before', '2026-12-31', '2026-11-30', ['END 2026-12-31 90']],
  ['30 days before', '2026-12-31', '2026-12-01', ['END 2026-12-31 30']],
  ['8 days before', '2026-12-31', '2026-12-23', ['END 2026-12-31 30']],
  ['7 days before', '2026-12-31', '2026-12-24', ['END 2026-12-31 7']],
  ['on its last day', '2026-12-31', '2026-12-31', ['END 2026-12-31 7']],
  ['the day after', '2026-12-31', '2027-01-01', []],
])('what an agreement warns of %s', (_case, endsOn, today, expected) => {
  expect(due({ ...terms, endsOn }, today)).toEqual(expected);
});

test('one that goes on by itself warns before the last day to give notice, and of its end once notice was given', () => {
  expect(due(renewing, '2026-07-01')).toEqual([]); // 91 days before 30 September
  expect(due(renewing, '2026-07-02')).toEqual(['NOTICE 2026-09-30 90']);
  expect(due(renewing, '2026-09-30')).toEqual(['NOTICE 2026-09-30 7']);
  expect(due(renewing, '2026-10-01')).toEqual([]);
  expect(due({ ...renewing, noticeGivenOn: '2026-09-30' } as never, '2026-10-02')).toEqual(['END 2026-12-31 90']);
  expect(due({ ...renewing, supersededOn: '2027-01-01' } as never, '2026-12-30')).toEqual([]);
});
