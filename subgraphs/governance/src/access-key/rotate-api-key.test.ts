import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, type Cast } from '../../testing/accounts.ts';
import { startGovernance } from '../../testing/governance.ts';
import { accountBy, makeKey, shownKey } from '../../testing/keys.ts';
import { AccessKey } from './access-key.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

describe('a successor', () => {
  const rotate = (accessKeyId: string, over: object = {}) =>
    did(governance, cast.admin, 'rotateApiKey', { accessKeyId, ...over }, shownKey);

  test('counts beside the old key, until the old one ends', async () => {
    const old = await makeKey(governance, cast, { days: 30 });
    governance.now = new Date('2026-03-20T10:00:00Z');
    const { accessKey, secret } = await rotate(old.accessKey.id, { overlapHours: 2 });
    expect(accessKey).toMatchObject({
      name: 'Power BI',
      scopes: ['READ_SHIFTS'],
      expiresAt: new Date('2026-04-19T10:00:00Z'),
    });
    const refusals = async () =>
      (await Promise.all([accountBy(governance, old.secret), accountBy(governance, secret)])).map(
        one => (one as { refusal: string }).refusal,
      );
    governance.now = new Date('2026-03-20T11:59:59Z');
    expect(await refusals()).toEqual([null, null]);
    governance.now = new Date('2026-03-20T12:00:00Z');
    expect(await refusals()).toEqual(['EXPIRED', null]);
  });

  test('never prolongs the old key', async () => {
    const old = await makeKey(governance, cast, { days: 1 });
    await rotate(old.accessKey.id, { overlapHours: 168 });
    governance.now = new Date('2026-03-11T10:00:00Z');
    expect(await accountBy(governance, old.secret)).toMatchObject({ refusal: 'EXPIRED' });
  });

  test.each([1, 10])('is offered for a key that has none, with one statement for %s keys', async count => {
    const rotated = await makeKey(governance, cast);
    await rotate(rotated.accessKey.id);
    for (let n = 0; n < count; n++) await makeKey(governance, cast);
    const query = 'query($slug: String!) { member(slug: $slug) { accessKeys { nodes { id viewerCanRotate } } } }';
    governance.statements.length = 0;
    const { data } = await governance.ask(cast.admin, query, { slug: cast.martini.slug });
    expect(governance.statements).toHaveLength(3); // the member, its keys, their successors
    const { nodes } = (data!['member'] as { accessKeys: { nodes: { id: string; viewerCanRotate: boolean }[] } })
      .accessKeys;
    const not = nodes.filter(({ viewerCanRotate }) => !viewerCanRotate);
    expect([nodes.length, not]).toEqual([count + 2, [{ id: rotated.accessKey.id, viewerCanRotate: false }]]);
  });

  test('is made once, by twenty at once', async () => {
    const { accessKey } = await makeKey(governance, cast);
    const answers = await governance.atOnce(20, () => rotate(accessKey.id));
    expect(answers.filter(({ secret }) => secret !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(
      Array(19).fill('NOT_IN_USE'),
    );
    expect(await governance.em.count(AccessKey, { supersedes: accessKey.id })).toBe(1);
  });
});
