import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, type Cast } from '../../testing/accounts.ts';
import { startGovernance } from '../../testing/governance.ts';
import { accountBy, shownKey } from '../../testing/keys.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

describe('a widget key', () => {
  const origin = 'https://intranet.martini.example';
  const widget = (over: object = {}) =>
    did(
      governance,
      cast.admin,
      'createWidgetKey',
      { memberId: cast.martini.id, name: 'Intranet', origins: [origin], ...over },
      shownKey,
    );

  test('works in its pages alone, and sees what visitors see', async () => {
    const { secret, accessKey } = await widget();
    expect(accessKey).toMatchObject({
      kind: 'WIDGET',
      origins: [origin],
      mayWrite: false,
      expiresAt: null,
      viewerCanRotate: false,
    });
    expect(await accountBy(governance, secret, origin)).toEqual({
      account: { professionalId: null, client: 'widget', mayWrite: false, roles: [] },
      refusal: null,
    });
    expect(await accountBy(governance, secret, 'https://evil.example')).toEqual({
      account: null,
      refusal: 'WRONG_ORIGIN',
    });
    expect(await accountBy(governance, secret)).toEqual({ account: null, refusal: 'WRONG_ORIGIN' });
  });

  test('is refused for a page that is none', async () => {
    expect((await widget({ origins: [origin, `${origin}/news`] })).userErrors).toEqual([
      { code: 'INVALID_ORIGIN', field: ['input', 'origins'] },
    ]);
  });

  test('can show more in no way: the database refuses it', async () => {
    const { accessKey } = await widget();
    const change = (sql: string) => governance.em.execute(`update access_key set ${sql} where id = ?`, [accessKey.id]);
    await expect(change('may_write = true')).rejects.toThrow('widget_key_shows_public_data');
    await expect(change(`scopes = '{READ_SHIFTS}'`)).rejects.toThrow('widget_key_shows_public_data');
    await expect(change(`origins = '{}'`)).rejects.toThrow('widget_key_shows_public_data');
  });
});
