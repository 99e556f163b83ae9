import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf } from '../roster/columns.rules.ts';
import { readTable } from '../roster/read-table.ts';
import type { RosterImport } from '../roster/roster-import.entity.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { openStatuses } from '../sign-up/sign-up-status.rules.ts';
import { ConflictDesk } from './conflict-desk.ts';
import { RosterConflictKind } from './roster-link.enums.ts';

/** Calendars are followed a year ahead: what is later is not in them yet. */
const horizonDays = 365;

/**
 * What a whole calendar no longer has is called off where nobody signed up, and raised where somebody did. A calendar that
 * tells nothing, or tells something that names no shift, says nothing about what is gone.
 */
export async function noteVanished(em: EntityManager, made: RosterImport, now: Date): Promise<void> {
  const { kind, content, linkId, regionId, memberId, id: importId } = made;
  if (content === null || linkId === null) return;
  const { header, rows, columns } = await readTable({ kind, content }, {}, now);
  const at = columns.get('externalId')?.at ?? columnsOf(header).get('externalId')?.at ?? 0;
  const told = new Set(rows.map(({ cells }) => cells[at] ?? ''));
  if (told.size === 0 || told.has('')) return;
  const until = new Date(now.getTime() + horizonDays * 86_400_000);
  await em.transactional(
    async tx => {
      const where = {
        rosterLinkId: linkId,
        startsAt: { $gt: now, $lt: until },
        status: { $in: ['PUBLISHED', 'DRAFT'] },
      };
      const ours = await tx.find(OpenShift, where as never, {
        orderBy: { id: 'asc' },
        lockMode: LockMode.PESSIMISTIC_WRITE,
      });
      const gone = ours.filter(({ externalId }) => externalId !== null && !told.has(externalId));
      const ids = gone.map(({ id }) => id);
      const desk = await ConflictDesk.open(tx, { regionId, memberId, importId, linkId, now }, ids);
      const held = await tx.find(SignUp, { shift: { $in: ids }, status: { $in: openStatuses } }, { fields: ['shift'] });
      for (const shift of gone) {
        if (held.some(signUp => signUp.shift.id === shift.id)) desk.raise(shift, RosterConflictKind.VANISHED, null);
        else desk.callOff(shift);
      }
    },
    { clear: true },
  );
}
