import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { changes, rows } from '@naober/kit/sql';
import { settleTimesheets } from '../timesheet/settle-timesheets.ts';
import { lineDay, settle, type Numbers, type Settled } from './line.rules.ts';
import { arrayOf, type Pair } from './lock-pairs.ts';
import { PairBatches } from './pair-batches.ts';
import type { Terms } from './period.rules.ts';
import { changeOf } from './reconcile.rules.ts';
import { lockSources, type Source } from './source.ts';
import { type PlacedLine, standingLines } from './standing-lines.ts';
import { settleJourney } from './travel.rules.ts';
import { withdrawApprovals } from './withdraw-approvals.ts';
import type { Telling } from './tell-finance.ts';
import { creditOf, lineOf, markCredited, removeLines, writeLines, type NewLine } from './write-lines.ts';

export interface Settling extends Omit<Telling, 'tx'> {
  readonly numbers: Numbers;
  readonly termsOf: (homeId: string, hostId: string) => Terms;
  /** A batch of which every line is taken back and charged anew, though nothing was corrected; left out: none. */
  readonly isCreditedAnew?: string;
}

export interface Done {
  readonly linesMade: number;
  readonly linesCredited: number;
  readonly linesTakenOut: number;
  readonly differences: number;
}

/**
 * Makes the lines of some sheets and journeys say what these say now. Safe to repeat and at once: members by twos, then
 * sheets, then journeys are locked, each in one order, and what stands is read under the locks.
 */
export async function settleSources(tx: EntityManager, ids: readonly string[], settling: Settling): Promise<Done> {
  const batches = await PairBatches.lock(tx, await pairsOf(tx, ids), settling.now, settling.termsOf);
  const sources = await lockSources(tx, ids);
  const standing = await standingLines(tx, ids);
  const [removed, credited, made]: [PlacedLine[], PlacedLine[], NewLine[]] = [[], [], []];
  const waiting: [Source, Settled][] = [];
  const placeOf = (source: Source, day: string) => batches.batchFor(source, day, new Date(source.confirmedAt));
  for (const source of sources) {
    const wanted = wantedOf(source, settling.numbers);
    const lines = standing.get(source.id) ?? [];
    const anew = lines.filter(({ batchId }) => batchId === settling.isCreditedAnew).map(({ id }) => id);
    if (wanted.gaps.length > 0 && (anew.length > 0 || !isSettledForGood(source, lines))) waiting.push([source, wanted]);
    const change = changeOf(lines, wanted, source.sheetIds.at(-1)!, anew);
    removed.push(...lines.filter(({ id }) => change.remove.includes(id)));
    for (const line of lines.filter(({ id }) => change.credit.includes(id))) {
      credited.push(line);
      made.push(creditOf(source, line, await placeOf(source, source.day), settling.now));
    }
    for (const content of change.add)
      made.push(lineOf(source, content, await placeOf(source, lineDay(source.day, content.month)), settling.now));
  }
  await write({ tx, ...settling }, removed, credited, made);
  await keepDifferences(tx, sources, waiting, settling.now);
  await markSettled(tx, sources, waiting, settling.now);
  const linesMade = made.length - credited.length;
  return { linesMade, linesCredited: credited.length, linesTakenOut: removed.length, differences: waiting.length };
}

/** Between members that became one nothing is owed. */
function wantedOf(source: Source, numbers: Numbers): Settled {
  if (source.homeMemberId === source.hostMemberId) return { lines: [], gaps: [] };
  return source.kind === 'HOURS'
    ? settle(source, numbers)
    : settleJourney({ ...source, kilometres: source.kilometres! }, numbers);
}

/**
 * Every month of it approved by both, and not corrected since: whatever is missing now, nothing waits. Of a month without
 * a line the hours would be lost.
 */
