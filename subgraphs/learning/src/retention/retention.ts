import { forgetParts } from '@naober/kit/data-export';
import type { Retention } from '@naober/kit/retention';
import { changes } from '@naober/kit/sql';

/** What is kept for a time alone: why trust was taken back (that it was, stays), and consents that stand no more. */
export const retention: Retention[] = [
  {
    record: 'REVOKE_REASON',
    forget: (em, before) =>
      changes(
        em,
        'update epa_entrustment set revoke_reason = null where revoke_reason is not null and revoked_at < ?',
        [before],
      ),
  },
  {
    record: 'CONSENT_COPY',
    forget: (em, before) =>
      changes(em, 'delete from borrowed_consent where not is_standing and heard_at < ?', [before]),
  },
  forgetParts('learning'),
];
