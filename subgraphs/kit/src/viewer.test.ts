import { beforeAll, expect, test } from '@jest/globals';
import { decodeJwt, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { signingKey } from '../testing/keys.ts';
import { aViewer } from '../testing/subgraph.ts';
import { hasRole, readStatement, signStatement, unitsOf } from './viewer.ts';

const viewer = aViewer({ personId: 'anna', roles: [{ role: 'WRITER', organisationId: 'press', unitId: null }] });
const body = '{"query":"{ asked }"}';
const refusal = {
  message: 'This request carries no valid statement about who asks.',
  extensions: { code: 'UNAUTHENTICATED' },
};

type Keys = Awaited<ReturnType<typeof signingKey>>;
let ours: Keys;
let others: Keys;
let rotated: Keys;
let good: JWTPayload;
beforeAll(async () => {
  [ours, others, rotated] = await Promise.all([signingKey(), signingKey(), signingKey('the one before')]);
  good = decodeJwt(await signStatement(viewer, 'notes', body, ours.signing));
});

const read = (statement: string | undefined) => readStatement(statement, 'notes', body, ours.keys);
/** Our key on whatever: only the claims can be at fault. */
const signed = (claims: JWTPayload) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'ours' }).sign(ours.signing.privateKey);
const without = (claim: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));
const now = () => Math.floor(Date.now() / 1_000);

test('a statement of the gateway tells who asks', async () => {
  expect(await read(await signStatement(viewer, 'notes', body, ours.signing))).toEqual(viewer);
});

test.each([{ assurance: 'pwd mfa' }, { assurance: null }, {}])(
  'it tells how she signed in, with what the service said of how surely it knew her: %j',
  async said => {
    const signedIn = { ...viewer, signIn: { service: 'press', at: '2026-03-10T10:00:00.000Z', ...said } };
    expect(await read(await signStatement(signedIn, 'notes', body, ours.signing))).toEqual(signedIn);
  },
);

test('a statement lives sixty seconds', () => {
  expect(good.exp! - good.iat!).toBe(60);
});

test('the claims that the refusals below spoil are good ones', async () => {
  expect(await read(await signed(good))).toEqual(viewer);
});

test.each([
  ['two seconds ahead', 2],
  ['two seconds behind, at the end of its life', -62],
])('a statement by a clock %s is believed', async (_what, seconds) => {
  const iat = now() + seconds;
  expect(await read(await signed({ ...good, iat, exp: iat + 60 }))).toEqual(viewer);
});

const spoilt: [string, () => Promise<string | undefined>][] = [
  ['a missing statement', async () => undefined],
  ['an empty statement', async () => ''],
  ['a statement that is none', async () => 'a.b.c'],
  ["another's key under our key's name", () => signStatement(viewer, 'notes', body, others.signing)],
  ['a key that was taken away', () => signStatement(viewer, 'notes', body, rotated.signing)],
  ['two statements in one', async () => `${await signed(good)}, ${await signed(good)}`],
  ['a statement to another subgraph', () => signStatement(viewer, 'shelf', body, ours.signing)],
  ['a statement to nobody', () => signed(without('aud'))],
  ['a statement about another body', () => signStatement(viewer, 'notes', `${body} `, ours.signing)],
  ['a statement about no body', () => signed(without('body'))],
  ['a statement of 66 seconds ago', () => signed({ ...good, iat: now() - 66, exp: now() - 6 })],
  ['a statement of a time to come', () => signed({ ...good, iat: now() + 10, exp: now() + 70 })],
  ['a statement that never ends', () => signed(without('exp'))],
  ['a statement that was made to live long', () => signed({ ...good, iat: now() - 66, exp: now() + 60 })],
  ['no signature (alg none)', async () => new UnsecuredJWT(good).encode()],
  [
    'a secret where a key belongs (HS256)',
    async () =>
      new SignJWT(good)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('a secret of thirty-two characters')),
  ],
  ['no viewer', () => signed(without('viewer'))],
  [
    'a viewer that does not say whether it may write',
    () => signed({ ...good, viewer: { ...viewer, mayWrite: undefined } }),
  ],
  ['a viewer without tenant', () => signed({ ...good, viewer: { ...viewer, tenantId: undefined } })],
  ['a viewer of an unknown kind', () => signed({ ...good, viewer: { ...viewer, client: 'root' } })],
  ['roles that are no list', () => signed({ ...good, viewer: { ...viewer, roles: 'all' } })],
];

test.each(spoilt)('%s is refused', async (_what, statement) => {
  await expect(read(await statement())).rejects.toMatchObject(refusal);
});

test.each([
  ['at the organisation', 'press', null, 'press', 'cellar', true],
  ['at another organisation', 'press', null, 'library', null, false],
  ['at one organisation where the whole tenant is asked for', 'press', null, null, null, false],
  ['for the whole tenant', null, null, 'library', 'attic', true],
  ['for that part of the organisation', 'press', 'attic', 'press', 'attic', true],
  ['for another part of the organisation', 'press', 'attic', 'press', 'cellar', false],
  ['for a part where the whole organisation is asked for', 'press', 'attic', 'press', null, false],
])('a role held %s', (_where, heldAt, heldFor, askedAt, askedFor, answer) => {
  const holder = aViewer({ roles: [{ role: 'WRITER', organisationId: heldAt, unitId: heldFor }] });
  expect([hasRole(holder, 'WRITER', askedAt, askedFor), hasRole(holder, 'READER', askedAt, askedFor)]).toEqual([
    answer,
    false,
  ]);
});

test.each([
  ['all of it', [{ organisationId: 'press', unitId: null }], null],
  [
    'all of it, once more for one part',
    [
      { organisationId: 'press', unitId: 'attic' },
      { organisationId: 'press', unitId: null },
    ],
    null,
  ],
  [
    'two parts',
    [
      { organisationId: 'press', unitId: 'attic' },
      { organisationId: 'press', unitId: 'cellar' },
    ],
    ['attic', 'cellar'],
  ],
  ['none', [{ organisationId: 'library', unitId: 'attic' }], []],
])('a role for %s', (_what, held, units) => {
  const roles = held.map(one => ({ role: 'WRITER', ...one }));
  expect(unitsOf({ roles }, 'WRITER', 'press')).toEqual(units);
});
