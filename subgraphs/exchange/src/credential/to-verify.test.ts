import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aRegion, type Region } from '../../testing/builders.ts';
import { aNurse, aRegistration, hrOf, mutate, type Loose } from '../../testing/credentials.ts';
import { startExchange } from '../../testing/exchange.ts';
import { CredentialStatus } from './credential.enums.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let [homeHr, hostHr]: Viewer[] = [];
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aNurse(exchange, region);
  [homeHr, hostHr] = [hrOf(region, region.home), hrOf(region, region.host)];
});

const fields =
  'credential { id status datedOn validUntil about viewerCanWithdraw shownTo { id } verifications { outcome byRegister member { id } } }';
const add = (input: object, who = her) => mutate(exchange, who, 'addCredential', input, fields);
const verify = (who: Viewer, credentialId: string, memberId: string, more = {}) =>
  mutate(exchange, who, 'verifyCredential', { credentialId, memberId, ...more }, fields);
const share = (credentialId: string, memberId = region.host.id) =>
  mutate(exchange, her, 'shareCredential', { credentialId, memberId }, fields);

test('what waits for HR: new ones of its own people, what others showed it, restrictions until it looked', async () => {
  const own = (await add({ kind: 'CZO_DIPLOMA', about: 'ICV', datedOn: '2020-06-01' }))['credential'];
  const restricted = await aRegistration(exchange, her, { status: CredentialStatus.RESTRICTED });
  const byHand = await aRegistration(exchange, her, {
    checkedByRegister: false,
    checkedAt: new Date('2025-10-01T00:00Z'),
  });
  const waiting = async (viewer: Viewer, memberId: string) => {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Member { credentialsToVerify { totalCount nodes { id professional { id } verifications { at } } } } } }`;
    const before = exchange.statements.length;
    const { data } = await exchange.ask(viewer, query, { of: [{ __typename: 'Member', id: memberId }] });
    const list = (data!['_entities'] as Loose[])[0]!['credentialsToVerify'];
    return {
      ids: list?.nodes.map(({ id }: { id: string }) => id).sort() ?? null,
      statements: exchange.statements.length - before,
    };
  };
  const three = await waiting(homeHr!, region.home.id);
  expect(three.ids).toEqual([own.id, restricted.id, byHand.id].sort());
  expect([(await waiting(hostHr!, region.host.id)).ids, (await waiting(aPlanner(region), region.host.id)).ids]).toEqual(
    [[], null],
  );
  await share(restricted.id);
  expect((await waiting(hostHr!, region.host.id)).ids).toEqual([restricted.id]);
  exchange.now = new Date(exchange.now!.getTime() + 60_000);
  await verify(hostHr!, restricted.id, region.host.id);
  await verify(homeHr!, own.id, region.home.id);
  const left = await waiting(homeHr!, region.home.id);
  expect([(await waiting(hostHr!, region.host.id)).ids, left.ids]).toEqual([[], [restricted.id, byHand.id].sort()]);
  // What was looked at is checked again behind our back: it is waited for.
  const cost = async () => (await waiting(homeHr!, region.home.id)).statements;
  expect(await eventually(cost, count => count === three.statements)).toBe(three.statements);
});
