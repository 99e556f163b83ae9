import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aCast, did, refusalOf, type Cast } from '../../testing/accounts.ts';
import { aDepartment, aLocation, aProfessional, aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { Role, RoleGrant } from './role-grant.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

const shown =
  'roleGrant { id role startsOn endsOn withdrawnAt member { id } department { id } professional { id } viewerCanWithdraw } userErrors { code field }';
const grant = (over: object = {}, viewer: Viewer = cast.admin) =>
  did(
    governance,
    viewer,
    'grantRole',
    { professionalId: cast.femke.id, role: 'PLANNER', memberId: cast.martini.id, ...over },
    shown,
  );
const withdraw = (roleGrantId: string, viewer: Viewer = cast.admin) =>
  did(governance, viewer, 'withdrawRole', { roleGrantId }, shown);
const regionAdmin = () => ({ ...holderOf('MEMBER_ADMIN', null, cast.region.id), personId: cast.admin.personId });

describe('a role', () => {
  test('is given by the administrator of the member, from today until told', async () => {
    expect(await grant({ endsOn: '2026-12-31' })).toEqual({
      roleGrant: {
        id: expect.any(String),
        role: 'PLANNER',
        startsOn: '2026-03-10',
        endsOn: '2026-12-31',
        withdrawnAt: null,
        member: { id: cast.martini.id },
        department: null,
        professional: { id: cast.femke.id },
        viewerCanWithdraw: true,
      },
      userErrors: [],
    });
  });

  test('is given for one department, beside the same for another', async () => {
    const [ok, icu] = await governance.em.transactional(async tx => {
      const location = aLocation(tx, cast.martini);
      return [aDepartment(tx, location), aDepartment(tx, location)] as const;
    });
    const answers = [await grant({ departmentId: ok.id }), await grant({ departmentId: icu.id }), await grant()];
    expect(answers.map(({ roleGrant }) => roleGrant.department)).toEqual([{ id: ok.id }, { id: icu.id }, null]);
  });

  test('is not given for a department of another member', async () => {
    const elsewhere = await governance.em.transactional(async tx => aDepartment(tx, aLocation(tx, cast.ozg)));
    expect((await grant({ departmentId: elsewhere.id })).userErrors).toEqual([
      { code: 'UNKNOWN_DEPARTMENT', field: ['input', 'departmentId'] },
    ]);
  });

  test('is not given where it means nothing', async () => {
    const ok = await governance.em.transactional(async tx => aDepartment(tx, aLocation(tx, cast.martini)));
    expect((await grant({ role: 'ASSESSOR', departmentId: ok.id })).userErrors).toEqual([
      { code: 'ROLE_OF_WHOLE_MEMBER', field: ['input', 'departmentId'] },
    ]);
    expect((await grant({ role: 'PLANNER', memberId: null }, regionAdmin())).userErrors).toEqual([
      { code: 'ROLE_OF_MEMBER', field: ['input', 'role'] },
    ]);
  });

  test.each([
    ['somebody of another region', async () => (await aCast(governance)).femke.id],
    ['nobody', async () => '00000000-0000-7000-8000-00000000dead'],
    ['what is no id', async () => 'femke'],
  ])('is not given to %s', async (_who, id) => {
    expect(await refusalOf(grant({ professionalId: await id() }))).toEqual(['UNKNOWN_PERSON']);
  });

  test('is not given to oneself', async () => {
    expect(await refusalOf(grant({ professionalId: cast.admin.personId }))).toEqual(['SELF_GRANT']);
  });

  test('for the whole region is given by an administrator of the region alone', async () => {
    const ofRegion = { memberId: null, role: 'COMPLIANCE_OFFICER' };
    expect(await refusalOf(grant(ofRegion))).toBe('FORBIDDEN');
    expect((await grant(ofRegion, regionAdmin())).roleGrant).toMatchObject({
      role: 'COMPLIANCE_OFFICER',
      member: null,
    });
  });

  test.each([
    [
      'an administrator of another member',
      () => holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id),
      'FORBIDDEN',
      'NOT_FOUND',
    ],
    [
      'an HR advisor of the member',
      () => holderOf('HR_ADVISOR', cast.martini.id, cast.region.id),
      'FORBIDDEN',
      'NOT_FOUND',
    ],
    ['a programme manager', () => holderOf('PROGRAMME_MANAGER', null, cast.region.id), 'FORBIDDEN', 'NOT_FOUND'],
    ['a token of the administrator', () => ({ ...cast.admin, client: 'token' as const }), 'FORBIDDEN', 'NOT_FOUND'],
    ['the person herself', () => self(cast.femke.id, cast.region.id), 'FORBIDDEN', 'NOT_FOUND'],
    ['a visitor', () => visitor(cast.region.id), 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ])('is neither given nor taken by %s', async (_who, viewer, giving, taking) => {
    const { roleGrant } = await grant();
    expect(await refusalOf(grant({ role: 'RECRUITER' }, viewer()))).toBe(giving);
    expect(await refusalOf(withdraw(roleGrant.id, viewer()))).toBe(taking);
  });

  test('is held once, by twenty who give it at once', async () => {
    const answers = await governance.atOnce(20, () => grant());
    expect(answers.filter(({ roleGrant }) => roleGrant)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(
      Array(19).fill('ALREADY_HELD'),
    );
  });

  test('can be given again for days on which it is not held', async () => {
    await grant({ endsOn: '2026-03-31' });
    expect(await refusalOf(grant({ startsOn: '2026-03-31' }))).toEqual(['ALREADY_HELD']);
    expect(await refusalOf(grant({ startsOn: '2026-04-01' }))).toEqual([]);
  });
});

describe('taking a role away', () => {
  test('holds from this moment, and the same role can be given again', async () => {
    const { roleGrant } = await grant();
    expect((await withdraw(roleGrant.id)).roleGrant).toMatchObject({
      withdrawnAt: governance.now,
      viewerCanWithdraw: false,
    });
    expect(await refusalOf(withdraw(roleGrant.id))).toEqual(['ALREADY_WITHDRAWN']);
    expect(await refusalOf(grant())).toEqual([]);
  });

  test('leaves somebody who can give roles, even when two take it from each other at once', async () => {
    const [first, second] = await governance.em.transactional(async tx =>
      [aProfessional(tx, cast.region), aProfessional(tx, cast.region)].map(one =>
        aRoleGrant(tx, one, Role.MEMBER_ADMIN, { member: cast.ozg }),
      ),
    );
    const of = [first!, second!].map(({ professional }) => ({
      ...holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id),
      personId: professional.id,
    }));
    const [one, other] = await governance.atOnce(2, index =>
      refusalOf(withdraw([second!, first!][index]!.id, of[index]!)),
    );
    expect([one, other].toSorted()).toEqual([[], ['LAST_ADMINISTRATOR']].toSorted());
    expect(await governance.em.count(RoleGrant, { member: cast.ozg, role: Role.MEMBER_ADMIN, withdrawnAt: null })).toBe(
      1,
    );
  });

  test('does not count an administrator who is to leave', async () => {
    const grantOf = await governance.em.transactional(async tx => {
      aRoleGrant(tx, aProfessional(tx, cast.region), Role.MEMBER_ADMIN, { member: cast.ozg, endsOn: '2026-06-30' });
      return aRoleGrant(tx, aProfessional(tx, cast.region), Role.MEMBER_ADMIN, { member: cast.ozg });
    });
    expect(await refusalOf(withdraw(grantOf.id, regionAdmin()))).toEqual(['LAST_ADMINISTRATOR']);
  });
});
