import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RosterConflictKind } from '../roster-link/roster-link.enums.ts';
import { ConflictDesk } from '../roster-link/conflict-desk.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { offerNow, type Offer } from '../shift/make-shift.ts';
import { openStatuses } from '../sign-up/sign-up-status.rules.ts';
import { changeOf } from './change.rules.ts';
import { RosterRowErrorCode, type RowError } from './row-error.rules.ts';
import type { RosterRow } from './row.rules.ts';

/** A row that can be read, with where it stands. */
export interface ReadRow {
  readonly line: number;
  readonly row: RosterRow;
}

/** Whose roster it is, and how it came. */
export interface Source {
  readonly regionId: string;
  readonly memberId: string;
  readonly importId: string;
  readonly linkId: string | null;
  readonly now: Date;
}

export interface Saved {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly errors: RowError[];
}

type Outcome = 'created' | 'updated' | 'unchanged' | 'conflicts';

/** Makes the member's shifts what the rows say, each by its number; what people signed up for waits for a planner's word. */
export async function saveRows(tx: EntityManager, source: Source, rows: readonly ReadRow[]): Promise<Saved> {
  const numbers = rows.map(({ row }) => row.externalId);
  const where = { memberId: source.memberId, externalId: { $in: numbers } };
  const known = await tx.find(OpenShift, where, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  const shifts = new Map(known.map(shift => [shift.externalId, shift]));
  const ids = known.map(({ id }) => id);
  const signUps = await openSignUps(tx, ids);
  const desk = await ConflictDesk.open(tx, source, ids);
  const offer = await offerNow(tx, source.memberId, source.now);
  const saved = { created: 0, updated: 0, unchanged: 0, conflicts: 0, errors: [] as RowError[] };
  for (const { line, row } of rows) {
    const shift = shifts.get(row.externalId);
    const outcome = shift ? bring(shift, row, signUps.get(shift.id) ?? 0, desk) : make(tx, source, offer, row);
    saved[outcome] += 1;
    if (outcome === 'conflicts')
      saved.errors.push({ line, column: null, code: RosterRowErrorCode.HAS_SIGN_UPS, value: null });
  }
  return saved;
}

function make(tx: EntityManager, { regionId, memberId, linkId }: Source, offer: Offer, row: RosterRow): Outcome {
  const { isCancelled, ...shift } = row;
  if (isCancelled) return 'unchanged';
  tx.create(OpenShift, { regionId, memberId, rosterLinkId: linkId, ...shift, ...offer });
  return 'created';
}

/** Brings a known shift to what its row says, or raises that it cannot without a planner. */
function bring(shift: OpenShift, row: RosterRow, openSignUps: number, desk: ConflictDesk): Outcome {
  const { isCancelled, ...wanted } = row;
  const isOld = row.rosterVersion !== null && row.rosterVersion < (shift.rosterVersion ?? 0);
  if (isOld || shift.status === 'CANCELLED' || shift.status === 'CLOSED') return 'unchanged';
  shift.rosterVersion = row.rosterVersion ?? shift.rosterVersion;
  if (isCancelled && openSignUps === 0) return (desk.callOff(shift), 'updated');
  if (isCancelled) return desk.raise(shift, RosterConflictKind.VANISHED, null) ? 'conflicts' : 'unchanged';
  const change = changeOf(shift, row, openSignUps);
  if (change === 'HAS_SIGN_UPS') return desk.raise(shift, RosterConflictKind.CHANGED, row) ? 'conflicts' : 'unchanged';
  desk.withdraw(shift.id);
  if (change === 'UNCHANGED') return 'unchanged';
  Object.assign(shift, wanted);
  return 'updated';
}

async function openSignUps(tx: EntityManager, shiftIds: readonly string[]): Promise<Map<string, number>> {
  const found = await tx.find(
    SignUp,
    { shift: { $in: [...shiftIds] }, status: { $in: openStatuses } },
    { fields: ['shift'] },
  );
  const counts = new Map<string, number>();
  for (const { shift } of found) counts.set(shift.id, (counts.get(shift.id) ?? 0) + 1);
  return counts;
}
