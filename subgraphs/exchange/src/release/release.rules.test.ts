import { expect, test } from '@jest/globals';
import { isReleasedTo, ReleaseAudience, releaseTimes, stepsProblem, type ReleaseStep } from './release.rules.ts';

const { OWN_EMPLOYEES: own, REGION: region, SELF_EMPLOYED: self } = ReleaseAudience;
const published = new Date('2026-01-12T09:00:00Z');
const after = (hours: number, milliseconds = 0) => new Date(published.getTime() + hours * 3_600_000 + milliseconds);
const steps = (...pairs: [ReleaseAudience, number][]): ReleaseStep[] =>
  pairs.map(([audience, hoursAfterPublication]) => ({ audience, hoursAfterPublication }));

test.each<[string, ReleaseStep[], string | null]>([
  ['empty', [], null],
  ['all three, in order', steps([own, 0], [region, 24], [self, 24]), null],
  ['720 hours', steps([self, 720]), null],
  ['an hour more', steps([self, 721]), 'HOURS_NOT_VALID'],
  ['less than none', steps([own, -1]), 'HOURS_NOT_VALID'],
  ['one group twice', steps([own, 0], [own, 1]), 'AUDIENCE_TWICE'],
  ['backwards', steps([own, 2], [region, 1]), 'STEPS_NOT_IN_ORDER'],
])('an order that is %s', (_, order, problem) => expect(stepsProblem(order)).toBe(problem));

test('without an order everybody sees a shift at once; a group without a step follows with the last', () => {
  expect(releaseTimes([], published)).toEqual({
    releasedOwnAt: null,
    releasedRegionAt: null,
    releasedSelfEmployedAt: null,
  });
  expect(releaseTimes(steps([own, 0], [region, 24]), published)).toEqual({
    releasedOwnAt: null,
    releasedRegionAt: after(24),
    releasedSelfEmployedAt: after(24),
  });
});

const shift = { memberId: 'host', ...releaseTimes(steps([own, 1], [region, 2], [self, 3]), published) };
const employedAt = (...employerIds: string[]) => ({ employerIds, isSelfEmployed: false });
test.each([
  ['an employee of the host', employedAt('host'), 1],
  ['an employee of another member', employedAt('other'), 2],
  ['an employee of both', employedAt('other', 'host'), 1],
  ['who works for herself', { employerIds: [], isSelfEmployed: true }, 3],
  ['who works for herself and for another member', { employerIds: ['other'], isSelfEmployed: true }, 2],
  ['a visitor, once all do', employedAt(), 3],
])('%s sees it from then on, not a millisecond before', (_, audience, hours) => {
  expect(isReleasedTo(shift, audience, after(hours, -1))).toBe(false);
  expect(isReleasedTo(shift, audience, after(hours))).toBe(true);
});
