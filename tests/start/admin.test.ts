import { tmpdir, userInfo } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { platformViewer } from '@naober/kit/viewer';
import type { Act, Asked } from '@naober/scripts/admin/desk';
import { createKey, createToken, revokeKey } from '@naober/scripts/admin/keys';
import { grantRole, linkIdentity } from '@naober/scripts/admin/people';
import { Trouble } from '@naober/scripts/trouble';
import { TestPlatform } from '../platform.ts';
import { runCommand } from './run-command.ts';

let platform: TestPlatform;
beforeAll(async () => void (platform = await TestPlatform.start()), 60_000);
afterAll(() => platform.stop());

const admin = (...args: string[]) => runCommand(platform.adminUrl, tmpdir(), 'admin', ...args);

/** Why it is not done. A process of its own takes seconds. */
async function refused(act: Act, values: Asked['values']): Promise<string> {
  const governance = platform.platform.subgraphs.get('governance')!;
  const done = act(governance.contextFor(platformViewer, 'operator'), { values, id: undefined });
  return done.then(
    () => 'it was done',
    (error: unknown) => (error instanceof Trouble ? error.message : Promise.reject(error)),
  );
}

/** Asks by a key as a program does. */
async function askBy(secret: string, query: string, variables = {}) {
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    ...((await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] }),
  };
}

describe('a token that an operator makes', () => {
  test('acts as its person within her rights, and is gone once it is revoked', async () => {
    const { code, out } = await admin('token', 'create', '--person', 'femke-hoekstra', '--days', '1');
    const [secret = '', , said = ''] = out;
    expect([code, secret]).toEqual([0, expect.stringMatching(/^naober_token_[\w-]{43}$/)]);
    expect(await askBy(secret, '{ me { name } }')).toMatchObject({
      status: 200,
      data: { me: { name: 'Femke Hoekstra' } },
    });
    const { errors } = await askBy(secret, 'mutation { endAllSessions { endedCount } }');
    expect(errors).toMatchObject([{ message: 'This key may read, not change.', extensions: { code: 'FORBIDDEN' } }]);

    const [, id = ''] = /Id ([\da-f-]{36})/.exec(said)!;
    expect((await admin('key', 'list', '--person', 'femke-hoekstra')).out).toEqual([
      expect.stringMatching(new RegExp(`^${id}  PERSONAL  naober_token_.{4}…`)),
    ]);
    expect((await admin('token', 'revoke', id)).code).toBe(0);
    await platform.until(async () => (await askBy(secret, '{ me { name } }')).status === 401);
  });

  test('takes roles along and changes things only when told', async () => {
    const { out } = await admin(
      'token',
      'create',
      '--person',
      'esra-yilmaz',
      '--days',
      '1',
      '--with-roles',
      '--write',
      '--name',
      'nightly',
    );
    expect((await askBy(out[0]!, '{ member(slug: "martini") { viewerCanPlan } }')).data).toEqual({
      member: { viewerCanPlan: true },
    });
    const esra = await platform.as('esra-yilmaz');
    const { data } = await esra('{ viewer { personalTokens { nodes { name mayWrite roles { role } } } } }');
    expect(data!['viewer'].personalTokens.nodes).toEqual([
      { name: 'nightly', mayWrite: true, roles: [{ role: 'PLANNER' }] },
    ]);
  });
});

test('the first administrator comes to be: she can sign in, and has her role', async () => {
  const who = ['--person', 'anouk-venema'];
  expect((await admin('identity', 'link', ...who, '--issuer', 'wza', '--subject', 'a.venema')).code).toBe(0);
  const again = refused(linkIdentity, { person: 'anouk-venema', issuer: 'wza', subject: 'a.venema' });
  expect(await again).toBe('It cannot be linked: ALREADY_LINKED.');
  expect((await admin('role', 'grant', ...who, '--role', 'MEMBER_ADMIN', '--member', 'wza')).code).toBe(0);
  const anouk = await platform.as('anouk-venema');
  expect((await anouk('{ member(slug: "wza") { viewerCanAdminister } }')).data).toEqual({
    member: { viewerCanAdminister: true },
  });
});

