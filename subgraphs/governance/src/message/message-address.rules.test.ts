import { expect, test } from '@jest/globals';
import { pathOf } from './message-address.rules.ts';

const about = { subjectType: 'SideWorkObjection', subjectId: '00000000-0000-7000-8000-000000000001' };

test.each([
  ['SIDE_WORK_APPEALED', { memberSlug: 'martini' }, '/papieren/martini/medewerkers'],
  ['SIDE_WORK_APPEALED', { memberSlug: null }, '/berichten'],
  ['SIDE_WORK_APPEALED', {}, '/berichten'],
  ['SIDE_WORK_OBJECTED', { memberSlug: 'martini' }, '/agenda/werktijd'],
] as const)('%s with %j is at %s', (kind, facts, path) => {
  expect(pathOf({ ...about, kind, facts })).toBe(path);
});

test.each([
  [{ memberSlug: 'martini' }, '/opdrachten/martini'],
  [{ memberSlug: null }, '/opdrachten'],
])('an engagement is, with %j, at %s', (facts, path) => {
  expect(pathOf({ ...about, kind: 'ENGAGEMENT_DRAFTED', subjectType: 'Engagement', facts })).toBe(path);
});
