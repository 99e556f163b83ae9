import { Migration } from '@mikro-orm/migrations';

/** The numbers of detachment, how long its records are kept, and the first text. */
export class Migration0034DetachmentRules extends Migration {
  override up(): void {
    this.numbers();
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('DT-1.remind-first', '2026-01-01', null, 1, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-1.remind-second', '2026-01-01', null, 3, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-1.remind-third', '2026-01-01', null, 7, 'days', 'Naober: reminded of a signature that is waited for'),
        ('DT-2.fresh-sign-in', '2026-01-01', null, 15, 'min', 'Naober: who signed in so short before signed freshly identified'),
        ('LS-1.registration-checked-within', '2012-07-01', null, 365, 'days', 'LS-1: Waadi 7a, 7b, the host checks the registration; how often to be verified'),
        ('LS-4.admission-needed', '2012-07-01', '2026-12-31', 0, 'yes', 'LS-4: Wtta, admission duty from 1 January 2027'),
        ('LS-4.admission-needed', '2027-01-01', null, 1, 'yes', 'LS-4: Wtta, admission duty from 1 January 2027; collegial and intra-group lending out of scope')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('DETACHMENT_AGREEMENT', 2557, '2026-01-01', 'AWR 52: fiscal records seven years; counted from its last day'),
        ('DETACHMENT_DRAFT', 365, '2026-01-01', 'Naober: what was never signed is kept a year; counted from when it would have ended'),
        ('LENDING_RECORD', 2557, '2026-01-01', 'AWR 52: fiscal records seven years; counted from when a newer one took its place'),
        ('ROLE_GRANT_COPY', 365, '2026-01-01', 'Naober: who may sign is asked of today; a year to explain')`);
  }
}
