import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  startGovernance,
} from '../../testing/governance.ts';
import { outcomeOf, times } from '../../testing/answers.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Member } from '../member/member.entity.ts';
import type { Region } from '../region/region.entity.ts';
import { Employment } from './employment.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

let region: Region;
let employer: Member;
let host: Member;
let employment: Employment;
beforeEach(async () => {
  await governance.em.transactional(async tx => {
    region = aRegion(tx);
    [employer, host] = [aMember(tx, region), aMember(tx, region)];
    employment = anEmployment(tx, aProfessional(tx, region), employer, aProfession(tx), { startsOn: '2024-03-01' });
  });
});

const ending = `mutation($input: EndEmploymentInput!) { endEmployment(input: $input) {
  employment { startsOn endsOn viewerCanEnd profession { name } department { name } }
  userErrors { code field }
} }`;

const end = (over: object = {}, viewer = holderOf('HR_ADVISOR', employer.id, region.id)) =>
  governance.ask(viewer, ending, { input: { employmentId: employment.id, endsOn: '2026-06-30', ...over } });
const endOn = async (endsOn: string) => outcomeOf(await end({ endsOn }), 'endEmployment');
const stored = () => governance.em.findOneOrFail(Employment, employment.id);

test.each(['HR_ADVISOR', 'MEMBER_ADMIN'] as const)('%s of the employer sets the last day', async role => {
  const { data, errors } = await end({}, holderOf(role, employer.id, region.id));
  expect(errors).toBeUndefined();
  expect(data?.['endEmployment']).toEqual({
    employment: {
      startsOn: '2024-03-01',
      endsOn: '2026-06-30',
      viewerCanEnd: true,
      profession: { name: 'operatieassistent' },
      department: null,
    },
    userErrors: [],
  });
  expect(await stored()).toMatchObject({ endsOn: '2026-06-30', version: 2 });
});

test('an employment is shortened, not prolonged, and does not end before it starts', async () => {
  expect(await endOn('2026-06-30')).toBe('DONE');
  expect(await endOn('2026-07-01')).toBe('ALREADY_ENDED');
  expect(await endOn('2026-06-29')).toBe('DONE');
  expect(await endOn('2024-02-29')).toBe('ENDS_BEFORE_IT_STARTS');
  expect(await stored()).toMatchObject({ endsOn: '2026-06-29', version: 3 });
});

test('a refusal names its field', async () => {
  const { data } = await end({ endsOn: '2024-02-29' });
  expect(data?.['endEmployment']).toEqual({
    employment: null,
    userErrors: [{ code: 'ENDS_BEFORE_IT_STARTS', field: ['input', 'endsOn'] }],
  });
});

test('twenty ends at once end it once', async () => {
  const answers = await governance.atOnce(20, () => end());
  const outcomes = answers.map(answer => outcomeOf(answer, 'endEmployment'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_ENDED'), 'DONE']);
  expect(await stored()).toMatchObject({ version: 2 });
});

test.each([
  ['a visitor', () => visitor(region.id), 'UNAUTHENTICATED'],
  ['she herself', () => self(employment.professional.id, region.id), 'FORBIDDEN'],
  ['a planner of the employer', () => holderOf('PLANNER', employer.id, region.id), 'FORBIDDEN'],
  ['a colleague', () => self('01900000-0000-7000-8000-000000000001', region.id), 'NOT_FOUND'],
  ['an HR advisor of a host', () => holderOf('HR_ADVISOR', host.id, region.id), 'NOT_FOUND'],
  [
    'an HR advisor of another region',
    () => holderOf('HR_ADVISOR', null, '01900000-0000-7000-8000-00000000000f'),
    'NOT_FOUND',
  ],
])('%s ends nothing', async (_who, viewer, code) => {
  expect(outcomeOf(await end({}, viewer()), 'endEmployment')).toBe(code);
  expect(await stored()).toMatchObject({ endsOn: null, version: 1 });
});

test.each(['00000000-0000-7000-8000-00000000dead', 'femke'])('an employment %s is not found', async employmentId => {
  expect(outcomeOf(await end({ employmentId }), 'endEmployment')).toBe('NOT_FOUND');
});