test('who was erased is nobody to link or to give a role', async () => {
  const [gone] = await platform.sql(
    `update governance.professional set erased_at = now(), slug = null, is_demo = false
     where slug = 'harm-kuipers' returning id`,
  );
  const person = gone!['id'] as string;
  const why = `${person} was erased.`;
  expect(await refused(linkIdentity, { person, issuer: 'wza', subject: 'd.haan@wza.example' })).toBe(why);
  expect(await refused(grantRole, { person, role: 'PLANNER', member: 'wza' })).toBe(why);
});

test('after a backup was put back the operator asks again for whom it made known again', async () => {
  const request = () => admin('erasure', 'request', '--person', 'jelle-dijkstra');
  const answer = { code: 0, out: ['It waits for the compliance officer of her region.'] };
  expect(await Promise.all([request(), request()])).toEqual([answer, answer]);
  const officer = await platform.as('tineke-bruins');
  const { data } = await officer('{ erasureRequests { nodes { professional { name } status viewerCanDecide } } }');
  expect(data!['erasureRequests'].nodes).toEqual([
    { professional: { name: 'Jelle Dijkstra' }, status: 'REQUESTED', viewerCanDecide: true },
  ]);
});

test.each([
  ['a member', 'key', ['--member', 'martini', '--days', '30', '--scope', 'READ_SHIFTS', '--scope', 'IMPORT_ROSTERS']],
  ['the cooperative', 'key', ['--region', 'noord', '--days', '30', '--scope', 'READ_AGREEMENTS']],
  ['widgets', 'widget', ['--member', 'martini', '--origin', 'https://a.example']],
])('a key of %s is made, and said once', async (_whose, kind, args) => {
  const { code, out } = await admin(kind, 'create', '--name', 'Power BI', ...args);
  expect([code, out[0]]).toEqual([0, expect.stringMatching(new RegExp(`^naober_${kind}_`))]);
});

test.each([
  ['no command', [], 'npm run admin -- COMMAND [OPTIONS]'],
  ['an unknown option', ['key', 'list', '--all'], "Unknown option '--all'; see --help"],
])('%s gets one clear line and exit code 1', async (_what, args, line) => {
  const { code, out } = await admin(...args);
  expect([code, out[0]]).toEqual([1, line]);
});

test.each<[string, Act, Asked['values'], string]>([
  [
    'an unknown person',
    createToken,
    { person: 'nobody', days: '1' },
    'There is nobody called nobody; people without a short name are known by their id.',
  ],
  [
    'no days',
    createToken,
    { person: 'femke-hoekstra' },
    '--days is missing; npm run admin -- --help lists what each command needs.',
  ],
  [
    'too many days',
    createToken,
    { person: 'femke-hoekstra', days: '91' },
    'A key lives 1 to 366 days, a personal token 1 to 90.',
  ],
  ['days that are none', createToken, { person: 'femke-hoekstra', days: 'two' }, '--days is a whole number, not two.'],
  [
    'an unknown scope',
    createKey,
    { member: 'martini', name: 'n', days: '1', scope: ['ALL'] },
    '--scope is one of READ_AGREEMENTS, READ_SHIFTS, IMPORT_ROSTERS, OWN_DOCUMENTS, not ALL.',
  ],
  ['no key', revokeKey, {}, 'Which one? An id belongs behind the command.'],
])('%s is refused in one clear line', async (_what, act, values, line) => {
  expect(await refused(act, values)).toBe(line);
});

test('the log is whole, knows the operator, and the first entry that was changed is named', async () => {
  await platform.until(async () => {
    const [found] = await platform.sql(
      `select count(*)::int from governance.audit_entry where action like 'governance.admin %'`,
    );
    return (found!['count'] as number) >= 5;
  });
  const known = await platform.sql(
    `select distinct request_id, region.slug from governance.audit_entry left join governance.region on region.id = region_id
     where action like 'governance.admin %'`,
  );
  expect(known).toEqual([{ request_id: `operator ${userInfo().username}`, slug: 'noord' }]);
  const { code, out } = await admin('audit', 'verify');
  expect([code, out[0]]).toEqual([0, expect.stringMatching(/^\d+ entries, each sealing the one before/)]);
  expect((await admin('audit', 'verify', '--mark', out[1]!)).code).toBe(0);
  await platform.sql(`update governance.audit_entry set action = 'governance.nothing' where position = 2`);
  expect(await admin('audit', 'verify')).toEqual({
    code: 1,
    out: ['The log is broken at entry 2: it does not say what it said when it was sealed.'],
  });
});
