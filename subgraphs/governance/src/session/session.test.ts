import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, refusalOf, type Cast } from '../../testing/accounts.ts';
import { startGovernance } from '../../testing/governance.ts';
import { self, visitor } from '../../testing/viewers.ts';
import { Session } from './session.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
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
