import { createHash } from 'node:crypto';
import { wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RosterRow } from '../roster/row.rules.ts';
import type { Source } from '../roster/save-rows.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { RosterConflict, type ProposedShift } from './roster-conflict.entity.ts';
import type { RosterConflictKind } from './roster-link.enums.ts';
import { RosterConflictStatus } from './roster-link.enums.ts';

/** What waits, or was decided last, about some shifts; raises and withdraws conflicts in one transaction. */
export class ConflictDesk {
  private constructor(
    private readonly tx: EntityManager,
    private readonly source: Omit<Source, 'importId'> & { importId: string | null },
    private readonly latest: Map<string, RosterConflict>,
  ) {}

  /** The caller has locked the shifts. */
  static async open(
    tx: EntityManager,
    source: Omit<Source, 'importId'> & { importId: string | null },
    shiftIds: readonly string[],
  ): Promise<ConflictDesk> {
    const found = await tx.find(
      RosterConflict,
      { shift: { $in: [...shiftIds] } },
      { orderBy: { raisedAt: 'asc', id: 'asc' } },
    );
    return new ConflictDesk(tx, source, new Map(found.map(one => [one.shift.id, one])));
  }

  /** False when a planner already kept ours against the same proposal. */
  raise(shift: OpenShift, kind: RosterConflictKind, row: RosterRow | null): boolean {
    const proposed = row && proposalOf(row);
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([kind, proposed]))
      .digest('base64url');
    const latest = this.latest.get(shift.id);
    if (latest?.status === RosterConflictStatus.KEPT_OURS && latest.fingerprint === fingerprint) return false;
    if (latest?.status === RosterConflictStatus.OPEN) {
      if (latest.fingerprint !== fingerprint) Object.assign(latest, { kind, proposed, fingerprint });
      return true;
    }
    const { regionId, memberId, importId, now } = this.source;
    const made = { regionId, memberId, importId, shift: wrap(shift).toReference(), kind, proposed, fingerprint };
    this.latest.set(shift.id, this.tx.create(RosterConflict, { ...made, raisedAt: now }));
    return true;
  }

  /** The roster says again what the shift is. */
  withdraw(shiftId: string): void {
    const latest = this.latest.get(shiftId);
    if (latest?.status !== RosterConflictStatus.OPEN) return;
    Object.assign(latest, { status: RosterConflictStatus.GONE, decidedAt: this.source.now });
  }

  /** Takes a shift that nobody signed up for off the board. */
  callOff(shift: OpenShift): void {
    this.withdraw(shift.id);
    const { now } = this.source;
    const cancelNoticeMinutes = Math.max(0, Math.floor((shift.startsAt.getTime() - now.getTime()) / 60_000));
    Object.assign(shift, { status: 'CANCELLED', cancelledAt: now, cancelReason: 'OTHER', cancelNoticeMinutes });
  }
}

const proposalOf = (row: RosterRow): ProposedShift => ({
  departmentId: row.departmentId,
  professionId: row.professionId,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  breakMinutes: row.breakMinutes,
  isNight: row.isNight,
  places: row.places,
  requiredEpas: row.requiredEpas,
  otherRequirements: row.otherRequirements,
  remarks: row.remarks,
});
