import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { heldFor } from '../../testing/detachments.ts';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';

let exchange: TestSubgraph;
let region: Region;
let her: string;
let [home, host]: Viewer[] = [];
const it = {} as Settling;
const { lend, lines } = deskOf(it);
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  her = uuidv7();
  [home, host] = [somebodyAt(region, region.home.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her, home, host });
});

test('a journey is entered by her or her employer, approved by the host, and becomes a line', async () => {
  await lend();
  await exchange.em.execute(
    'insert into borrowed_professional (id, version, region_id, is_self_employed) values (?, 1, ?, false)',
    [her, region.regionId],
  );
  const herself = aViewer({ personId: her, tenantId: region.regionId });
  const ask = async (viewer: Viewer, mutation: string, input: object) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { travelCost { id status } userErrors { code } } }`;
    const { data, errors } = await exchange.ask(viewer, query, { input });
    if (errors) throw errors[0];
    return data![mutation] as { travelCost: { id: string; status: string } | null; userErrors: { code: string }[] };
  };
  const journey = { hostMemberId: region.host.id, day: '2026-03-10', kilometres: 48 };
  expect((await ask(herself, 'enterTravelCost', { ...journey, kilometres: 601 })).userErrors).toEqual([
    { code: 'INVALID_DISTANCE' },
  ]);
  expect((await ask(herself, 'enterTravelCost', { ...journey, hostMemberId: region.home.id })).userErrors).toEqual([
    { code: 'NOT_LENT' },
  ]);
  await expect(ask(host!, 'enterTravelCost', { ...journey, professionalId: her })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await heldFor(exchange, her, ['2026-03-09', '2026-03-10']);
  expect((await ask(herself, 'enterTravelCost', journey)).userErrors).toEqual([{ code: 'NOT_LENT' }]);
  await heldFor(exchange, her, ['2026-03-08', '2026-03-09']);
  const [agreement] = await exchange.em.execute<{ id: string }[]>(
    'select id from detachment_agreement where professional_id = ?',
    [her],
  );
  const byAgreement = { ...journey, detachmentAgreementId: agreement!.id };
  for (const input of [byAgreement, { ...byAgreement, detachmentAgreementId: 'none' }])
    await expect(ask(host!, 'enterTravelCost', input)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await ask(home!, 'enterTravelCost', { ...byAgreement, hostMemberId: region.home.id })).userErrors).toEqual([
    { code: 'NOT_LENT' },
  ]);
  const { travelCost } = await ask(home!, 'enterTravelCost', byAgreement);
  expect((await ask(home!, 'enterTravelCost', { ...journey, professionalId: her })).userErrors).toEqual([
    { code: 'ALREADY_ENTERED' },
  ]);
  expect((await ask(herself, 'enterTravelCost', journey)).userErrors).toEqual([{ code: 'ALREADY_ENTERED' }]);
  await build(exchange, region);
  expect(await lines()).toEqual([]);
  const decision = { travelCostId: travelCost!.id, isApproved: true };
  await expect(ask(home!, 'decideTravelCost', decision)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await ask(host!, 'decideTravelCost', decision)).travelCost!.status).toBe('APPROVED');
  expect((await ask(host!, 'decideTravelCost', decision)).userErrors).toEqual([{ code: 'ALREADY_DECIDED' }]);
  await build(exchange, region);
  expect((await lines()).map(({ net_cents, minutes }) => [net_cents, minutes])).toEqual([[48 * 23, 0]]);
});
