import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestGateway } from '../../testing/gateway.ts';

let on: TestGateway;
beforeAll(async () => void (on = await TestGateway.start()));
afterAll(() => on.stop());

const listen = async (remoteAddress: string, headers: Record<string, string> = {}) =>
  (await on.server.inject({ url: '/live?topics=board', remoteAddress, headers, payloadAsStream: true })).statusCode;

const account = { professionalId: null, regionId: 'r', clientId: 'k', mayWrite: false, roles: [], endsAt: null };

test.each([
  ['visitors', {}, ['2001:db8:1', '2001:db8:2']],
  ['readers of one widget', { authorization: 'Bearer widget' }, ['2001:db8:3', '2001:db8:4']],
])('%s count by the network that they come from, whatever their address in it', async (_who, headers, networks) => {
  on.reply = { data: { regionBySlug: { id: 'r' }, keyAccount: { account: { ...account, client: 'widget' } } } };
  const [one, other] = networks as [string, string];
  const codes = await Promise.all(Array.from({ length: 64 }, (_, at) => listen(`${one}:1::${at + 1}`, headers)));
  expect(new Set(codes)).toEqual(new Set([200]));
  expect([await listen(`${one}:1::ffff`, headers), await listen(`${other}:1::1`, headers)]).toEqual([429, 200]);
});
