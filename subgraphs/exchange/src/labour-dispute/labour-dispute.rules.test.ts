import { expect, test } from '@jest/globals';
import { facts } from '../../testing/facts.ts';
import type { LabourDispute, PersonFacts } from '../eligibility/facts.rules.ts';
import { labourDisputeFindings } from './labour-dispute.rules.ts';

const dispute: LabourDispute = { memberId: 'host', departmentIds: null, startsOn: '2026-06-08', endsOn: '2026-06-08' };
const found = (over: Partial<LabourDispute>, person: Partial<PersonFacts> = {}) =>
  labourDisputeFindings(facts({ person: { disputes: [{ ...dispute, ...over }], ...person } })).map(
    ({ code, enforcement, ruleId }) => `${code} ${enforcement} ${ruleId}`,
  );
const gate = ['LABOUR_DISPUTE GATE EX-10'];
const employedBy = (memberId: string) => ({
  employments: facts().person.employments.map(one => ({ ...one, memberId })),
});

test.each([
  ['on its only day', {}, {}, gate],
  ['before it', { startsOn: '2026-06-09', endsOn: null }, {}, []],
  ['after it', { startsOn: '2026-06-01', endsOn: '2026-06-07' }, {}, []],
  ['without an end', { endsOn: null }, {}, gate],
  ['at another member', { memberId: 'third' }, {}, []],
  ['at the location of the department', { departmentIds: ['ok'] }, {}, gate],
  ['at another location', { departmentIds: ['ic'] }, {}, []],
  ['for who works there herself', {}, employedBy('host'), []],
  ['for the self-employed, whom nobody lends', {}, { employments: [], isSelfEmployed: true }, []],
])('EX-10: a strike %s', (_name, over, person, expected) => {
  expect(found(over, person)).toEqual(expected);
});

test('EX-10: counsel turns it into a BLOCK by a number', () => {
  const given = facts({ person: { disputes: [dispute] } });
  const parameters = given.parameters.map(one => (one.id.startsWith('EX-10') ? { ...one, value: 3 } : one));
  expect(labourDisputeFindings({ ...given, parameters })).toMatchObject([{ enforcement: 'BLOCK' }]);
});
