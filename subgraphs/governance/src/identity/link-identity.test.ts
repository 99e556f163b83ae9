import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { anIdentity } from '../../testing/account-rows.ts';
import { aCast, did, refusalOf, startSession, type Cast } from '../../testing/accounts.ts';
import { anEmployment, aProfession, aProfessional, aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Member } from '../member/member.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
let adminOfOzg: Viewer;
let adminOfRegion: Viewer;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
  const { personId } = cast.admin;
  adminOfOzg = { ...holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id), personId };
  adminOfRegion = { ...holderOf('MEMBER_ADMIN', null, cast.region.id), personId };
});

const link = (over: object = {}, viewer = cast.admin) =>
  did(
    governance,
    viewer,
    'linkIdentity',
    { professionalId: cast.femke.id, issuer: 'martini', subject: uuidv7(), ...over },
    'professional { id } identity { id issuer linkedAt } userErrors { code }',
  );
const worksAt = (member: Member, over: object = {}) =>
  governance.em.transactional(async tx => void anEmployment(tx, cast.femke, member, aProfession(tx), over));
const holds = (role: Role, over: object) =>
  governance.em.transactional(async tx => void aRoleGrant(tx, cast.femke, role, over));

describe('a sign-in service', () => {
  beforeEach(() => worksAt(cast.martini));

  test('lets in whom it was linked with, and nobody else', async () => {
    const subject = uuidv7();
    expect(await startSession(governance, 'martini', subject)).toBeNull();
    expect(await link({ subject: ` ${subject} ` })).toEqual({
      professional: { id: cast.femke.id },
      identity: { id: expect.any(String), issuer: 'martini', linkedAt: governance.now },
      userErrors: [],
    });
    expect(await startSession(governance, 'martini', subject)).toMatchObject({
      issuer: 'martini',
      browser: 'Firefox, Android',
    });
    expect(await startSession(governance, 'ozg', subject)).toBeNull();
    expect(await startSession(governance, 'martini', `${subject}x`)).toBeNull();
  });

  test('names one person by one name', async () => {
    const subject = uuidv7();
    await link({ subject });
    expect(await link({ subject })).toEqual({
      professional: null,
      identity: null,
      userErrors: [{ code: 'ALREADY_LINKED' }],
    });
    const answers = await governance.atOnce(10, () => refusalOf(link({ issuer: 'ozg', subject })));
    expect(answers.filter(codes => Array.isArray(codes) && codes.length === 0)).toHaveLength(1);
  });

  test.each([
    ['no small letters', { issuer: 'Martini' }, ['INVALID_ISSUER']],
    ['no name', { subject: '  ' }, ['INVALID_SUBJECT']],
  ])('is not linked by %s', async (_what, over, codes) => {
    expect(await refusalOf(link(over))).toEqual(codes);
  });

  test.each<[string, () => Viewer, string]>([
    ['an administrator of another member', () => adminOfOzg, 'NOT_FOUND'],
    ['an HR advisor', () => holderOf('HR_ADVISOR', cast.martini.id, cast.region.id), 'NOT_FOUND'],
    ['herself', () => self(cast.femke.id, cast.region.id), 'NOT_FOUND'],
    ['a token of the administrator', () => ({ ...cast.admin, client: 'token' }), 'NOT_FOUND'],
    ['a visitor', () => visitor(cast.region.id), 'UNAUTHENTICATED'],
  ])('is not linked by %s', async (_who, viewer, code) => {
    expect(await refusalOf(link({}, viewer()))).toBe(code);
  });

  test.each([uuidv7(), 'femke'])('is linked with nobody of the id %s', async professionalId => {
    expect(await refusalOf(link({ professionalId }))).toBe('NOT_FOUND');
  });
});

