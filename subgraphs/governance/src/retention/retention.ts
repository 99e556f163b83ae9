import { forgetParts } from '@naober/kit/data-export';
import { rowsBefore, type Retention } from '@naober/kit/retention';
import { changes, endOf, rows } from '@naober/kit/sql';

/** An old key leaves its successor without one that it took over from. */
const accessKeys: Retention = {
  record: 'ACCESS_KEY',
  forget: async (em, before) => {
    const isOver = 'least(revoked_at, expires_at) < ?';
    await changes(
      em,
      `update access_key set supersedes_id = null
       where supersedes_id in (select id from access_key where ${isOver})`,
      [before],
    );
    return changes(em, `delete from access_key where ${isOver}`, [before]);
  },
};

/** The rule, the clock and the right to delete are the database's. */
const auditEntries: Retention = {
  record: 'AUDIT_ENTRY',
  forget: async em => {
    const [found] = await rows<{ forgotten: number }>(em, 'select forget_audit_entries() as forgotten');
    return found!.forgotten;
  },
};

/** What is kept for a time alone. A session that was used last so long ago is over, whether or not it was ended. */
export const retention: Retention[] = [
  rowsBefore('SIGN_IN_ATTEMPT', 'delete from sign_in_attempt where started_at < ?'),
  rowsBefore('SESSION', 'delete from session where coalesce(ended_at, last_used_at) < ?'),
  accessKeys,
  auditEntries,
  rowsBefore('CONSENT', 'delete from consent where withdrawn_at < ?'),
  rowsBefore(
    'DATA_EXPORT_FILE',
    `update data_export set status = 'EXPIRED', file = null where status = 'READY' and ready_at < ?`,
    `update data_export set status = 'FAILED' where status in ('QUEUED', 'COLLECTING') and requested_at < ?`,
    `delete from data_export_part where export_id in
       (select id from data_export where status = 'FAILED' and requested_at < ?)`,
  ),
  forgetParts('governance'),
  rowsBefore('DATA_EXPORT', `delete from data_export where status in ('FAILED', 'EXPIRED') and requested_at < ?`),
  rowsBefore('ERASURE_REQUEST', 'delete from erasure_request where decided_at < ?'),
  rowsBefore('MESSAGE', 'delete from message where created_at < ?'),
  rowsBefore('IDENTITY', 'delete from identity where greatest(last_used_at, counted_from, linked_at) < ?'),
  rowsBefore('ROLE_GRANT', `delete from role_grant where least(withdrawn_at, ${endOf('ends_on')}) < ?`),
  rowsBefore('EMPLOYMENT', `delete from employment where ${endOf('ends_on')} < ?`),
  rowsBefore('CALENDAR_FEED', 'delete from calendar_feed where revoked_at < ?'),
  rowsBefore('CONTRIBUTION_COPY', 'delete from borrowed_contribution where starts_on < (?::timestamptz)::date'),
  rowsBefore('AGREEMENT_REACTION', 'delete from cooperation_agreement_reaction where reacted_at < ?'),
  rowsBefore('HANDBOOK_ACKNOWLEDGEMENT', 'delete from handbook_acknowledgement where acknowledged_at < ?'),
  rowsBefore('COMMITMENT', 'delete from borrowed_commitment where ends_at < ?'),
];
