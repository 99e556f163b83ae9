import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { offerNow } from '../shift/make-shift.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { changeOf } from './change.rules.ts';
import { RosterRowErrorCode, type RowError } from './row-error.rules.ts';
import type { RosterRow } from './row.rules.ts';

/** A row that can be read, with where it stands. */
export interface ReadRow {
  readonly line: number;
  readonly row: RosterRow;
}

export interface Saved {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: RowError[];
}

/** Makes the member's shifts what the rows say, each by its number; what people signed up for stays as it is. */
export async function saveRows(
  tx: EntityManager,
  { regionId, memberId }: { regionId: string; memberId: string },
  rows: readonly ReadRow[],
  now: Date,
): Promise<Saved> {
  const offer = await offerNow(tx, memberId, now);
  const numbers = rows.map(({ row }) => row.externalId);
  const where = { memberId, externalId: { $in: numbers } };
  const known = await tx.find(OpenShift, where, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  const shifts = new Map(known.map(shift => [shift.externalId, shift]));
  const signUps = await openSignUps(
    tx,
    known.map(({ id }) => id),
  );
  const saved = { created: 0, updated: 0, unchanged: 0, errors: [] as RowError[] };
  for (const { line, row } of rows) {
    const shift = shifts.get(row.externalId);
    if (!shift) {
      tx.create(OpenShift, { regionId, memberId, ...row, ...offer });
      saved.created += 1;
      continue;
    }
    const change = changeOf(shift, row, signUps.get(shift.id) ?? 0);
    if (change === 'UPDATED') Object.assign(shift, row, { revision: shift.revision + 1 });
    if (change === 'UPDATED') saved.updated += 1;
    if (change === 'UNCHANGED') saved.unchanged += 1;
    if (change === 'HAS_SIGN_UPS')
      saved.errors.push({ line, column: null, code: RosterRowErrorCode.HAS_SIGN_UPS, value: null });
  }
  return saved;
}

async function openSignUps(tx: EntityManager, shiftIds: readonly string[]): Promise<Map<string, number>> {
  const over = [SignUpStatus.DECLINED, SignUpStatus.WITHDRAWN];
  const found = await tx.find(SignUp, { shift: { $in: [...shiftIds] }, status: { $nin: over } }, { fields: ['shift'] });
  const counts = new Map<string, number>();
  for (const { shift } of found) counts.set(shift.id, (counts.get(shift.id) ?? 0) + 1);
  return counts;
}
