import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, refusalOf, type Cast } from '../../testing/accounts.ts';
import { startGovernance } from '../../testing/governance.ts';
import { accountBy, makeKey } from '../../testing/keys.ts';
import { holderOf } from '../../testing/viewers.ts';
import { AccessKey } from './access-key.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

describe('an API key', () => {
  test('is made by the administrator of its member; its secret is shown once and kept nowhere', async () => {
    const { accessKey, secret, userErrors } = await makeKey(governance, cast);
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^naober_key_[\w-]{43}$/);
    expect(accessKey).toEqual({
      id: expect.any(String),
      kind: 'API',
      name: 'Power BI',
      hint: secret.slice(0, 15),
      scopes: ['READ_SHIFTS'],
      origins: [],
      mayWrite: false,
      status: 'IN_USE',
      expiresAt: new Date('2026-04-09T10:00:00Z'),
      viewerCanRevoke: true,
      viewerCanRotate: true,
      member: { id: cast.martini.id },
    });
    const [row] = await governance.em.execute('select * from access_key where id = ?', [accessKey.id]);
    expect(JSON.stringify(row)).not.toContain(secret.slice(15));
  });

  test('acts by its scopes at its member, and as nobody in person', async () => {
    const { secret } = await makeKey(governance, cast, { scopes: ['READ_SHIFTS', 'IMPORT_ROSTERS', 'READ_SHIFTS'] });
    const at = (role: string) => ({ role, memberId: cast.martini.id, departmentId: null });
    expect(await accountBy(governance, secret)).toEqual({
      account: {
        professionalId: null,
        client: 'key',
        mayWrite: true,
        roles: [at('READ_SHIFTS'), at('IMPORT_ROSTERS')],
      },
      refusal: null,
    });
  });

  test('that nobody made is none', async () => {
    expect(await accountBy(governance, 'naober_key_made-up')).toBeNull();
  });

  test('counts until its end and not at it', async () => {
    const { secret } = await makeKey(governance, cast, { days: 1 });
    governance.now = new Date('2026-03-11T09:59:59Z');
    expect(await accountBy(governance, secret)).toMatchObject({ refusal: null });
    governance.now = new Date('2026-03-11T10:00:00Z');
    expect(await accountBy(governance, secret)).toEqual({ account: null, refusal: 'EXPIRED' });
  });

  test('counts no more once it is revoked, for good', async () => {
    const { accessKey, secret } = await makeKey(governance, cast);
    const revoke = () =>
      did(
        governance,
        cast.admin,
        'revokeAccessKey',
        { accessKeyId: accessKey.id },
        'accessKey { status } userErrors { code }',
      );
    expect(await revoke()).toEqual({ accessKey: { status: 'REVOKED' }, userErrors: [] });
    expect(await accountBy(governance, secret)).toEqual({ account: null, refusal: 'REVOKED' });
    expect((await revoke()).userErrors).toEqual([{ code: 'ALREADY_REVOKED' }]);
  });

  test.each([
    [
      'an administrator of another member',
      () => holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id),
      'FORBIDDEN',
      'NOT_FOUND',
    ],
    [
      'an administrator of another region',
      () => holderOf('MEMBER_ADMIN', null, '00000000-0000-7000-8000-00000000dead'),
      'FORBIDDEN',
      'NOT_FOUND',
    ],
    ['a planner of the member', () => holderOf('PLANNER', cast.martini.id, cast.region.id), 'FORBIDDEN', 'NOT_FOUND'],
    ["the administrator's own token", () => ({ ...cast.admin, client: 'token' as const }), 'FORBIDDEN', 'NOT_FOUND'],
    ['a visitor', () => ({ ...cast.admin, personId: null, roles: [] }), 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ])('is neither made, rotated nor revoked by %s', async (_who, viewer, making, keeping) => {
    const { accessKey, secret } = await makeKey(governance, cast);
    expect(await refusalOf(makeKey(governance, cast, {}, viewer()))).toBe(making);
    const of = { accessKeyId: accessKey.id };
    expect(await refusalOf(did(governance, viewer(), 'revokeAccessKey', of, 'userErrors { code }'))).toBe(keeping);
    expect(await refusalOf(did(governance, viewer(), 'rotateApiKey', of, 'userErrors { code }'))).toBe(keeping);
    expect(await accountBy(governance, secret)).toMatchObject({ refusal: null });
  });

  test('is not made for a member that does not exist, nor is that told', async () => {
    expect(await refusalOf(makeKey(governance, cast, { memberId: 'nowhere' }))).toBe('FORBIDDEN');
    expect(await refusalOf(makeKey(governance, cast, { memberId: '00000000-0000-7000-8000-00000000dead' }))).toBe(
      'FORBIDDEN',
    );
  });

  test('of the cooperative is made by an administrator of the whole region, for what concerns all', async () => {
    const durk = { ...holderOf('MEMBER_ADMIN', null, cast.region.id), personId: cast.admin.personId };
    expect(await refusalOf(makeKey(governance, cast, { memberId: null }, durk))).toEqual(['SCOPE_NOT_FOR_COOPERATIVE']);
    const { accessKey, secret } = await makeKey(
      governance,
      cast,
      { memberId: null, scopes: ['READ_AGREEMENTS'] },
      durk,
    );
    expect(accessKey.member).toBeNull();
    expect(await accountBy(governance, secret)).toMatchObject({
      account: { roles: [{ role: 'READ_AGREEMENTS', memberId: null }] },
    });
    expect(await refusalOf(makeKey(governance, cast, { memberId: null, scopes: ['READ_AGREEMENTS'] }))).toBe(
      'FORBIDDEN',
    );
  });

  test('that is refused names every field that is wrong', async () => {
    expect((await makeKey(governance, cast, { name: '', scopes: [], days: 400 })).userErrors).toEqual([
      { code: 'INVALID_NAME', field: ['input', 'name'] },
      { code: 'INVALID_DAYS', field: ['input', 'days'] },
      { code: 'NO_SCOPE', field: ['input', 'scopes'] },
    ]);
  });

  test('is made once for one press, and a retry does not see the secret', async () => {
    const query = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { accessKey { id } secret } }`;
    const input = { memberId: cast.martini.id, name: 'Once', scopes: ['READ_SHIFTS'], days: 1 };
    const press = () => governance.ask(cast.admin, query, { input }, 'one press');
    const answers = await governance.atOnce(5, press);
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions['code'])).toEqual(
      Array(4).fill('CONFLICT'),
    );
    const { secret } = answers.find(({ data }) => data)!.data!['createApiKey'] as { secret: string };
    const kept = await governance.em.execute('select answer::text from idempotency');
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await governance.em.count(AccessKey, { name: 'Once', member: cast.martini.id })).toBe(1);
  });
});

describe('the keys of a member', () => {
  const list = 'query($slug: String!) { member(slug: $slug) { accessKeys { nodes { name kind } totalCount } } }';
  const asked = async (viewer: typeof cast.admin) =>
    (await governance.ask(viewer, list, { slug: cast.martini.slug })).data!['member'];

  test('are seen by its administrator, newest first, and by nobody else', async () => {
    await makeKey(governance, cast, { name: 'First' });
    governance.now = new Date('2026-03-10T10:00:01Z');
    await makeKey(governance, cast, { name: 'Second' });
    expect(await asked(cast.admin)).toEqual({
      accessKeys: {
        nodes: [
          { name: 'Second', kind: 'API' },
          { name: 'First', kind: 'API' },
        ],
        totalCount: 2,
      },
    });
    expect(await asked(holderOf('HR_ADVISOR', cast.martini.id, cast.region.id))).toEqual({ accessKeys: null });
    expect(await asked({ ...cast.admin, client: 'token' })).toEqual({ accessKeys: null });
  });

  test('cost one statement and a count, however many there are', async () => {
    for (let count = 0; count < 10; count++) await makeKey(governance, cast);
    governance.statements.length = 0;
    await asked(cast.admin);
    expect(governance.statements).toHaveLength(3);
  });
});
