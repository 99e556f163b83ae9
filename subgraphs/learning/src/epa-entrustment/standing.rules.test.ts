import { expect, test } from '@jest/globals';
import { aViewer } from '@naober/kit/testing/subgraph';
import { looksFromElsewhere, maySee, standingOf } from './standing.rules.ts';

const nothing = { isSelf: false, isAssessor: false, isEducator: false, isOfEmployer: false };
const asks = (personId: string | null, ...roles: [string, string | null][]) =>
  aViewer({ personId, roles: roles.map(([role, organisationId]) => ({ role, organisationId, unitId: null })) });

test.each([
  ['herself', asks('femke'), { ...nothing, isSelf: true }, true, false],
  [
    'an assessor of her employer',
    asks('ans', ['ASSESSOR', 'martini']),
    { ...nothing, isAssessor: true, isOfEmployer: true },
    true,
    false,
  ],
  [
    'a practice educator of her employer',
    asks('ans', ['PRACTICE_EDUCATOR', 'martini']),
    { ...nothing, isEducator: true, isOfEmployer: true },
    true,
    false,
  ],
  ['an assessor of the whole region', asks('ans', ['ASSESSOR', null]), { ...nothing, isAssessor: true }, true, true],
  [
    'an assessor of the whole region who plans for her employer',
    asks('ans', ['ASSESSOR', null], ['PLANNER', 'martini']),
    { ...nothing, isAssessor: true, isOfEmployer: true },
    true,
    false,
  ],
  ['an assessor of another member', asks('ans', ['ASSESSOR', 'ozg']), nothing, false, true],
  ['a planner of her employer', asks('ans', ['PLANNER', 'martini']), { ...nothing, isOfEmployer: true }, false, false],
  ['a machine with a role', asks(null, ['ASSESSOR', 'martini']), { ...nothing, isOfEmployer: true }, false, false],
  ['a visitor', asks(null), nothing, false, true],
])('what %s is to a professional of Martini', (_who, viewer, standing, isAllowedToSee, isFromElsewhere) => {
  expect(standingOf(viewer, 'femke', ['martini'])).toEqual(standing);
  expect([maySee(standing), looksFromElsewhere(standing)]).toEqual([isAllowedToSee, isFromElsewhere]);
});

test('nobody assesses somebody without an employer, not even an assessor of the whole region', () => {
  expect(standingOf(asks('ans', ['ASSESSOR', null]), 'femke', []).isAssessor).toBe(false);
});
