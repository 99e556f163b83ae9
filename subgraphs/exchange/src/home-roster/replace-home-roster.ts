import type { EntityManager } from '@mikro-orm/postgresql';
import { noteWrite } from '@naober/kit/audit';
import { uuidv7 } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { changes } from '@naober/kit/sql';
import type { DutyKind } from '../working-time/duty.rules.ts';
import { HomeRosterHeard } from './home-roster-heard.entity.ts';
import { WorkInterval } from './work-interval.entity.ts';

/** One span of somebody's work, as an employer tells it. Without instants it could not be read, and its day is known. */
export interface ToldInterval {
  readonly professionalId: string;
  readonly kind: DutyKind;
  readonly externalId: string | null;
  readonly span: { readonly startsAt: Date; readonly endsAt: Date } | { readonly onDay: string };
  /** Minutes; null when not told. */
  readonly breakMinutes: number | null;
}

/** What an employer tells at once: all work of these people that begins on these days, and nothing of others. */
export interface ToldRoster {
  readonly regionId: string;
  readonly memberId: string;
  readonly origin: 'HOME_ROSTER' | 'TEACHING';
  readonly professionalIds: readonly string[];
  /** Local dates, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly intervals: readonly ToldInterval[];
  /** People of whose work something is lost: they do not count as heard. */
  readonly lostIds: readonly string[];
  /** When the employer said so; who was told about later keeps that. */
  readonly heardAt: Date;
}

/**
 * Makes the ledger say what an employer tells. Safe to repeat. Gives the people whose work is another than it was:
 * what they signed up for is to be looked at again. The caller has locked them.
 */
export async function replaceHomeRoster(tx: EntityManager, told: ToldRoster): Promise<string[]> {
  const { memberId, origin, professionalIds, firstDay, lastDay, heardAt } = told;
  const where = {
    memberId,
    origin,
    professionalId: { $in: [...professionalIds] },
    onDay: { $gte: firstDay, $lte: lastDay },
  };
  const heard = await tx.find(HomeRosterHeard, { memberId, professionalId: { $in: [...professionalIds] } });
  const toldLater = new Set(heard.filter(one => one.heardAt > heardAt).map(one => one.professionalId));
  const before = Map.groupBy(await tx.find(WorkInterval, where), one => one.professionalId);
  const after = Map.groupBy(told.intervals, one => one.professionalId);
  const changed: string[] = [];
  for (const professionalId of professionalIds) {
    const old = before.get(professionalId) ?? [];
    const rows = once((after.get(professionalId) ?? []).map(one => rowOf(one, told)));
    if (toldLater.has(professionalId) || same(old, rows)) continue;
    await tx.nativeDelete(WorkInterval, { id: { $in: old.map(({ id }) => id) } });
    // By rows and not by entities: the log gets one entry a person, not one a shift.
    if (rows.length > 0)
      await tx.insertMany(
        WorkInterval,
        rows.map(row => ({ id: uuidv7(), ...row })),
      );
    noteWrite('Professional', professionalId, professionalId);
    changed.push(professionalId);
  }
  if (origin === 'HOME_ROSTER') await hear(tx, told);
  return changed;
}

type Row = Omit<WorkInterval, 'id'>;

function rowOf({ span, ...one }: ToldInterval, { regionId, memberId, origin, heardAt }: ToldRoster): Row {
  const when =
    'onDay' in span
      ? { startsAt: null, endsAt: null, onDay: span.onDay }
      : { startsAt: span.startsAt, endsAt: span.endsAt, onDay: localDateOf(span.startsAt) };
  return { ...one, ...when, regionId, memberId, origin, heardAt };
}

const same = (old: readonly Row[], rows: readonly Row[]): boolean =>
  old.length === rows.length && keysOf(old).join() === keysOf(rows).join();

const keysOf = (rows: readonly Row[]): string[] => rows.map(keyOf).sort();

const keyOf = ({ kind, externalId, startsAt, endsAt, onDay, breakMinutes }: Row): string =>
  JSON.stringify([kind, externalId, startsAt, endsAt, onDay, breakMinutes]);

/** The same work told twice counts once. */
const once = (rows: readonly Row[]): Row[] => [...new Map(rows.map(row => [keyOf(row), row])).values()];

/** Up to when this employer told all work of each of these people, and until which day. */
async function hear(tx: EntityManager, told: ToldRoster): Promise<void> {
  const { memberId, regionId, heardAt, lastDay, lostIds } = told;
  const professionalIds = told.professionalIds.filter(id => !lostIds.includes(id));
  await changes(
    tx,
    `insert into home_roster_heard (member_id, professional_id, region_id, heard_at, told_until)
     select ?::uuid, person, ?::uuid, ?::timestamptz, ?::date from unnest(?::uuid[]) as told (person)
     on conflict (member_id, professional_id)
     do update set heard_at = greatest(home_roster_heard.heard_at, excluded.heard_at),
       told_until = greatest(home_roster_heard.told_until, excluded.told_until)`,
    [memberId, regionId, heardAt, lastDay, `{${professionalIds.join(',')}}`],
  );
}

/** Up to when this employer told the work of everybody. */
export async function hearEverybody(
  tx: EntityManager,
  { memberId, regionId, heardAt }: Pick<ToldRoster, 'memberId' | 'regionId' | 'heardAt'>,
): Promise<void> {
  await changes(
    tx,
    `insert into home_roster_feed (member_id, region_id, heard_at) values (?, ?, ?)
     on conflict (member_id) do update set heard_at = greatest(home_roster_feed.heard_at, excluded.heard_at)`,
    [memberId, regionId, heardAt],
  );
}
