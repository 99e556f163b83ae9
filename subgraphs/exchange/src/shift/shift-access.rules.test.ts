import { expect, test } from '@jest/globals';
import {
  canImportRosters,
  canPlan,
  canSeeShift,
  canSeeSignUp,
  departmentsSeen,
  isOfAnotherOrganisation,
  plansAt,
  seesAsPlanner,
} from './shift-access.rules.ts';

const holder = (role: string, organisationId: string | null, unitId: string | null = null) => ({
  tenantId: 'noord',
  personId: 'somebody',
  roles: [{ role, organisationId, unitId }],
});
const key = (scope: string, organisationId: string) => ({ ...holder(scope, organisationId), personId: null });
const nobody = { tenantId: 'noord', personId: null, roles: [] };
const herself = { tenantId: 'noord', personId: 'me', roles: [] };

const planner = holder('PLANNER', 'host');
const plannerOfRegion = holder('PLANNER', null);
const plannerOfOk = holder('PLANNER', 'host', 'ok');
const plannerOfIc = holder('PLANNER', 'host', 'ic');
const plannerElsewhere = holder('PLANNER', 'other');
const educator = holder('PRACTICE_EDUCATOR', 'host');
const reader = key('READ_SHIFTS', 'host');
const importer = key('IMPORT_ROSTERS', 'host');

/** What somebody is to the member `host` and to its department `ok`. */
test.each([
  ['a planner of the member', planner, { plans: true, decides: true, sees: null, reads: true, imports: true }],
  ['a planner of the region', plannerOfRegion, { plans: true, decides: true, sees: null, reads: true, imports: true }],
  ['a planner of ok', plannerOfOk, { plans: true, decides: true, sees: ['ok'], reads: true, imports: false }],
  ['a planner of ic', plannerOfIc, { plans: true, decides: false, sees: ['ic'], reads: false, imports: false }],
  [
    'a planner of ok and ic',
    { ...planner, roles: [...plannerOfOk.roles, ...plannerOfIc.roles] },
    { plans: true, decides: true, sees: ['ok', 'ic'], reads: true, imports: false },
  ],
  ['a planner elsewhere', plannerElsewhere, { plans: false, decides: false, sees: [], reads: false, imports: false }],
  ['another role there', educator, { plans: false, decides: false, sees: [], reads: false, imports: false }],
  ['a key that reads shifts', reader, { plans: false, decides: false, sees: null, reads: true, imports: false }],
  [
    'a key that reads shifts elsewhere',
    key('READ_SHIFTS', 'other'),
    { plans: false, decides: false, sees: [], reads: false, imports: false },
  ],
  ['a key for rosters', importer, { plans: false, decides: false, sees: [], reads: false, imports: true }],
  [
    'a key for rosters elsewhere',
    key('IMPORT_ROSTERS', 'other'),
    { plans: false, decides: false, sees: [], reads: false, imports: false },
  ],
  ['a visitor', nobody, { plans: false, decides: false, sees: [], reads: false, imports: false }],
])('%s', (_who, asker, expected) => {
  expect({
    plans: plansAt(asker, 'host'),
    decides: canPlan(asker, 'host', 'ok'),
    sees: departmentsSeen(asker, 'host'),
    reads: seesAsPlanner(asker, 'host', 'ok'),
    imports: canImportRosters(asker, 'host'),
  }).toEqual(expected);
});

const draft = { regionId: 'noord', memberId: 'host', departmentId: 'ok', status: 'DRAFT' };

test.each([
  ['a published shift, by anybody of the region', nobody, { ...draft, status: 'PUBLISHED' }, true],
  ['a published shift of another region', planner, { ...draft, status: 'PUBLISHED', regionId: 'kam' }, false],
  ['a draft, by a planner of the host', planner, draft, true],
  ['a draft, by a planner of the whole region', plannerOfRegion, draft, true],
  ['a draft of another region, by a planner of a whole region', plannerOfRegion, { ...draft, regionId: 'kam' }, false],
  ['a draft, by a planner of the department', plannerOfOk, draft, true],
  ['a draft, by a planner of another department', plannerOfIc, draft, false],
  ['a draft, by a planner of another member', plannerElsewhere, draft, false],
  ['a draft, by another role at the host', educator, draft, false],
  ['a draft, by a key that reads shifts', reader, draft, true],
  ['a draft, by a key for rosters', importer, draft, false],
])('%s', (_name, asker, seen, expected) => {
  expect(canSeeShift(asker, seen)).toBe(expected);
});

const signUp = { regionId: 'noord', memberId: 'host', departmentId: 'ok', professionalId: 'me' };

test.each([
  ['by the professional', herself, signUp, true],
  ['by the professional, were she of another region', herself, { ...signUp, regionId: 'kam' }, false],
  ['by somebody else', { ...herself, personId: 'other' }, signUp, false],
  ['by a visitor', nobody, signUp, false],
  ['by a planner of the host', planner, signUp, true],
  ['by a planner of the department', plannerOfOk, signUp, true],
  ['by a planner of another department', plannerOfIc, signUp, false],
  ['by a planner of another member', plannerElsewhere, signUp, false],
  ['by a planner of the host in another region', planner, { ...signUp, regionId: 'kam' }, false],
  ['by a key that reads shifts: it sees nobody', reader, signUp, false],
])('a sign-up is seen %s', (_name, asker, seen, expected) => {
  expect(canSeeSignUp(asker, seen)).toBe(expected);
});

test.each([
  ['somebody of the only employer', planner, ['host'], false],
  ['somebody of one of two employers', planner, ['other', 'host'], false],
  ['somebody of a department of the employer', plannerOfOk, ['host'], false],
  ['somebody of another member', planner, ['other'], true],
  ['somebody, where nobody employs her', planner, [], true],
  ["the whole region's office", plannerOfRegion, ['host'], true],
])('whether %s is of another organisation', (_who, asker, employers, expected) => {
  expect(isOfAnotherOrganisation(asker, employers)).toBe(expected);
});
