import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  aDepartment,
  aLocation,
  aMember,
  anAgreement,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../testing/governance.ts';
import { holderOf, self, visitor } from '../testing/viewers.ts';
import { Role } from './role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
let ids: Record<string, string>;
beforeAll(async () => {
  governance = await startGovernance();
  ids = await governance.em.transactional(async tx => {
    const [region, elsewhere] = [aRegion(tx), aRegion(tx)];
    const [member, other] = [aMember(tx, region), aMember(tx, region)];
    const location = aLocation(tx, member);
    const department = aDepartment(tx, location);
    const profession = aProfession(tx);
    const professional = aProfessional(tx, region);
    const employment = anEmployment(tx, professional, member, profession, { department });
    const roleGrant = aRoleGrant(tx, professional, Role.PROFESSIONAL, { member });
    const agreement = anAgreement(tx, region, [member, other]);
    const all = {
      Region: region,
      Elsewhere: elsewhere,
      Member: member,
      Location: location,
      Department: department,
      Profession: profession,
      Professional: professional,
      Employment: employment,
      RoleGrant: roleGrant,
      CooperationAgreement: agreement,
    };
    return Object.fromEntries(Object.entries(all).map(([type, { id }]) => [type, id]));
  });
});
afterAll(() => governance.stop());

/** Whether each kind of viewer gets the reference: she herself, a planner of the employer, a visitor, a planner elsewhere. */
test.each([
  ['Region', [true, true, true, false]],
  ['Member', [true, true, true, false]],
  ['Location', [true, true, true, false]],
  ['Department', [true, true, true, false]],
  ['Profession', [true, true, true, true]],
  ['Professional', [true, true, false, false]],
  ['Employment', [true, true, false, false]],
  ['RoleGrant', [true, false, false, false]],
  ['CooperationAgreement', [true, true, false, false]],
])('who gets the reference of a %s', async (type, expected) => {
  const id = ids[type]!;
  const viewers: Viewer[] = [
    self(ids['Professional']!, ids['Region']),
    holderOf('PLANNER', ids['Member']!, ids['Region']),
    visitor(ids['Region']),
    holderOf('PLANNER', null, ids['Elsewhere']),
  ];
  const answers = await Promise.all(viewers.map(viewer => governance.reference(viewer, type, id, '__typename id')));
  expect(answers).toEqual(expected.map(isSeen => (isSeen ? { __typename: type, id } : null)));
});

test.each([
  ['unknown', '00000000-0000-7000-8000-00000000dead'],
  ['not an id at all', 'martini'],
])('a reference that is %s is null', async (_case, id) => {
  expect(await governance.reference(visitor(ids['Region']), 'Member', id, 'id name')).toBeNull();
});

const manyMembers =
  'query($of: [_Any!]!) { _entities(representations: $of) { ... on Member { name region { name } } } }';

test.each([1, 10])('references of %d members with their region cost two statements', async count => {
  const members = await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    return Array.from({ length: count }, () => aMember(tx, region));
  });
  governance.statements.length = 0;
  const of = members.map(({ id }) => ({ __typename: 'Member', id }));
  const { data } = await governance.ask(visitor(members[0]!.region.id), manyMembers, { of });
  expect(data?.['_entities']).toEqual(members.map(({ name }) => ({ name, region: { name: 'Noord' } })));
  expect(governance.statements).toHaveLength(2);
});
