import type { EntityManager } from '@mikro-orm/postgresql';
import { changes } from '@naober/kit/sql';

/**
 * Marks sheets as settled, in the transaction that puts them into a batch, and notes it among their steps; those that are
 * not confirmed stay as they are, so that none is settled twice. Many at once. From here on only a correction may follow.
 */
export const settleTimesheets = (tx: EntityManager, ids: readonly string[], now: Date): Promise<number> =>
  changes(
    tx,
    `with settled as (
       update timesheet set status = 'SETTLED', settled_at = ?, waiting_since = ?, version = version + 1
       where id = any(?::uuid[]) and status = 'CONFIRMED_BY_PROFESSIONAL'
       returning id, professional_id, starts_at, ends_at, break_minutes)
     insert into timesheet_step (id, timesheet_id, professional_id, kind, side, at, starts_at, ends_at, break_minutes)
     select gen_random_uuid(), id, professional_id, 'SETTLED', 'PLATFORM', ?, starts_at, ends_at, break_minutes from settled`,
    [now, now, `{${ids.join(',')}}`, now],
  );