function isSettledForGood({ sheetIds, bands }: Source, lines: readonly PlacedLine[]): boolean {
  const settled = lines.filter(line => line.firmness === 'FROZEN' && line.sheetId === sheetIds.at(-1));
  const months = new Set(settled.map(({ month }) => month));
  const isWhole = bands.every(({ month, minutes }) => minutes === 0 || months.has(month));
  return isWhole && settled.length > 0 && settled.length === lines.length;
}

async function write(
  telling: Telling,
  removed: readonly PlacedLine[],
  credited: readonly PlacedLine[],
  made: readonly NewLine[],
): Promise<void> {
  const { tx } = telling;
  await removeLines(
    tx,
    removed.map(({ id }) => id),
  );
  const proposed = removed.filter(({ firmness }) => firmness === 'PROPOSED').map(({ batchId }) => batchId);
  if (proposed.length > 0) await withdrawApprovals(telling, proposed);
  await markCredited(
    tx,
    credited.map(({ id }) => id),
  );
  await writeLines(tx, made);
}

async function keepDifferences(
  tx: EntityManager,
  sources: readonly Source[],
  waiting: readonly [Source, Settled][],
  now: Date,
): Promise<void> {
  const still = new Set(waiting.map(([{ id }]) => id));
  const gone = sources.filter(({ id }) => !still.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await changes(tx, 'delete from settlement_difference where source_id = any(?::uuid[])', [arrayOf(gone)]);
  if (waiting.length === 0) return;
  const found = waiting.map(([source, { gaps }]) => differenceOf(source, gaps, now));
  await changes(
    tx,
    `insert into settlement_difference select * from jsonb_populate_recordset(null::settlement_difference, ?::jsonb)
     on conflict (source_id) do update set gaps = excluded.gaps, minutes = excluded.minutes, day = excluded.day`,
    [JSON.stringify(found)],
  );
}

const differenceOf = (source: Source, gaps: readonly string[], now: Date) => ({
  id: uuidv7(),
  region_id: source.regionId,
  kind: source.kind,
  source_id: source.id,
  home_member_id: source.homeMemberId,
  host_member_id: source.hostMemberId,
  professional_id: source.professionalId,
  department_id: source.departmentId,
  profession_id: source.professionId,
  day: source.day,
  minutes: source.minutes,
  kilometres: source.kilometres,
  gaps,
  since: now,
});

/** What became lines is settled: a sheet changes only by a correction from then on. */
async function markSettled(
  tx: EntityManager,
  sources: readonly Source[],
  waiting: readonly [Source, Settled][],
  now: Date,
): Promise<void> {
  const still = new Set(waiting.map(([{ id }]) => id));
  const settled = sources.filter(({ id }) => !still.has(id)).flatMap(({ sheetIds }) => sheetIds);
  await settleTimesheets(tx, settled, now);
  await changes(
    tx,
    `update travel_cost set settled_at = ?, version = version + 1
     where id = any(?::uuid[]) and status = 'APPROVED' and settled_at is null`,
    [now, arrayOf(settled)],
  );
}

const pairsOf = (tx: EntityManager, ids: readonly string[]): Promise<Pair[]> =>
  rows<Pair>(
    tx,
    `select distinct region_id as "regionId", home_member_id as "homeMemberId", host_member_id as "hostMemberId"
     from (select region_id, stands_for(home_member_id, day) as home_member_id, stands_for(host_member_id, day) as host_member_id
       from (select region_id, home_member_id, host_member_id, (starts_at at time zone 'Europe/Amsterdam')::date as day
         from timesheet where id = any(?::uuid[])
         union all select region_id, home_member_id, host_member_id, day from travel_cost where id = any(?::uuid[])) work
       union all select region_id, home_member_id, host_member_id from settlement_line
       where source_id = any(?::uuid[]) and credits_id is null and not is_credited) of
     where home_member_id <> host_member_id`,
    [arrayOf(ids), arrayOf(ids), arrayOf(ids)],
  );