describe('who may come in as somebody', () => {
  test('a role given does not open the door', async () => {
    const give = { professionalId: cast.femke.id, role: 'PROFESSIONAL', memberId: cast.martini.id };
    expect(await refusalOf(did(governance, cast.admin, 'grantRole', give, 'userErrors { code }'))).toEqual([]);
    expect(await refusalOf(link())).toBe('NOT_FOUND');
    await worksAt(cast.ozg);
    expect(await refusalOf(link())).toBe('NOT_FOUND');
  });

  test.each([
    ['works at another member', () => worksAt(cast.ozg)],
    ['will work at another member', () => worksAt(cast.ozg, { startsOn: '2026-03-11' })],
    ['holds a role at another member', () => holds(Role.PLANNER, { member: cast.ozg, endsOn: '2026-03-10' })],
    ['will hold a role at another member', () => holds(Role.PLANNER, { member: cast.ozg, startsOn: '2027-01-01' })],
    ['holds a role for the region', () => holds(Role.COMPLIANCE_OFFICER, {})],
  ])('who %s as well is linked by the administrator of the region alone', async (_what, besides) => {
    await worksAt(cast.martini);
    await besides();
    expect(await refusalOf(link())).toBe('NOT_FOUND');
    expect(await refusalOf(link({}, adminOfOzg))).toBe('NOT_FOUND');
    expect(await refusalOf(link({}, adminOfRegion))).toEqual([]);
  });

  test.each([
    ['worked at another member until yesterday', () => worksAt(cast.ozg, { endsOn: '2026-03-09' })],
    [
      'held a role at another member until yesterday',
      () => holds(Role.PLANNER, { member: cast.ozg, endsOn: '2026-03-09' }),
    ],
    ['holds a role there no more', () => holds(Role.PLANNER, { member: cast.ozg, withdrawnAt: governance.now })],
    ['holds a role at her employer', () => holds(Role.PLANNER, { member: cast.martini })],
  ])('who %s is linked by her employer’s administrator', async (_what, besides) => {
    await worksAt(cast.martini);
    await besides();
    expect(await refusalOf(link())).toEqual([]);
  });

  test('is told to whom may say so, by name, and to nobody else', async () => {
    await worksAt(cast.martini);
    const ids = await governance.em.transactional(async tx =>
      ['wza', 'martini'].map(issuer => anIdentity(tx, cast.femke, { issuer }).id),
    );
    const seen = (viewer: Viewer) =>
      governance.reference(viewer, 'Professional', cast.femke.id, 'identities { id issuer }');
    const both = [
      { id: ids[1], issuer: 'martini' },
      { id: ids[0], issuer: 'wza' },
    ];
    for (const viewer of [cast.admin, adminOfRegion, self(cast.femke.id, cast.region.id)]) {
      expect(await seen(viewer)).toEqual({ identities: both });
      expect(await governance.reference(viewer, 'Identity', ids[0]!, 'issuer')).toEqual({ issuer: 'wza' });
    }
    for (const viewer of [adminOfOzg, { ...cast.admin, client: 'token' as const }]) {
      expect(await seen(viewer)).toEqual({ identities: null });
      expect(await governance.reference(viewer, 'Identity', ids[0]!, 'issuer')).toBeNull();
    }
    await holds(Role.COMPLIANCE_OFFICER, {});
    expect(await seen(cast.admin)).toEqual({ identities: null });
    expect(await governance.reference(cast.admin, 'Identity', ids[0]!, 'issuer')).toBeNull();
  });

  test.each([1, 10])('costs the same for %s people', async count => {
    const slug = cast.martini.slug;
    await governance.em.transactional(async tx => {
      for (let n = 0; n < count; n++) {
        const one = aProfessional(tx, cast.region);
        anEmployment(tx, one, cast.martini, aProfession(tx));
        anIdentity(tx, one);
      }
    });
    governance.statements.length = 0;
    const query = 'query($slug: String!) { member(slug: $slug) { people { nodes { identities { issuer } } } } }';
    const { data } = await governance.ask(cast.admin, query, { slug });
    const { nodes } = (data!['member'] as { people: { nodes: object[] } }).people;
    expect(nodes).toEqual(Array.from({ length: count }, () => ({ identities: [{ issuer: 'martini' }] })));
    expect(governance.statements).toHaveLength(5);
  });
});
