import { expect, test } from '@jest/globals';
import { facts } from '../../testing/facts.ts';
import { employmentFindings } from '../eligibility/employment.rules.ts';

type Over = Parameters<typeof facts>[0];
const day = '2026-06-08';
const employment = {
  memberId: 'home',
  professionId: 'OA',
  collectiveAgreement: null,
  startsOn: '2020-01-01',
  endsOn: null,
};
const engagement = {
  memberId: 'host',
  professionId: 'OA',
  departmentIds: [],
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};
const engaged = (over: object): Over => ({
  person: { isSelfEmployed: true, employments: [], agreements: [], engagements: [{ ...engagement, ...over }] },
});

test.each<[string, Over, string[]]>([
  ['engaged by the host for that day alone', engaged({ startsOn: day, endsOn: day }), []],
  ['engaged until the day before', engaged({ endsOn: '2026-06-07' }), ['ENGAGEMENT_MISSING GATE']],
  ['engaged from the day after', engaged({ startsOn: '2026-06-09' }), ['ENGAGEMENT_MISSING GATE']],
  ['engaged by another host', engaged({ memberId: 'third' }), ['ENGAGEMENT_MISSING GATE']],
  ['engaged in another profession', engaged({ professionId: 'AM' }), ['ENGAGEMENT_MISSING GATE']],
  ['engaged for this department', engaged({ departmentIds: ['ic', 'ok'] }), []],
  ['engaged for another department', engaged({ departmentIds: ['ic'] }), ['ENGAGEMENT_MISSING GATE']],
  [
    'engaged, and employed elsewhere without an agreement',
    { person: { agreements: [], engagements: [engagement], employments: [employment], isSelfEmployed: false } },
    [],
  ],
])('%s', (_name, over, expected) => {
  const found = employmentFindings(facts(over)).map(({ code, enforcement }) => `${code} ${enforcement}`);
  expect(found).toEqual(expected);
});
