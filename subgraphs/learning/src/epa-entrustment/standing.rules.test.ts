import { expect, test } from '@jest/globals';
import { aViewer } from '@naober/kit/testing/subgraph';
import { maySee, standingOf } from './standing.rules.ts';

const asks = (personId: string | null, ...roles: [string, string | null][]) =>
  aViewer({ personId, roles: roles.map(([role, organisationId]) => ({ role, organisationId, unitId: null })) });

test.each([
  ['herself', asks('femke'), { isSelf: true, isAssessor: false, isEducator: false }, true],
  [
    'an assessor of her employer',
    asks('ans', ['ASSESSOR', 'martini']),
    { isSelf: false, isAssessor: true, isEducator: false },
    true,
  ],
  [
    'a practice educator of her employer',
    asks('ans', ['PRACTICE_EDUCATOR', 'martini']),
    { isSelf: false, isAssessor: false, isEducator: true },
    true,
  ],
  [
    'an assessor of the whole region',
    asks('ans', ['ASSESSOR', null]),
    { isSelf: false, isAssessor: true, isEducator: false },
    true,
  ],
  [
    'an assessor of another member',
    asks('ans', ['ASSESSOR', 'ozg']),
    { isSelf: false, isAssessor: false, isEducator: false },
    false,
  ],
  [
    'a planner of her employer',
    asks('ans', ['PLANNER', 'martini']),
    { isSelf: false, isAssessor: false, isEducator: false },
    false,
  ],
  [
    'a machine with a role',
    asks(null, ['ASSESSOR', 'martini']),
    { isSelf: false, isAssessor: false, isEducator: false },
    false,
  ],
  ['a visitor', asks(null), { isSelf: false, isAssessor: false, isEducator: false }, false],
])('what %s is to a professional of Martini', (_who, viewer, standing, isAllowedToSee) => {
  expect(standingOf(viewer, 'femke', ['martini'])).toEqual(standing);
  expect(maySee(standing)).toBe(isAllowedToSee);
});

test('nobody assesses somebody without an employer, not even an assessor of the whole region', () => {
  expect(standingOf(asks('ans', ['ASSESSOR', null]), 'femke', []).isAssessor).toBe(false);
});
