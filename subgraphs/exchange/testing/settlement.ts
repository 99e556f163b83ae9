import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { rows } from '@naober/kit/sql';
import { platformFork } from '@naober/kit/row-security';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { startRun } from '../src/settlement/build-settlement.mutation.ts';
import { runSettlement } from '../src/settlement/build-settlement.job.ts';
import { SettlementRun } from '../src/settlement/settlement-run.entity.ts';
import type { Region } from './builders.ts';

/** A row of a table, for inserting many at once. */
export type Row = Readonly<Record<string, unknown>>;

export async function insertAll(em: EntityManager, table: string, all: readonly Row[]): Promise<void> {
  if (all.length === 0) return;
  const columns = Object.keys(all[0]!).join(', ');
  await rows(
    em,
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
    [JSON.stringify(all)],
  );
}

/** An agreement in force by which the home member lends somebody to the host, at 60.00 an hour, unless said otherwise. */
export function detachmentRow(region: Region, professionalId: string, over: Row = {}): Row {
  const id = uuidv7();
  return {
    id,
    version: 1,
    region_id: region.regionId,
    series_id: id,
    number: 1,
    professional_id: professionalId,
    home_member_id: region.home.id,
    host_member_id: region.host.id,
    department_id: null,
    profession_id: region.profession.id,
    cooperation_agreement_id: region.agreement.id,
    starts_on: '2025-01-01',
    ends_on: '2029-12-31',
    status: 'ACTIVE',
    legal_basis: 'NON_PROFIT_ASSISTANCE',
    cost_per_hour_cents: 6_000,
    gross_wage_cost_cents: 6_000,
    template_version: 1,
    text_hash: '0'.repeat(64),
    is_ordered: false,
    round: 1,
    drafted_at: '2025-01-01T00:00:00Z',
    sent_at: '2025-01-01T00:00:00Z',
    signed_at: '2025-01-01T00:00:00Z',
    in_force_from: '2025-01-01',
    ...over,
  };
}

export interface Band {
  readonly month: string;
  readonly band: string;
  readonly minutes: number;
}

/** A sheet that both confirmed, or a correction of one, with its bands. */
export function sheetRows(
  region: Region,
  professionalId: string,
  startsAt: string,
  bands: readonly Band[],
  over: Row = {},
): { sheet: Row & { id: string }; bands: Row[] } {
  const id = uuidv7();
  const minutes = bands.reduce((sum, one) => sum + one.minutes, 0);
  const sheet = {
    id,
    ...whoseSheet(region, professionalId),
    ...timesOf(startsAt),
    worked_minutes: over['corrects_id'] ? 0 : Math.max(0, minutes),
    minutes,
    status: 'CONFIRMED_BY_PROFESSIONAL',
    is_current: false,
    settled_at: null,
    ...over,
  };
  const parts = bands
    .filter(one => one.minutes !== 0)
    .map(({ month, band, minutes }) => ({ id: uuidv7(), timesheet_id: id, local_month: month, band, minutes }));
  return { sheet, bands: parts };
}

const whoseSheet = ({ regionId, home, host, department, profession }: Region, professionalId: string) => ({
  version: 1,
  region_id: regionId,
  professional_id: professionalId,
  corrects_id: null,
  home_member_id: home.id,
  home_cao: 'ZIEKENHUIZEN',
  host_member_id: host.id,
  department_id: department.id,
  profession_id: profession.id,
  kind: 'REGULAR',
  calls: [],
});

function timesOf(startsAt: string) {
  const endsAt = new Date(new Date(startsAt).getTime() + 10 * 3_600_000).toISOString();
  const said = { waiting_since: startsAt, verified_at: endsAt, confirmed_at: endsAt };
  const planned = { planned_starts_at: startsAt, planned_ends_at: endsAt, planned_break_minutes: 0 };
  return { ...planned, starts_at: startsAt, ends_at: endsAt, break_minutes: 0, ...said };
}

/** Keeps one sheet; gives its id. */
export async function aSheet(
  exchange: TestSubgraph,
  region: Region,
  professionalId: string,
  startsAt: string,
  bands: readonly Band[],
  over: Row = {},
): Promise<string> {
  const made = sheetRows(region, professionalId, startsAt, bands, over);
  await insertAll(exchange.em, 'timesheet', [made.sheet]);
  await insertAll(exchange.em, 'timesheet_band', made.bands);
  return made.sheet.id;
}

/** Makes lines of all that is confirmed in a region, as it happens by itself. */
export async function build(exchange: TestSubgraph, { regionId }: Region): Promise<SettlementRun> {
  const { events, orm } = exchange.subgraph;
  const run = await exchange.em.transactional(tx =>
    startRun(
      tx,
      { ...events, enqueue: async () => {} } as unknown as typeof events,
      { regionId, memberId: null },
      null,
      exchange.now!,
    ),
  );
  await runSettlement(orm, events, run.id, exchange.now!);
  return platformFork(orm).findOneOrFail(SettlementRun, run.id);
}

/** Somebody with one role at a member. */
export const somebodyAt = ({ regionId }: Region, memberId: string, role = 'FINANCE'): Viewer =>
  aViewer({ personId: uuidv7(), tenantId: regionId, roles: [{ role, organisationId: memberId, unitId: null }] });
