import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { digestOf } from '@naober/gateway/identity';
import { eventually, TestPlatform, type Ask } from '../platform.ts';
import { Database } from './database.ts';
import { makeKey } from './make-key.ts';

/** API keys, as whoever holds one can try to use it. */
let platform: TestPlatform;
let database: Database;
let visitor: Ask;
let geert: Ask; // administers Martini
let martini: string;
beforeAll(async () => {
  platform = await TestPlatform.start();
  database = await Database.open(platform.adminUrl);
  [visitor, geert] = [await platform.as(), await platform.as('geert-hofstra')];
  martini = await database.value(`select id from governance.member where slug = 'martini'`);
}, 60_000);
afterAll(async () => {
  await database.close();
  await platform.stop();
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const bearer = (secret: string) => `Bearer ${secret}`;

const apiKey = (scope: string) =>
  makeKey(geert, 'createApiKey', { memberId: martini, name: 'Test', scopes: [scope], days: 7 });

/** How the gateway takes it: its status and, where it refuses, why. */
async function tried(authorization: string): Promise<[number, string | null]> {
  const { status, errors } = await visitor('{ member(slug: "martini") { id } }', {}, { authorization });
  return [status, errors?.[0]?.message ?? null];
}
const good = [200, null];

/** Within seconds, since each gateway remembers for some what it was told. */
const becomes = (authorization: string, message: string) =>
  eventually(async () => (await tried(authorization))[1] === message);

test.each<[string, (secret: string) => string]>([
  ['as a bearer', bearer],
  ['as a bearer, however it is spelt', secret => `bEARER   ${secret}`],
  ['as the password of Basic', secret => `Basic ${base64(`anything:${secret}`)}`],
  ['as the user name of Basic, without a password', secret => `Basic ${base64(`${secret}:`)}`],
])('a key is taken %s', async (_how, authorization) => {
  const { secret } = await apiKey('READ_SHIFTS');
  expect(await tried(authorization(secret))).toEqual(good);
  const query = '{ member(slug: "martini") { waitingSignUpCount } }';
  const { data } = await visitor(query, {}, { authorization: authorization(secret) });
  expect(data!['member'].waitingSignUpCount).toEqual(expect.any(Number));
});

test.each<[string, (secret: string) => string, string]>([
  ['a letter short', secret => bearer(secret.slice(0, -1)), 'There is no such key.'],
  ['by the digest of its secret', secret => bearer(digestOf(secret)), 'There is no such key.'],
  ['as a password with another scheme', secret => `Digest ${secret}`, 'This is no key of ours.'],
  ['bare', secret => secret, 'This is no key of ours.'],
  ['twice', secret => `${bearer(secret)}, ${bearer(secret)}`, 'This is no key of ours.'],
])('a key is refused %s', async (_how, authorization, message) => {
  const { secret } = await apiKey('READ_SHIFTS');
  expect(await tried(authorization(secret))).toEqual([401, message]);
});

test('a key goes before the cookie of whoever sits at the screen, and is nobody in person', async () => {
  const { secret } = await apiKey('READ_SHIFTS');
  const cookie = await platform.cookieOf('geert-hofstra');
  const { data } = await visitor('{ viewer { roles { id } } }', {}, { cookie, authorization: bearer(secret) });
  expect(data).toEqual({ viewer: null });
});

test('a key does nothing that its scope does not say', async () => {
  const [reads, imports] = [await apiKey('READ_SHIFTS'), await apiKey('IMPORT_ROSTERS')];
  const handIn = 'mutation($input: ImportRosterInput!) { importRoster(input: $input) { userErrors { code } } }';
  const input = { memberId: martini, fileName: 'a.csv', content: '' };
  const codes = async (secret: string, query: string, variables: object) => {
    const answer = await visitor(query, { ...variables }, { authorization: bearer(secret) });
    return answer.errors?.[0]?.extensions['code'] ?? answer.data!['importRoster'].userErrors[0].code;
  };
  expect(await codes(reads.secret, handIn, { input })).toBe('FORBIDDEN');
  expect(await codes(imports.secret, handIn, { input })).toBe('EMPTY_FILE');
  const ozg = await database.value(`select id from governance.member where slug = 'ozg'`);
  expect(await codes(imports.secret, handIn, { input: { ...input, memberId: ozg } })).toBe('NOT_ALLOWED');
  const confirm = 'mutation($id: ID!) { confirmSignUp(input: { signUpId: $id }) { userErrors { code } } }';
  const signUp = await database.value('select id from exchange.sign_up where member_id = $1 limit 1', [martini]);
  expect(await codes(imports.secret, confirm, { id: signUp })).toBe('UNAUTHENTICATED');
  const makeKey =
    'mutation { createApiKey(input: { memberId: null, name: "x", scopes: [READ_SHIFTS], days: 1 }) { secret } }';
  expect(await codes(imports.secret, makeKey, {})).toBe('UNAUTHENTICATED');
});

test('a key counts no more after its time, and once it was revoked', async () => {
  const [old, revoked] = [await apiKey('READ_SHIFTS'), await apiKey('READ_SHIFTS')];
  expect([await tried(bearer(old.secret)), await tried(bearer(revoked.secret))]).toEqual([good, good]);
  await database.rows('update governance.access_key set expires_at = now() where id = $1', [old.id]);
  await geert('mutation($id: ID!) { revokeAccessKey(input: { accessKeyId: $id }) { userErrors { code } } }', {
    id: revoked.id,
  });
  await becomes(bearer(old.secret), 'This key has expired.');
  await becomes(bearer(revoked.secret), 'This key was revoked.');
  expect((await tried(`Basic ${base64(`x:${revoked.secret}`)}`))[0]).toBe(401);
});

test('a key and its successor both count for a while, and then the successor alone', async () => {
  const first = await apiKey('READ_SHIFTS');
  const next = await makeKey(geert, 'rotateApiKey', { accessKeyId: first.id, overlapHours: 2 });
  expect([await tried(bearer(first.secret)), await tried(bearer(next.secret))]).toEqual([good, good]);
  const left = await database.value<number>(
    'select round(extract(epoch from expires_at - now()) / 3600)::int from governance.access_key where id = $1',
    [first.id],
  );
  expect(left).toBe(2);
  await database.rows('update governance.access_key set expires_at = now() where id = $1', [first.id]);
  await becomes(bearer(first.secret), 'This key has expired.');
  expect(await tried(bearer(next.secret))).toEqual(good);
  const again = 'mutation($id: ID!) { rotateApiKey(input: { accessKeyId: $id }) { userErrors { code } } }';
  expect((await geert(again, { id: first.id })).data).toEqual({
    rotateApiKey: { userErrors: [{ code: 'NOT_IN_USE' }] },
  });
});
