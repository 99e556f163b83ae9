import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { anIdentity } from '../../testing/account-rows.ts';
import { aCast, did, startSession, type Cast } from '../../testing/accounts.ts';
import { times } from '../../testing/answers.ts';
import { anEmployment, aProfession, startGovernance } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { Session } from '../session/session.entity.ts';
import type { Identity } from './identity.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
let identity: Identity;
let her: Viewer;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
  her = self(cast.femke.id, cast.region.id);
  identity = await governance.em.transactional(async tx => {
    anEmployment(tx, cast.femke, cast.martini, aProfession(tx));
    return anIdentity(tx, cast.femke);
  });
});

const unlink = (viewer: Viewer = cast.admin) =>
  did(governance, viewer, 'unlinkIdentity', { identityId: identity.id }, 'identityId userErrors { code }');
const outcome = (viewer?: Viewer) =>
  unlink(viewer).then(
    ({ userErrors }) => (userErrors as { code: string }[])[0]?.code ?? 'DONE',
    (error: { extensions: { code: string } }) => error.extensions.code,
  );

test('lets nobody in, and ends what began by it', async () => {
  const { id } = (await startSession(governance, 'martini', identity.subject))!;
  const mine = '{ viewer { identities { id issuer lastUsedAt } sessions { id } } }';
  expect((await governance.ask(her, mine)).data!['viewer']).toEqual({
    identities: [{ id: identity.id, issuer: 'martini', lastUsedAt: governance.now }],
    sessions: [{ id }],
  });
  expect(await unlink()).toEqual({ identityId: identity.id, userErrors: [] });
  expect((await governance.ask(her, mine)).data!['viewer']).toEqual({ identities: [], sessions: [] });
  expect(await startSession(governance, 'martini', identity.subject)).toBeNull();
});

test.each<[string, () => Viewer, string]>([
  ['the administrator of her employer', () => cast.admin, 'DONE'],
  ['she herself, who has no other way in,', () => her, 'LAST_WAY_IN'],
  ['a token of hers', () => ({ ...her, client: 'token' }), 'NOT_FOUND'],
  ['the administrator of another member', () => holderOf('MEMBER_ADMIN', cast.ozg.id, cast.region.id), 'NOT_FOUND'],
  ['a visitor', () => visitor(cast.region.id), 'UNAUTHENTICATED'],
])('what %s is answered', async (_who, viewer, code) => {
  expect(await outcome(viewer())).toBe(code);
});

test('of two ways in she takes away one and keeps the other, though she presses for both at once', async () => {
  const other = await governance.em.transactional(async tx => anIdentity(tx, cast.femke, { issuer: 'azg' }));
  const [first, second] = [identity, other];
  const pressed = await Promise.all(
    [first, second].map(async ({ id }) => {
      const { userErrors } = await did(governance, her, 'unlinkIdentity', { identityId: id }, 'userErrors { code }');
      return (userErrors as { code: string }[])[0]?.code ?? 'DONE';
    }),
  );
  expect(pressed.toSorted()).toEqual(['DONE', 'LAST_WAY_IN']);
});

test('twenty who take it away at once take it away once', async () => {
  const answers = await governance.atOnce(20, () => outcome());
  expect(answers.toSorted()).toEqual(['DONE', ...times(19, 'NOT_FOUND')]);
});

test('who signs in by a stolen account while it is taken away has no session afterwards', async () => {
  for (let n = 0; n < 10; n++) {
    const stolen = uuidv7();
    identity = await governance.em.transactional(async tx => anIdentity(tx, cast.femke, { subject: stolen }));
    const tries = Array.from({ length: 10 }, () => startSession(governance, 'martini', stolen));
    const [taken] = await Promise.all([outcome(), ...tries]);
    expect(taken).toBe('DONE');
    expect(await governance.em.count(Session, { professional: cast.femke.id, endedAt: null })).toBe(0);
  }
});
