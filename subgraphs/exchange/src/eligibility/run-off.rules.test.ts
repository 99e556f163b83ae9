import { expect, test } from '@jest/globals';
import { facts } from '../../testing/facts.ts';
import { runsOff } from './employment.rules.ts';

const agreement = {
  memberIds: ['home', 'host'],
  departmentKinds: ['OK'],
  professionIds: ['OA'],
  startsOn: '2020-01-01',
  endsOn: null,
  terminatedOn: null,
};
const agreed = (over: object) => ({ person: { agreements: [{ ...agreement, ...over }] } });

test.each<[string, object, boolean]>([
  ['on the last day of the run-off', { endsOn: '2026-05-31', runOffUntil: '2026-06-08' }, true],
  ['the day after the run-off', { endsOn: '2026-05-31', runOffUntil: '2026-06-07' }, false],
  ['while the agreement holds', { endsOn: '2026-06-08', runOffUntil: '2026-07-08' }, false],
  ['after a termination', { terminatedOn: '2026-06-08', runOffUntil: '2026-06-08' }, true],
  ['after one that never held', { terminatedOn: '2020-01-01', runOffUntil: '2026-06-08' }, false],
  [
    'of an agreement that does not cover it',
    { endsOn: '2026-05-31', runOffUntil: '2026-06-08', professionIds: ['AM'] },
    false,
  ],
  ['without a known end', {}, false],
])('whether what was confirmed runs off %s', (_case, over, expected) => {
  expect(runsOff(facts(agreed(over)))).toBe(expected);
});
