import { aSheet, detachmentRow, insertAll } from './settlement.ts';
import type { Region } from './builders.ts';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';

const batchFields = 'id number status startsOn totals { lines minutes netCents vatCents totalCents }';
export interface Batch {
  id: string;
  number: string;
  status: string;
  startsOn: string;
  totals: { lines: number; minutes: number; netCents: number; vatCents: number; totalCents: number };
}

/** Who settles what in a test, as it stands before each of them. */
export interface Settling {
  exchange: TestSubgraph;
  region: Region;
  her: string;
  home: Viewer;
  host: Viewer;
}

/** What tests of settlement do again and again. */
export const deskOf = (it: Settling) => ({ ...sheetsOf(it), ...askingOf(it), ...stepsOf(it), ...looksOf(it) });

function sheetsOf(it: Settling) {
  const lend = (over = {}) =>
    insertAll(it.exchange.em, 'detachment_agreement', [detachmentRow(it.region, it.her, over)]);
  const workedOn = (day: string, minutes = 480, over = {}) =>
    aSheet(
      it.exchange,
      it.region,
      it.her,
      `${day}T07:00:00Z`,
      [{ month: `${day.slice(0, 8)}01`, band: 'REGULAR', minutes }],
      over,
    );
  return { lend, workedOn };
}

function askingOf(it: Settling) {
  async function batches(viewer: Viewer = it.home): Promise<Batch[]> {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Member {
      settlementBatches { nodes { ${batchFields} } } } } }`;
    const { data, errors } = await it.exchange.ask(viewer, query, {
      of: [{ __typename: 'Member', id: it.region.home.id }],
    });
    if (errors) throw errors[0];
    const [member] = data!['_entities'] as ({ settlementBatches: { nodes: Batch[] } | null } | null)[];
    return (member?.settlementBatches?.nodes ?? []).toReversed();
  }
  async function step(viewer: Viewer, mutation: string, input: object): Promise<{ batch: Batch; codes: string[] }> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { settlementBatch { ${batchFields} } userErrors { code } } }`;
    const { data, errors } = await it.exchange.ask(viewer, query, { input });
    if (errors) throw errors[0];
    const answer = data![mutation] as { settlementBatch: Batch; userErrors: { code: string }[] };
    return { batch: answer.settlementBatch, codes: answer.userErrors.map(({ code }) => code) };
  }
  return { batches, step };
}

function stepsOf(it: Settling) {
  const { batches, step } = askingOf(it);
  const propose = (id: string) => step(it.home, 'proposeSettlementBatch', { settlementBatchId: id });
  const approve = (viewer: Viewer, id: string, memberId: string, netCents: number) =>
    step(viewer, 'approveSettlementBatch', { settlementBatchId: id, memberId, netCents });
  async function approved(): Promise<Batch> {
    const [batch] = (await batches()).filter(({ status }) => status === 'OPEN');
    await propose(batch!.id);
    await approve(it.home, batch!.id, it.region.home.id, batch!.totals.netCents);
    return (await approve(it.host, batch!.id, it.region.host.id, batch!.totals.netCents)).batch;
  }
  return { propose, approve, approved };
}

function looksOf(it: Settling) {
  const lines = () =>
    it.exchange.em.execute<{ minutes: number; net_cents: number; batch: string; is_credit: boolean; vat: number }[]>(
      `select minutes, net_cents, batch.starts_on::text as batch, credits_id is not null as is_credit, vat_hundredths as vat
       from settlement_line line join settlement_batch batch on batch.id = batch_id where line.region_id = ? order by line.id`,
      [it.region.regionId],
    );
  const gaps = async () =>
    (
      await it.exchange.em.execute<{ gaps: string[] }[]>(
        'select gaps from settlement_difference where region_id = ? order by day',
        [it.region.regionId],
      )
    ).map(one => one.gaps);
  const statusOf = async (id: string) =>
    (await it.exchange.em.execute<{ status: string }[]>('select status from timesheet where id = ?', [id]))[0]!.status;

  async function memberDetails(): Promise<void> {
    await it.exchange.em.execute(
      `insert into borrowed_registration select id, 1, region_id, '12345678', null, 'NL001234567B01', 'NL91ABNA0417164300',
         'Van Swietenplein 1', '9728 NT', 'Groningen' from borrowed_member where region_id = ?`,
      [it.region.regionId],
    );
  }
  return { lines, gaps, statusOf, memberDetails };
}
