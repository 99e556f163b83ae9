import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, type Region } from '../../testing/builders.ts';
import { factsFor, listener, toldSince } from '../../testing/listener.ts';
import { grantOf } from '../../testing/placements.ts';
import { build, somebodyAt } from '../../testing/settlement.ts';
import { deskOf, type Settling } from '../../testing/settlement-desk.ts';
import { BorrowedRoleGrant } from '../borrowed/role-grant.entity.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
let [home, host, colleague]: Viewer[] = [];
const it = {} as Settling;
const { lend, workedOn, batches, step, propose, approve } = deskOf(it);
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date('2026-04-02T08:00:00Z');
  home = somebodyAt(region, region.home.id);
  [host, colleague] = [somebodyAt(region, region.host.id), somebodyAt(region, region.host.id)];
  Object.assign(it, { exchange, region, her: uuidv7(), home, host });
  const asked = [home, host, colleague, somebodyAt(region, region.host.id, 'HR_ADVISOR')];
  await exchange.em.transactional(async tx => void asked.map(one => tx.create(BorrowedRoleGrant, grantOf(one))));
  await lend();
});

const heard = () =>
  toldSince(exchange.em, {
    [home!.personId!]: 'home',
    [host!.personId!]: 'host',
    [colleague!.personId!]: 'colleague',
  });
/** A message to each of these, as `heard` says it. */
const withdrawn = (...who: string[]) => who.map(one => `SETTLEMENT_APPROVAL_WITHDRAWN ${one}`);

test('a correction that takes an approval back is told to finance of both, once, and without an amount', async () => {
  const [first, second] = [await workedOn('2026-03-10'), await workedOn('2026-03-11')];
  await workedOn('2026-03-12');
  await build(exchange, region);
  const [batch] = await batches();
  await propose(batch!.id);
  await workedOn('2026-03-10', 30, { corrects_id: first });
  await heard();
  await build(exchange, region); // nobody had approved
  expect(await heard()).toEqual([]);
  expect((await approve(home!, batch!.id, region.home.id, 96_000)).codes).toEqual([]);
  await workedOn('2026-03-11', -30, { corrects_id: second });
  await heard();
  await build(exchange, region);
  const due = await factsFor(exchange.em, 'exchange.message-due');
  expect(
    due.map(({ state }) =>
      Object.keys(state['facts'] as object)
        .sort()
        .join(),
    ),
  ).toEqual(due.map(() => 'member,memberSlug'));
  expect(await heard()).toEqual(withdrawn('colleague', 'home', 'host'));
  await build(exchange, region);
  expect(await heard()).toEqual([]);
});

test('who finds the correction while approving, or holds a line back, is not told what she sees', async () => {
  const [sheet] = [await workedOn('2026-03-10'), await workedOn('2026-03-11'), await workedOn('2026-03-12')];
  await build(exchange, region);
  const [batch] = await batches();
  await propose(batch!.id);
  await approve(home!, batch!.id, region.home.id, 144_000);
  await workedOn('2026-03-10', 30, { corrects_id: sheet });
  await heard();
  expect((await approve(host!, batch!.id, region.host.id, 144_000)).codes).toEqual(['LINES_CHANGED']);
  expect(await heard()).toEqual(withdrawn('colleague', 'home'));
  await approve(home!, batch!.id, region.home.id, 96_000);
  await heard();
  const [line] = await exchange.em.execute<{ id: string }[]>(
    'select id from settlement_line where batch_id = ? order by id',
    [batch!.id],
  );
  await step(host!, 'holdSettlementLine', { settlementLineId: line!.id, reason: 'HOURS' });
  expect(await heard()).toEqual([...withdrawn('colleague', 'home'), 'SETTLEMENT_HELD home']);
});
