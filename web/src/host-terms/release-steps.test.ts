import { expect, it } from '@jest/globals';
import { hoursOf, stepsOf } from './release-steps.ts';

it('puts groups in the order of their hours, and says nothing where all see a shift at once', () => {
  expect(stepsOf({ OWN_EMPLOYEES: 0, REGION: 0, SELF_EMPLOYED: 0 })).toEqual([]);
  expect(stepsOf({ OWN_EMPLOYEES: 24, REGION: 0, SELF_EMPLOYED: 24 })).toEqual([
    { audience: 'REGION', hoursAfterPublication: 0 },
    { audience: 'OWN_EMPLOYEES', hoursAfterPublication: 24 },
    { audience: 'SELF_EMPLOYED', hoursAfterPublication: 24 },
  ]);
});

it('reads a group that an order leaves out as following with the last', () => {
  expect(hoursOf([])).toEqual({ OWN_EMPLOYEES: 0, REGION: 0, SELF_EMPLOYED: 0 });
  const steps = [
    { audience: 'OWN_EMPLOYEES', hoursAfterPublication: 0 },
    { audience: 'REGION', hoursAfterPublication: 48 },
  ] as const;
  expect(hoursOf(steps)).toEqual({ OWN_EMPLOYEES: 0, REGION: 48, SELF_EMPLOYED: 48 });
});
