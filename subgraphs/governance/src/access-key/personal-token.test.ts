import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, refusalOf, type Cast } from '../../testing/accounts.ts';
import { aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { accountBy, shownKey } from '../../testing/keys.ts';
import { self } from '../../testing/viewers.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

describe('a personal token', () => {
  const token = (over: object = {}, viewer = self(cast.femke.id, cast.region.id)) =>
    did(governance, viewer, 'createPersonalToken', { name: 'Script', days: 7, ...over }, shownKey);

  /** Femke's role as planner, and one of somebody else. */
  const grants = () =>
    governance.em.transactional(async tx => ({
      hers: aRoleGrant(tx, await tx.findOneOrFail(Professional, cast.femke.id), Role.PLANNER, {
        member: cast.martini,
        startsOn: '2026-01-01',
      }).id,
      others: aRoleGrant(tx, await tx.findOneOrFail(Professional, cast.admin.personId!), Role.PLANNER, {
        member: cast.ozg,
      }).id,
    }));

  test('acts as its person, reads only, and takes no role along unless told', async () => {
    await grants();
    const { secret } = await token();
    expect(secret).toMatch(/^naober_token_/);
    expect(await accountBy(governance, secret)).toEqual({
      account: { professionalId: cast.femke.id, client: 'token', mayWrite: false, roles: [] },
      refusal: null,
    });
  });

  test('takes a role along as long as its person holds it', async () => {
    const { hers } = await grants();
    const { secret } = await token({ mayWrite: true, roleGrantIds: [hers, hers] });
    const role = { role: 'PLANNER', memberId: cast.martini.id, departmentId: null };
    expect(await accountBy(governance, secret)).toMatchObject({ account: { mayWrite: true, roles: [role] } });
    await governance.em.execute('update role_grant set withdrawn_at = now() where id = ?', [hers]);
    expect(await accountBy(governance, secret)).toMatchObject({ account: { roles: [] } });
  });

  test.each([
    ["somebody else's", async () => (await grants()).others],
    [
      'one that is withdrawn',
      async () => {
        const { hers } = await grants();
        await governance.em.execute('update role_grant set withdrawn_at = now() where id = ?', [hers]);
        return hers;
      },
    ],
    ['none at all', async () => 'no-id'],
  ])('takes no role along that is %s', async (_what, id) => {
    expect((await token({ roleGrantIds: [await id()] })).userErrors).toEqual([
      { code: 'ROLE_NOT_HELD', field: ['input', 'roleGrantIds'] },
    ]);
  });

  test('makes no other token', async () => {
    expect(
      await refusalOf(token({}, { ...self(cast.femke.id, cast.region.id), client: 'token', mayWrite: true })),
    ).toBe('FORBIDDEN');
  });

  test('is listed and revoked by its person, and by nobody else', async () => {
    const { accessKey } = await token();
    const mine = '{ viewer { personalTokens { nodes { id hint status } totalCount } } }';
    const listOf = async (personId: string) =>
      (await governance.ask(self(personId, cast.region.id), mine)).data!['viewer'];
    expect(await listOf(cast.femke.id)).toEqual({
      personalTokens: { nodes: [{ id: accessKey.id, hint: accessKey.hint, status: 'IN_USE' }], totalCount: 1 },
    });
    expect(await listOf(cast.admin.personId!)).toEqual({ personalTokens: { nodes: [], totalCount: 0 } });
    const revoke = (viewer: typeof cast.admin) =>
      refusalOf(did(governance, viewer, 'revokeAccessKey', { accessKeyId: accessKey.id }, 'userErrors { code }'));
    expect(await revoke(cast.admin)).toBe('NOT_FOUND');
    expect(await revoke(self(cast.femke.id, cast.region.id))).toEqual([]);
  });
});
