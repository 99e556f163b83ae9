import { forgetParts } from '@naober/kit/data-export';
import { rowsBefore, type Retention } from '@naober/kit/retention';
import { changes, endOf } from '@naober/kit/sql';

/** An old one leaves its successor without one that it replaced. */
const entrustments: Retention = {
  record: 'ENTRUSTMENT',
  forget: async (em, before) => {
    const isOver = `least(revoked_at, ${endOf('valid_until')}) < ?`;
    await changes(
      em,
      `update epa_entrustment set supersedes_id = null
       where supersedes_id in (select id from epa_entrustment where ${isOver})`,
      [before],
    );
    return changes(em, `delete from epa_entrustment where ${isOver}`, [before]);
  },
};

/**
 * What is kept for a time alone: why trust was taken back (that it was, stays for longer), what people were trusted with,
 * consents that stand no more and who employed whom.
 */
export const retention: Retention[] = [
  rowsBefore(
    'REVOKE_REASON',
    'update epa_entrustment set revoke_reason = null where revoke_reason is not null and revoked_at < ?',
  ),
  entrustments,
  rowsBefore('CONSENT_COPY', 'delete from borrowed_consent where not is_standing and heard_at < ?'),
  rowsBefore('EMPLOYMENT_COPY', `delete from borrowed_employment where ${endOf('ends_on')} < ?`),
  forgetParts('learning'),
];
