import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { changes, rows } from '@naober/kit/sql';
import fc from 'fast-check';
import { aRegion, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { build, detachmentRow, insertAll, sheetRows, somebodyAt } from '../../testing/settlement.ts';
import {
  type History,
  history,
  independent,
  journeyRow,
  many,
  rounds,
  sumOf,
} from '../../testing/settlement-histories.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => {
  exchange = await startExchange();
  region = await aRegion(exchange);
});
afterAll(() => exchange.stop());

interface Told extends History {
  readonly person: string;
  readonly root: string;
}

/** Keeps the sheets, as they were confirmed; journeys are approved already. */
async function arrange(histories: readonly History[]): Promise<Told[]> {
  const em = exchange.em;
  const told: Told[] = [];
  const [sheets, parts, journeys]: [object[], object[], object[]] = [[], [], []];
  for (const one of histories) {
    const person = uuidv7();
    const startsAt = `2026-01-${String(one.day).padStart(2, '0')}T20:00:00Z`;
    const made = sheetRows(region, person, startsAt, one.hours, { worked_minutes: 0, corrects_id: null });
    sheets.push({ ...made.sheet, minutes: sumOf(one.hours), worked_minutes: sumOf(one.hours) });
    parts.push(...made.bands);
    told.push({ ...one, person, root: made.sheet.id });
    if (one.kilometres > 0) journeys.push(journeyRow(region, person, startsAt.slice(0, 10), one.kilometres));
  }
  await insertAll(em, 'timesheet', sheets as never);
  await insertAll(em, 'timesheet_band', parts as never);
  await insertAll(em, 'travel_cost', journeys as never);
  return told;
}

/** What comes in during a round: agreements, holds and, for sheets that are settled, corrections that were confirmed. */
async function comeIn(told: readonly Told[], round: number): Promise<void> {
  const em = exchange.em;
  const agreed = told.filter(({ agreedIn }) => agreedIn === round);
  await insertAll(
    em,
    'detachment_agreement',
    agreed.map(({ person, costPerHourCents: cents }) =>
      detachmentRow(region, person, { legal_basis: 'TBA', cost_per_hour_cents: cents, gross_wage_cost_cents: null }),
    ),
  );
  const settled = new Set(
    (
      await rows<{ id: string }>(
        em,
        `select id from timesheet root where corrects_id is null and status = 'SETTLED'
      and not exists (select from timesheet where corrects_id = root.id and status <> 'SETTLED')`,
      )
    ).map(({ id }) => id),
  );
  const corrected = told.filter(({ root, corrections }) => settled.has(root) && (corrections[round]?.length ?? 0) > 0);
  const made = corrected.map(({ person, root, corrections }) =>
    sheetRows(region, person, '2026-01-05T20:00:00Z', corrections[round]!, {
      corrects_id: root,
      confirmed_at: exchange.now!.toISOString(),
    }),
  );
  for (let at = 0; at < made.length; at += 500) {
    const some = made.slice(at, at + 500);
    await em.transactional(async tx => {
      await insertAll(
        tx,
        'timesheet',
        some.map(({ sheet }) => sheet),
      );
      await insertAll(
        tx,
        'timesheet_band',
        some.flatMap(({ bands }) => bands),
      );
    });
  }
  await changes(em, 'delete from settlement_hold');
  const held = round === rounds ? [] : told.filter(one => one.held[round]);
  await insertAll(
    em,
    'settlement_hold',
    held.map(({ root }) => ({
      source_id: root,
      region_id: region.regionId,
      member_id: region.host.id,
      reason: 'OTHER',
      held_at: exchange.now!.toISOString(),
    })),
  );
}

const ask = async (mutation: string, input: object, viewer = somebodyAt(region, region.home.id)): Promise<void> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
  const { errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
};

/** Every second round all that is open is proposed and approved by both; every fourth what was approved is credited. */
async function closeBatches(round: number): Promise<void> {
  const open = await rows<{ id: string; status: string }>(
    exchange.em,
    'select id, status from settlement_batch order by id',
  );
  for (const { id, status } of open) {
    if (status === 'OPEN') await ask('proposeSettlementBatch', { settlementBatchId: id });
    if (round % 2 === 0) continue; // proposed, and looked at: corrections take lines out of it
    for (const side of [region.home.id, region.host.id]) {
      const [sum] = await rows<{ cents: number }>(
        exchange.em,
        'select coalesce(sum(net_cents), 0)::float as cents from settlement_line where batch_id = ?',
        [id],
      );
      await ask(
        'approveSettlementBatch',
        { settlementBatchId: id, memberId: side, netCents: sum!.cents },
        somebodyAt(region, side),
      );
    }
  }
}

const closed = () =>
  rows<{ id: string; cents: number; lines: number }>(
    exchange.em,
    `select batch.id, sum(net_cents)::float as cents, count(*)::integer as lines from settlement_batch batch
     join settlement_line line on line.batch_id = batch.id where batch.status not in ('OPEN', 'PROPOSED') group by 1 order by 1`,
  );

test(
  'random histories in the database, built, proposed and approved while corrections come in: no line is lost or double, and every sum is right to the cent',
  async () => {
    const told = await arrange(fc.sample(history, many));
    const months = ['2026-02-03', '2026-02-20', '2026-03-20', '2026-04-20', '2026-05-20', '2026-06-20'];
    let before: Awaited<ReturnType<typeof closed>> = [];
    for (let round = 0; round <= rounds; round++) {
      exchange.now = new Date(`${months[round]}T09:00:00Z`);
      const all = [comeIn(told, round), closeBatches(round), build(exchange, region), build(exchange, region)] as const;
      const [, , ...runs] = await Promise.all(all);
      expect(runs.map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
      const after = await closed();
      expect(after.filter(({ id }) => before.some(one => one.id === id))).toEqual(before); // closed stays closed
      await closeBatches(round);
      before = await closed();
    }
    await build(exchange, region);
    const settled = await rows<{ id: string; cents: number }>(
      exchange.em,
      `select root.id, coalesce(sum(net_cents), 0)::float as cents from timesheet root
     left join settlement_line line on line.source_id = root.id where corrects_id is null group by 1 order by 1`,
    );
    const right = await rows<{ id: string; cents: number }>(exchange.em, independent);
    const wrong = settled.filter(({ cents }, at) => cents !== right[at]!.cents);
    expect(wrong.map(({ id }) => told.find(({ root }) => root === id))).toEqual([]);
    expect(settled).toHaveLength(many);
    const waiting = await rows<{ id: string }>(
      exchange.em,
      `select source_id as id from settlement_difference where kind = 'HOURS' order by 1`,
    );
    expect(waiting.map(({ id }) => id)).toEqual(
      told
        .filter(({ agreedIn }) => agreedIn === 9)
        .map(({ root }) => root)
        .sort(),
    );
    const [travel] = await rows<{ cents: number }>(
      exchange.em,
      `select sum(net_cents)::float as cents from settlement_line where kind = 'TRAVEL'`,
    );
    const driven = told
      .filter(({ agreedIn }) => agreedIn !== 9)
      .reduce((sum, { kilometres }) => sum + kilometres * 23, 0);
    expect(travel!.cents).toBe(driven);
    const [doubled] = await rows<{ count: number }>(
      exchange.em,
      `select count(*)::integer as count from
    (select from settlement_line where credits_id is null and not is_credited group by source_id, month having count(*) > 1) more`,
    );
    expect(doubled!.count).toBe(0);
  },
  120_000 + many * 200,
);
