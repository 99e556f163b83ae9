import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aMember, anAgreement, aRegion, startGovernance } from '../../testing/governance.ts';
import { outcomeOf, times } from '../../testing/answers.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { Region } from '../region/region.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = new Date('2026-03-09T23:30:00Z'); // half past midnight of 10 March here
});
afterAll(() => governance.stop());

let region: Region;
let id: string;
beforeEach(async () => {
  await governance.em.transactional(async tx => {
    region = aRegion(tx);
    id = anAgreement(tx, region, [aMember(tx, region, { name: 'B' }), aMember(tx, region, { name: 'A' })]).id;
  });
});

const termination = `mutation($input: TerminateCooperationAgreementInput!) { terminateCooperationAgreement(input: $input) {
  cooperationAgreement { isInForce terminatedOn viewerCanTerminate members { name } }
  userErrors { code field }
} }`;

const terminate = (over: object = {}, viewer = holderOf('PROGRAMME_MANAGER', null, region.id)) =>
  governance.ask(viewer, termination, { input: { cooperationAgreementId: id, reason: 'Members merged.', ...over } });
const stored = () => governance.em.findOneOrFail(CooperationAgreement, id);

test('a terminated agreement no longer holds from this very day, and keeps its scope and the reason', async () => {
  const { data, errors } = await terminate();
  expect(errors).toBeUndefined();
  expect(data?.['terminateCooperationAgreement']).toEqual({
    cooperationAgreement: {
      isInForce: false,
      terminatedOn: '2026-03-10',
      viewerCanTerminate: false,
      members: [{ name: 'A' }, { name: 'B' }],
    },
    userErrors: [],
  });
  expect(await stored()).toMatchObject({
    terminatedOn: '2026-03-10',
    terminationReason: 'Members merged.',
    version: 2,
  });
});

test('a termination needs a reason', async () => {
  const { data } = await terminate({ reason: '  ' });
  expect(data?.['terminateCooperationAgreement']).toEqual({
    cooperationAgreement: null,
    userErrors: [{ code: 'INVALID_REASON', field: ['input', 'reason'] }],
  });
});

test('an agreement whose last day is past cannot be terminated', async () => {
  await governance.em.transactional(async tx => {
    const members = [aMember(tx, region), aMember(tx, region)];
    id = anAgreement(tx, tx.getReference(Region, region.id), members, { endsOn: '2026-03-09' }).id;
  });
  const { data } = await terminate();
  expect(data?.['terminateCooperationAgreement']).toMatchObject({ userErrors: [{ code: 'ALREADY_ENDED' }] });
});

test('twenty terminations at once terminate it once', async () => {
  const answers = await governance.atOnce(20, () => terminate());
  const outcomes = answers.map(answer => outcomeOf(answer, 'terminateCooperationAgreement'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_TERMINATED'), 'DONE']);
  expect(await stored()).toMatchObject({ version: 2 });
});

test.each([
  ['a visitor', () => visitor(region.id), 'UNAUTHENTICATED'],
  ['somebody who sees it', () => self('01900000-0000-7000-8000-000000000001', region.id), 'FORBIDDEN'],
  ['a programme manager of one member', () => holderOf('PROGRAMME_MANAGER', 'martini', region.id), 'FORBIDDEN'],
  [
    'a programme manager of another region',
    () => holderOf('PROGRAMME_MANAGER', null, '01900000-0000-7000-8000-00000000000f'),
    'NOT_FOUND',
  ],
])('%s terminates nothing', async (_who, viewer, code) => {
  expect(outcomeOf(await terminate({}, viewer()), 'terminateCooperationAgreement')).toBe(code);
  expect(await stored()).toMatchObject({ terminatedOn: null, version: 1 });
});

test.each(['00000000-0000-7000-8000-00000000dead', 'run-ok'])(
  'an agreement %s is not found',
  async cooperationAgreementId => {
    expect(outcomeOf(await terminate({ cooperationAgreementId }), 'terminateCooperationAgreement')).toBe('NOT_FOUND');
  },
);
