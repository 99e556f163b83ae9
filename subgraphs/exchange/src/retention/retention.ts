import { forgetParts } from '@naober/kit/data-export';
import type { Retention } from '@naober/kit/retention';
import { changes } from '@naober/kit/sql';

const rowsBefore = (record: string, text: string): Retention => ({
  record,
  forget: (em, before) => changes(em, text, [before]),
});

/** What is kept for a time alone. Counts of a shift stay as they were. */
export const retention: Retention[] = [
  rowsBefore(
    'SIGN_UP_NOTE',
    `update sign_up set decline_note = null, override_reason = null
     where status in ('DECLINED', 'WITHDRAWN') and decided_at < ?
       and (decline_note is not null or override_reason is not null)`,
  ),
  rowsBefore('SIGN_UP', `delete from sign_up where status <> 'CONFIRMED' and ends_at < ?`),
  rowsBefore('WORKED_SHIFT', `delete from sign_up where status = 'CONFIRMED' and ends_at < ?`),
  rowsBefore(
    'ROSTER_ROW_ERROR',
    `update roster_import set row_errors = '[]' where row_errors <> '[]' and finished_at < ?`,
  ),
  rowsBefore(
    'ROSTER_FILE',
    `update roster_import set content = null, headers = '{}', preview = '[]',
       finished_at = coalesce(finished_at, now()), status = case when finished_at is null then 'FAILED' else status end
     where content is not null and coalesce(finished_at, requested_at) < ?`,
  ),
  rowsBefore('SYNC_RUN', 'delete from sync_run where coalesce(finished_at, requested_at) < ?'),
  rowsBefore('ROSTER_CONFLICT', 'delete from roster_conflict where decided_at < ?'),
  rowsBefore('ROSTER_DELIVERY', 'delete from roster_delivery where ends_at < ?'),
  rowsBefore('ROSTER_IMPORT', 'delete from roster_import where coalesce(finished_at, requested_at) < ?'),
  forgetParts('exchange'),
];
