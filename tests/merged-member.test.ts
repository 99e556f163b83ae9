import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestPlatform, type Ask } from './platform.ts';

/** WZA merges into Treant, while a batch of WZA and Martini waits for both. Frisius is a third. */
let platform: TestPlatform;
let batchId: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  platform = await TestPlatform.start();
  for (const { id, slug } of await platform.sql('select id, slug from governance.member'))
    ids[String(slug)] = String(id);
  const [batch] = await platform.sql(
    `select id from exchange.settlement_batch where home_member_id = $1 and host_member_id = $2
     order by status = 'OPEN' desc, starts_on desc limit 1`,
    [ids['wza'], ids['martini']],
  );
  batchId = String(batch!['id']);
  await settlesFor('femke-hoekstra', 'treant');
  await settlesFor('esra-yilmaz', 'frisius');
});
afterAll(() => platform.stop());

const settlesFor = (person: string, member: string) =>
  platform.sql(
    `insert into governance.role_grant (id, region_id, professional_id, member_id, role, starts_on)
     select $1, region_id, id, $2, 'FINANCE', current_date - 9 from governance.professional where slug = $3`,
    [uuidv7(), ids[member], person],
  );
const mergesOn = (days: number) =>
  platform.sql('update governance.member set successor_id = $1, merged_on = current_date + $2::integer where id = $3', [
    ids['treant'],
    days,
    ids['wza'],
  ]);

const seen = async (ask: Ask) => {
  const query = `query($id: ID!) { settlementBatch(id: $id) { homeMember { id } hostMember { id }
      viewerApprovesFor { id } viewerCanExport lines(first: 1) { nodes { id viewerCanHold } } }
    member(slug: "wza") { viewerCanSettle settlementBatches(statuses: [OPEN, PROPOSED]) { totalCount nodes { id } }
      settlementCsv(month: "2026-01-01") { next } } }`;
  const { data } = await ask(query, { id: batchId });
  return { batch: data!['settlementBatch'], desk: data!['member'] };
};
const does = async (ask: Ask, mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const fields = 'settlementBatch { status totals { netCents } } userErrors { code }';
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
  const { data, errors } = await ask(query, { input });
  return errors ? errors[0]!.extensions['code'] : data![mutation];
};
const steps = (lineId: string) =>
  Object.entries({
    proposeSettlementBatch: { settlementBatchId: batchId },
    approveSettlementBatch: { settlementBatchId: batchId, memberId: ids['wza'], netCents: 1 },
    holdSettlementLine: { settlementLineId: lineId, reason: 'HOURS' },
    exportSettlementBatch: { settlementBatchId: batchId },
    creditSettlementBatch: { settlementBatchId: batchId },
  });
const csvOf = async (slug: string) => {
  const headers = { cookie: await platform.cookieOf(slug) };
  return (await fetch(`${platform.url}/tables/settlement/${batchId}.csv`, { headers })).status;
};

async function expectsNothing(slug: string, lineId: string) {
  const ask = await platform.as(slug);
  const nothing = { viewerCanSettle: false, settlementBatches: null, settlementCsv: null };
  expect(await seen(ask)).toEqual({ batch: null, desk: nothing });
  for (const [name, input] of steps(lineId)) expect(await does(ask, name, input)).toBe('NOT_FOUND');
  expect(await csvOf(slug)).toBe(404);
}

test('who settles for the successor finishes batches of what merged, from its day on and under its name; no third does', async () => {
  const [line] = await platform.sql('select id from exchange.settlement_line where batch_id = $1 limit 1', [batchId]);
  const lineId = String(line!['id']);
  await mergesOn(1);
  for (const slug of ['femke-hoekstra', 'esra-yilmaz']) await expectsNothing(slug, lineId);
  await mergesOn(0);
  await expectsNothing('esra-yilmaz', lineId);
  const ask = await platform.as('femke-hoekstra');
  const { batch, desk } = await seen(ask);
  expect(batch).toMatchObject({ homeMember: { id: ids['wza'] }, hostMember: { id: ids['martini'] } });
  expect(batch.lines.nodes).toEqual([{ id: expect.any(String), viewerCanHold: true }]);
  expect(desk.viewerCanSettle).toBe(true);
  expect(desk.settlementBatches.nodes).toContainEqual({ id: batchId });
  expect(await csvOf('femke-hoekstra')).toBe(200);
  await finishes(ask, lineId);
});

/** She objects to a line, proposes, approves for the merged member, takes the invoice out and credits it. */
async function finishes(ask: Ask, lineId: string) {
  const settlementBatchId = batchId;
  const left = await does(ask, 'holdSettlementLine', { settlementLineId: lineId, reason: 'HOURS' });
  const { netCents } = left.settlementBatch.totals;
  await does(ask, 'proposeSettlementBatch', { settlementBatchId });
  expect((await seen(ask)).batch.viewerApprovesFor).toEqual([{ id: ids['wza'] }]);
  const martini = await platform.as('jantina-veldkamp');
  const approve = (by: Ask, memberId: string) =>
    does(by, 'approveSettlementBatch', { settlementBatchId, memberId, netCents });
  expect(await approve(martini, ids['wza']!)).toBe('NOT_FOUND');
  expect(await approve(martini, ids['martini']!)).toMatchObject({ userErrors: [] });
  expect(await approve(ask, ids['martini']!)).toBe('NOT_FOUND');
  expect(await approve(ask, ids['wza']!)).toMatchObject({ settlementBatch: { status: 'APPROVED_BOTH' } });
  expect((await seen(ask)).batch.viewerCanExport).toBe(true);
  expect(await does(ask, 'exportSettlementBatch', { settlementBatchId })).toMatchObject({
    settlementBatch: { status: 'EXPORTED' },
    userErrors: [],
  });
  expect(await does(ask, 'creditSettlementBatch', { settlementBatchId })).toMatchObject({
    userErrors: [{ code: 'NOT_INVOICED' }],
  });
}
