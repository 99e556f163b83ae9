import { expect, test } from '@jest/globals';
import { aViewer } from '@naober/kit/testing/subgraph';
import { concerns, readChange, type LiveChange } from './live-change.ts';

const place = { regionId: 'noord', memberId: 'martini', isDraft: false };
const change: LiveChange = { key: 'k', type: 'OpenShift', id: 's', version: 2, shiftId: 's', place };
const signUp: LiveChange = { ...change, type: 'SignUp', id: 'u' };
const draft = { ...change, place: { ...place, isDraft: true } };
const at = (organisationId: string | null, tenantId = 'noord', role = 'PLANNER') =>
  aViewer({ tenantId, roles: [{ role, organisationId, unitId: null }] });

test.each(['no JSON', '', '{"key":"k"}', JSON.stringify({ ...change, type: 'Professional' })])(
  'what the database says is not always a change: %s',
  payload => {
    expect(readChange(payload)).toBeNull();
  },
);

test.each([
  ['a shift on offer, a visitor', change, 'board', aViewer({ tenantId: 'noord' }), true],
  ['one of another region', change, 'board', aViewer({ tenantId: 'kam' }), false],
  ['a draft', draft, 'board', at('martini'), false],
  ['a sign-up', signUp, 'board', at('martini'), false],
  ['a draft, its planner', draft, 'desk', at('martini'), true],
  ['a sign-up, its planner', signUp, 'desk', at('martini'), true],
  ['a sign-up, a planner of all members', signUp, 'desk', at(null), true],
  ['a sign-up, a planner of another member', signUp, 'desk', at('ozg'), false],
  ['a sign-up, a planner of another region', signUp, 'desk', at(null, 'kam'), false],
  ['a sign-up, who holds another role', signUp, 'desk', at('martini', 'noord', 'HR_ADVISOR'), false],
] as const)('%s', (_who, changed, topic, viewer, isConcerned) => {
  expect(concerns(readChange(JSON.stringify(changed))!, topic, viewer)).toBe(isConcerned);
});
