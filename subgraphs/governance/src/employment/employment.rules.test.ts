import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import { employmentsFor, endEmploymentFindings, mayEndEmployment, maySeeEmployment } from './employment.rules.ts';

const region = { id: here };
const femke = { id: 'femke', region };
const atMartini = { region, professional: femke, member: { id: 'martini' }, department: { id: 'ok' } };
const atUmcg = { region, professional: femke, member: { id: 'umcg' }, department: null };
const ofDepartment = (role: 'TEAM_LEAD' | 'HR_ADVISOR', memberId: string, unitId: string) => ({
  ...holderOf(role, memberId),
  roles: [{ role, organisationId: memberId, unitId }],
});

test.each([
  ['she herself', self('femke'), true, false],
  ['a colleague', self('jelle'), false, false],
  ['a visitor', visitor(), false, false],
  ['a planner of the employer', holderOf('PLANNER', 'martini'), true, false],
  ['a planner of another member', holderOf('PLANNER', 'umcg'), false, false],
  ['a team lead of the employer', holderOf('TEAM_LEAD', 'martini'), true, false],
  ['a team lead of another member', holderOf('TEAM_LEAD', 'umcg'), false, false],
  ['an HR advisor of the employer', holderOf('HR_ADVISOR', 'martini'), true, true],
  ['an HR advisor of another member', holderOf('HR_ADVISOR', 'umcg'), false, false],
  ['an administrator of the employer', holderOf('MEMBER_ADMIN', 'martini'), true, true],
  ['an administrator of another member', holderOf('MEMBER_ADMIN', 'umcg'), false, false],
  ['a team lead of her department', ofDepartment('TEAM_LEAD', 'martini', 'ok'), true, false],
  ['a team lead of another department', ofDepartment('TEAM_LEAD', 'martini', 'ic'), false, false],
  ['an HR advisor of her department', ofDepartment('HR_ADVISOR', 'martini', 'ok'), true, true],
  ['a programme manager of the region', holderOf('PROGRAMME_MANAGER', null), true, false],
  ['an assessor of the employer', holderOf('ASSESSOR', 'martini'), false, false],
  ['an HR advisor of another region', holderOf('HR_ADVISOR', null, elsewhere), false, false],
])('whether %s may see and end an employment', (_who, viewer, sees, ends) => {
  expect([maySeeEmployment(viewer, atMartini), mayEndEmployment(viewer, atMartini)]).toEqual([sees, ends]);
});

test.each([
  ['she herself', self('femke'), [atMartini, atUmcg]],
  ['a planner of one of two employers', holderOf('PLANNER', 'martini'), [atMartini]],
  ['a planner of no employer of hers', holderOf('PLANNER', 'wza'), null],
  ['a visitor', visitor(), null],
])('the employments for %s', (_who, viewer, expected) => {
  expect(employmentsFor(viewer, femke, [atMartini, atUmcg])).toEqual(expected);
});

test('an employment at no department in particular is nothing to a team lead of one', () => {
  expect(maySeeEmployment(ofDepartment('TEAM_LEAD', 'umcg', 'ok'), atUmcg)).toBe(false);
});

test('somebody without employments sees that she has none', () => {
  expect(employmentsFor(self('femke'), femke, [])).toEqual([]);
});

test.each([
  ['the day before it starts', null, '2024-02-29', ['ENDS_BEFORE_IT_STARTS']],
  ['its first day', null, '2024-03-01', []],
  ['any later day', null, '2030-01-01', []],
  ['the day before the end that is known', '2026-06-30', '2026-06-29', []],
  ['the end that is known', '2026-06-30', '2026-06-30', ['ALREADY_ENDED']],
  ['the day after the end that is known', '2026-06-30', '2026-07-01', ['ALREADY_ENDED']],
])('an employment from 2024-03-01 ended on %s', (_case, endsOn, lastDay, expected) => {
  expect(endEmploymentFindings({ startsOn: '2024-03-01', endsOn }, lastDay)).toEqual(expected);
});
