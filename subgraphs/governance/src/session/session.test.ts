import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, refusalOf, type Cast } from '../../testing/accounts.ts';
import { startGovernance } from '../../testing/governance.ts';
import { holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import { Session } from './session.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

const link = (over: object = {}, viewer = cast.admin) =>
  did(
    governance,
    viewer,
    'linkIdentity',
    { professionalId: cast.femke.id, issuer: 'martini', subject: uuidv7(), ...over },
    'professional { id } userErrors { code }',
  );

/** Femke, employed nowhere, is known to the administrator by a role at Martini. */
const femkeAtMartini = () =>
  did(
    governance,
    cast.admin,
    'grantRole',
    { professionalId: cast.femke.id, role: 'PROFESSIONAL', memberId: cast.martini.id },
    'userErrors { code }',
  );

const start = async (issuer: string, subject: string, viewer = platform, secretDigest: string = uuidv7()) => {
  const query = 'mutation($input: StartSessionInput!) { startSession(input: $input) { id issuer browser isCurrent } }';
  const { data, errors } = await governance.ask(viewer, query, {
    input: { issuer, subject, secretDigest, browser: 'Firefox, Android' },
  });
  if (errors) throw errors[0];
  return data!['startSession'] as { id: string } | null;
};

describe('a sign-in service', () => {
  test('lets in whom it was linked with, and nobody else', async () => {
    await femkeAtMartini();
    const subject = uuidv7();
    expect(await start('martini', subject)).toBeNull();
    expect(await link({ subject: ` ${subject} ` })).toEqual({ professional: { id: cast.femke.id }, userErrors: [] });
    expect(await start('martini', subject)).toMatchObject({ issuer: 'martini', browser: 'Firefox, Android' });
    expect(await start('ozg', subject)).toBeNull();
    expect(await start('martini', `${subject}x`)).toBeNull();
  });

  test('names one person by one name', async () => {
    await femkeAtMartini();
    const subject = uuidv7();
    await link({ subject });
    expect(await refusalOf(link({ subject }))).toEqual(['ALREADY_LINKED']);
    const answers = await governance.atOnce(10, () => refusalOf(link({ issuer: 'ozg', subject })));
    expect(answers.filter(codes => Array.isArray(codes) && codes.length === 0)).toHaveLength(1);
  });

  test.each([
    ['no small letters', { issuer: 'Martini' }, ['INVALID_ISSUER']],
    ['no name', { subject: '  ' }, ['INVALID_SUBJECT']],
    ['a name of 256 characters', { subject: 's'.repeat(256) }, ['INVALID_SUBJECT']],
  ])('is not linked by %s', async (_what, over, codes) => {
    await femkeAtMartini();
    expect(await refusalOf(link(over))).toEqual(codes);
  });

  test.each([
    ['an administrator of another member', () => holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id)],
    ['an HR advisor', () => holderOf('HR_ADVISOR', cast.martini.id, cast.region.id)],
    ['herself', () => self(cast.femke.id, cast.region.id)],
    ['a token of the administrator', () => ({ ...cast.admin, client: 'token' as const })],
  ])('is not linked by %s', async (_who, viewer) => {
    await femkeAtMartini();
    expect(await refusalOf(link({}, viewer()))).toBe('NOT_FOUND');
  });

  test('is not linked with somebody who has nothing to do with the member', async () => {
    expect(await refusalOf(link())).toBe('NOT_FOUND');
  });

  test('that is taken away lets nobody in, and ends what began by it', async () => {
    await femkeAtMartini();
    const subject = uuidv7();
    await link({ subject });
    const { id } = (await start('martini', subject))!;
    const mine = '{ viewer { identities { id issuer } sessions { id } } }';
    const { data } = await governance.ask(self(cast.femke.id, cast.region.id), mine);
    expect(data!['viewer']).toEqual({
      identities: [{ id: expect.any(String), issuer: 'martini' }],
      sessions: [{ id }],
    });
    const [{ id: identityId }] = (data!['viewer'] as { identities: [{ id: string }] }).identities;
    const unlink = (viewer: typeof cast.admin) =>
      did(governance, viewer, 'unlinkIdentity', { identityId }, 'identityId');
    expect(await refusalOf(unlink(holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id)))).toBe('NOT_FOUND');
    expect(await unlink(cast.admin)).toEqual({ identityId });
    expect((await governance.ask(self(cast.femke.id, cast.region.id), mine)).data!['viewer']).toEqual({
      identities: [],
      sessions: [],
    });
    expect(await start('martini', subject)).toBeNull();
  });
});

describe('a session', () => {
  const sessionOf = async (over: Partial<Session> = {}) => {
    const { femke } = cast;
    const times = { startedAt: governance.now!, lastUsedAt: governance.now! };
    return governance.em.transactional(async tx =>
      tx.create(Session, {
        region: femke.region,
        professional: femke,
        issuer: 'martini',
        secretDigest: uuidv7(),
        ...times,
        ...over,
      }),
    );
  };
  const hers = (clientId: string | null = null) => ({ ...self(cast.femke.id, cast.region.id), clientId });

  test('is seen by its person while it lasts, newest first, and which one it is', async () => {
    const [old, current] = [await sessionOf({ startedAt: new Date('2026-03-10T08:00:00Z') }), await sessionOf()];
    await sessionOf({ endedAt: new Date('2026-03-10T09:00:00Z') });
    await sessionOf({ lastUsedAt: new Date('2026-03-10T09:00:00Z') });
    const { data } = await governance.ask(hers(current.id), '{ viewer { sessions { id isCurrent } } }');
    expect(data!['viewer']).toEqual({
      sessions: [
        { id: current.id, isCurrent: true },
        { id: old.id, isCurrent: false },
      ],
    });
  });

  test('is ended by its person, and by nobody else', async () => {
    const { id } = await sessionOf();
    const end = (viewer: typeof cast.admin) =>
      refusalOf(did(governance, viewer, 'endSession', { sessionId: id }, 'userErrors { code }'));
    expect(await end(cast.admin)).toBe('NOT_FOUND');
    expect(await end({ ...hers(), client: 'token' })).toBe('NOT_FOUND');
    expect(await end(visitor(cast.region.id))).toBe('UNAUTHENTICATED');
    expect(await end(hers())).toEqual([]);
    expect(await end(hers())).toEqual(['ALREADY_ENDED']);
  });

  test('and all others of the person end at once, by her and in person alone', async () => {
    await Promise.all([sessionOf(), sessionOf(), sessionOf()]);
    const endAll = (viewer: typeof cast.admin) => did(governance, viewer, 'endAllSessions', null, 'endedCount');
    await expect(endAll({ ...hers(), client: 'token' })).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await endAll(cast.admin)).toEqual({ endedCount: 0 });
    expect(await endAll(hers())).toEqual({ endedCount: 3 });
  });

  test.each([
    [
      'beginSignIn',
      '(input: { secretDigest: "d", issuer: "i", state: "s", nonce: "n", codeVerifier: "v", returnTo: "/" })',
    ],
    ['takeSignIn', '(input: { secretDigest: "d", state: "s", issuer: "i" }) { state }'],
    ['startSession', '(input: { secretDigest: "d", issuer: "i", subject: "s" }) { id }'],
    ['noteUse', '(input: { clientId: "00000000-0000-7000-8000-00000000dead" })'],
    ['noteRefusal', '(input: { what: "SignIn" })'],
  ])('is begun by the platform alone: %s', async (mutation, rest) => {
    const { errors } = await governance.ask(cast.admin, `mutation { ${mutation}${rest} }`);
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});
