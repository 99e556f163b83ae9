import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import { isSelf, maySeeProfessional } from './professional.rules.ts';

const femke = { id: 'femke', region: { id: here } };

test.each([
  ['she herself', self('femke'), true],
  ['a colleague without a role', self('jelle'), false],
  ['a visitor', visitor(), false],
  ['the platform itself', platform, false],
  ['a planner of any member', holderOf('PLANNER', 'any'), true],
  ['a team lead of any member', holderOf('TEAM_LEAD', 'any'), true],
  ['an HR advisor of any member', holderOf('HR_ADVISOR', 'any'), true],
  ['an administrator of any member', holderOf('MEMBER_ADMIN', 'any'), true],
  ['an assessor of any member', holderOf('ASSESSOR', 'any'), true],
  ['a practice educator of any member', holderOf('PRACTICE_EDUCATOR', 'any'), true],
  ['a programme manager of the region', holderOf('PROGRAMME_MANAGER', null), true],
  ['a recruiter', holderOf('RECRUITER', 'any'), false],
  ['a board member', holderOf('BOARD_MEMBER', null), false],
  ['finance', holderOf('FINANCE', null), false],
  ['a compliance officer', holderOf('COMPLIANCE_OFFICER', null), false],
  ['a planner of another region', holderOf('PLANNER', 'any', elsewhere), false],
  ['a programme manager of another region', holderOf('PROGRAMME_MANAGER', null, elsewhere), false],
])('whether %s may see a professional', (_who, viewer, expected) => {
  expect(maySeeProfessional(viewer, femke)).toBe(expected);
});

test.each([
  ['she herself', self('femke'), true],
  ['somebody else', self('jelle'), false],
  ['a visitor', visitor(), false],
  ['her own id in another region', self('femke', elsewhere), false],
])('whether %s is the person herself', (_who, viewer, expected) => {
  expect(isSelf(viewer, femke)).toBe(expected);
});
