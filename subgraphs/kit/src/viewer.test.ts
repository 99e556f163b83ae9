import { beforeAll, expect, test } from '@jest/globals';
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { aViewer } from '../testing/subgraph.ts';
import { hasRole, readStatement, signStatement } from './viewer.ts';

const viewer = aViewer({ personId: 'anna', roles: [{ role: 'WRITER', organisationId: 'press' }] });
const body = '{"query":"{ asked }"}';
const refusal = {
  message: 'This request carries no valid statement about who asks.',
  extensions: { code: 'UNAUTHENTICATED' },
};

let ours: { privateKey: CryptoKey; publicKey: CryptoKey };
let others: { privateKey: CryptoKey; publicKey: CryptoKey };
let good: JWTPayload;
beforeAll(async () => {
  ours = await generateKeyPair('EdDSA');
  others = await generateKeyPair('EdDSA');
  good = decodeJwt(await signStatement(viewer, 'notes', body, ours.privateKey));
});

const read = (statement: string | undefined) => readStatement(statement, 'notes', body, ours.publicKey);
/** Our key on whatever: only the claims can be at fault. */
const signed = (claims: JWTPayload) => new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(ours.privateKey);
const without = (claim: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));
const now = () => Math.floor(Date.now() / 1_000);

test('a statement of the gateway tells who asks', async () => {
  expect(await read(await signStatement(viewer, 'notes', body, ours.privateKey))).toEqual(viewer);
});

test('a statement lives sixty seconds', () => {
  expect(good.exp! - good.iat!).toBe(60);
});

test('the claims that the refusals below spoil are good ones', async () => {
  expect(await read(await signed(good))).toEqual(viewer);
});

const spoilt: [string, () => Promise<string | undefined>][] = [
  ['a missing statement', async () => undefined],
  ['an empty statement', async () => ''],
  ['a statement that is none', async () => 'a.b.c'],
  ["another's key", () => signStatement(viewer, 'notes', body, others.privateKey)],
  ['a statement to another subgraph', () => signStatement(viewer, 'shelf', body, ours.privateKey)],
  ['a statement to nobody', () => signed(without('aud'))],
  ['a statement about another body', () => signStatement(viewer, 'notes', `${body} `, ours.privateKey)],
  ['a statement about no body', () => signed(without('body'))],
  ['a statement of 61 seconds ago', () => signed({ ...good, iat: now() - 61, exp: now() - 1 })],
  ['a statement that never ends', () => signed(without('exp'))],
  ['no signature (alg none)', async () => new UnsecuredJWT(good).encode()],
  [
    'a secret where a key belongs (HS256)',
    async () =>
      new SignJWT(good)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('a secret of thirty-two characters')),
  ],
  ['no viewer', () => signed(without('viewer'))],
  ['a viewer without tenant', () => signed({ ...good, viewer: { ...viewer, tenantId: undefined } })],
  ['a viewer of an unknown kind', () => signed({ ...good, viewer: { ...viewer, client: 'root' } })],
  ['roles that are no list', () => signed({ ...good, viewer: { ...viewer, roles: 'all' } })],
];

test.each(spoilt)('%s is refused', async (_what, statement) => {
  await expect(read(await statement())).rejects.toMatchObject(refusal);
});

test.each([
  ['at the organisation', 'press', 'press', true],
  ['at another organisation', 'press', 'library', false],
  ['at one organisation where the whole tenant is asked for', 'press', null, false],
  ['for the whole tenant', null, 'library', true],
])('a role held %s', (_where, heldAt, askedAt, answer) => {
  const holder = aViewer({ roles: [{ role: 'WRITER', organisationId: heldAt }] });
  expect([hasRole(holder, 'WRITER', askedAt), hasRole(holder, 'READER', askedAt)]).toEqual([answer, false]);
});
