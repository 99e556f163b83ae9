import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
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
} from '../testing/governance.ts';
import { holderOf, self, visitor } from '../testing/viewers.ts';
import { AccessKeyKind } from './access-key/access-key.enums.ts';
import { issueKey } from './access-key/issue-key.ts';
import { Identity } from './identity/identity.entity.ts';
import { Role } from './role-grant/role-grant.entity.ts';
import { governance as definition } from './schema.ts';
import { Session } from './session/session.entity.ts';

let governance: TestSubgraph;
let ids: Record<string, string>;
beforeAll(async () => {
  governance = await TestSubgraph.start(definition, [archiveOf('governance')]);
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
    const whose = { region, professional };
    const now = new Date();
    const times = { issuer: 'martini', startedAt: now, lastUsedAt: now };
    const session = tx.create(Session, { ...whose, ...times, secretDigest: uuidv7() });
    const identity = tx.create(Identity, { ...whose, issuer: 'martini', subject: uuidv7(), linkedAt: now });
    const wish = { kind: AccessKeyKind.PERSONAL, regionId: region.id, professionalId: professional.id };
    const { accessKey } = issueKey(tx, { ...wish, name: 'script', days: 1 }, null, now);
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
      Session: session,
      Identity: identity,
      AccessKey: accessKey,
    };
    return Object.fromEntries(Object.entries(all).map(([type, { id }]) => [type, id]));
  });
});
afterAll(() => governance.stop());

/** Whether each gets the reference: she herself, a script of hers, a planner of the employer, a visitor, a planner elsewhere. */
test.each([
  ['Region', [true, true, true, true, false]],
  ['Member', [true, true, true, true, false]],
  ['Location', [true, true, true, true, false]],
  ['Department', [true, true, true, true, false]],
  ['Profession', [true, true, true, true, true]],
  ['Professional', [true, true, true, false, false]],
  ['Employment', [true, true, true, false, false]],
  ['RoleGrant', [true, true, false, false, false]],
  ['CooperationAgreement', [true, true, true, false, false]],
  ['Session', [true, false, false, false, false]],
  ['Identity', [true, false, false, false, false]],
  ['AccessKey', [true, false, false, false, false]],
])('who gets the reference of a %s', async (type, expected) => {
  const id = ids[type]!;
  const viewers: Viewer[] = [
    self(ids['Professional']!, ids['Region']),
    { ...self(ids['Professional']!, ids['Region']), client: 'token' },
    holderOf('PLANNER', ids['Member']!, ids['Region']),
    visitor(ids['Region']),
    holderOf('PLANNER', null, ids['Elsewhere']),
  ];
  const answers = await Promise.all(viewers.map(viewer => governance.reference(viewer, type, id, '__typename id')));
  expect(answers).toEqual(expected.map(isSeen => (isSeen ? { __typename: type, id } : null)));
});

test('a script sees nothing of how its person comes in', async () => {
  const asked = '{ viewer { sessions { id } identities { id } personalTokens { totalCount nodes { id } } } }';
  const herself = self(ids['Professional']!, ids['Region']);
  expect((await governance.ask({ ...herself, client: 'token' }, asked)).data).toEqual({
    viewer: { sessions: [], identities: [], personalTokens: { totalCount: 0, nodes: [] } },
  });
  expect((await governance.ask(herself, asked)).data).toEqual({
    viewer: {
      sessions: [{ id: ids['Session'] }],
      identities: [{ id: ids['Identity'] }],
      personalTokens: { totalCount: 1, nodes: [{ id: ids['AccessKey'] }] },
    },
  });
});

test('what is asked for by its id and not shown leaves an entry, with whose it is', async () => {
  const somebody = visitor(ids['Region']);
  await emptyArchive(governance);
  const types = ['Professional', 'Employment', 'RoleGrant', 'Session', 'Identity', 'AccessKey'];
  for (const type of types) expect(await governance.reference(somebody, type, ids[type]!, 'id')).toBeNull();
  expect(await summaryOf(governance)).toEqual(
    types.map(type => `REFUSED ${type} ${ids[type]} of ${ids['Professional']}`),
  );
});

test.each([
  ['endEmployment', 'Employment', 'endsOn: "2026-01-01"'],
  ['withdrawRole', 'RoleGrant', ''],
  ['endSession', 'Session', ''],
  ['revokeAccessKey', 'AccessKey', ''],
])('%s in vain leaves an entry, with whose it is', async (mutation, type, more) => {
  const field = `${type[0]!.toLowerCase()}${type.slice(1)}Id`;
  const stranger = holderOf('PLANNER', null, ids['Elsewhere']);
  await emptyArchive(governance);
  const { errors } = await governance.ask(
    { ...stranger, personId: uuidv7() },
    `mutation { ${mutation}(input: { ${field}: "${ids[type]}" ${more} }) { userErrors { code } } }`,
  );
  expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  expect(await summaryOf(governance)).toEqual([`REFUSED ${type} ${ids[type]} of ${ids['Professional']}`]);
});

test('a log, a list of people and requests to be erased that are not shown leave an entry', async () => {
  const somebody = self(uuidv7(), ids['Region']);
  await emptyArchive(governance);
  const { data } = await governance.ask(
    somebody,
    `query($of: [_Any!]!, $whom: ID!) {
      _entities(representations: $of) { ... on Member { people { totalCount } } }
      viewer { region { people { totalCount } } }
      auditEntries(filter: { subjectId: $whom }) { totalCount }
      erasureRequests { totalCount }
    }`,
    { of: [{ __typename: 'Member', id: ids['Member'] }], whom: ids['Professional'] },
  );
  expect(data).toEqual({
    _entities: [{ people: null }],
    viewer: { region: { people: null } },
    auditEntries: null,
    erasureRequests: null,
  });
  expect((await summaryOf(governance)).sort()).toEqual(
    [
      `REFUSED AuditLog ${ids['Region']} of ${ids['Professional']}`,
      'REFUSED ErasureRequest null of null',
      `REFUSED People ${ids['Member']} of null`,
      `REFUSED People ${ids['Region']} of null`,
    ].sort(),
  );
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
