import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually, TestPlatform, type Ask } from '../platform.ts';
import { intranet } from './askers.ts';
import { Database } from './database.ts';
import { makeKey } from './make-key.ts';

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

const bearer = (secret: string) => `Bearer ${secret}`;
const widgetKey = () => makeKey(geert, 'createWidgetKey', { memberId: martini, name: 'Intranet', origins: [intranet] });

describe('a widget key', () => {
  test('works in the pages that it was made for and in no others', async () => {
    const { secret } = await widgetKey();
    const from = async (origin?: string) => {
      const headers = { authorization: bearer(secret), ...(origin && { origin }) };
      const { status, errors } = await visitor('{ members { id } }', {}, headers);
      return [status, errors?.[0]?.message ?? null];
    };
    const good = [200, null];
    const elsewhere = [403, 'This widget key was not made for this page.'];
    expect(await from(intranet)).toEqual(good);
    for (const origin of [
      'https://evil.example',
      `${intranet}.evil.example`,
      `${intranet}:8443`,
      'http://intranet.martini.example',
      'null',
    ])
      expect([origin, await from(origin)]).toEqual([origin, elsewhere]);
    expect(await from()).toEqual(elsewhere);
    expect(await from(intranet)).toEqual(good);
  });

  test('sees what visitors see, and changes nothing', async () => {
    const { secret } = await widgetKey();
    const asked =
      '{ me { id } member(slug: "martini") { viewerCanPlan shifts { totalCount } accessKeys { totalCount } } }';
    const headers = { authorization: bearer(secret), origin: intranet };
    expect((await visitor(asked, {}, headers)).data).toEqual((await visitor(asked)).data);
    const event = await database.value('select id from branding.recruitment_event order by starts_at desc limit 1');
    const register = `mutation { registerForEvent(input: { eventId: "${event}", name: "A", email: "a@a.nl" }) { userErrors { code } } }`;
    expect((await visitor(register, {}, headers)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('a personal token', () => {
  test('loses a role with its person, within seconds', async () => {
    const hidde = await platform.as('hidde-terpstra'); // plans at OZG
    const { roles } = (await hidde('{ viewer { roles { id role } } }')).data!['viewer'];
    const { secret } = await makeKey(hidde, 'createPersonalToken', { name: 'x', days: 1, roleGrantIds: [roles[0].id] });
    const plans = async () =>
      (
        await visitor(
          '{ member(slug: "ozg") { viewerCanPlan shifts { totalCount } } }',
          {},
          { authorization: bearer(secret) },
        )
      ).data!['member'].shifts !== null;
    expect(await plans()).toBe(true);
    const durk = await platform.as('durk-halbesma'); // administers the region
    await durk('mutation($id: ID!) { withdrawRole(input: { roleGrantId: $id }) { userErrors { code } } }', {
      id: roles[0].id,
    });
    expect(await eventually(async () => !(await plans()))).toBe(true);
  });

  test('takes along no role that it was not given, and hands out nothing', async () => {
    const { secret } = await makeKey(geert, 'createPersonalToken', { name: 'x', days: 1, mayWrite: true });
    const asToken: Ask = (query, variables) => visitor(query, variables, { authorization: bearer(secret) });
    expect((await asToken('{ me { name } member(slug: "martini") { viewerCanAdminister } }')).data).toEqual({
      me: { name: 'Geert Hofstra' },
      member: { viewerCanAdminister: false },
    });
    const mine = 'mutation { createPersonalToken(input: { name: "x", days: 1 }) { secret } }';
    expect((await asToken(mine)).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});
