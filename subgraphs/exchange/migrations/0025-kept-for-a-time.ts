import { Migration } from '@mikro-orm/migrations';

/** Shifts, what they say, a member's terms and copies of neighbours do not stay for ever. */
export class Migration0025KeptForATime extends Migration {
  override up(): void {
    this.addSql('alter table borrowed_epa_entrustment add revoked_at timestamptz');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SHIFT_TEXT', 90, '2026-01-01', 'Naober: as words with a sign-up; a briefing may name people. Counted from the end of the shift'),
        ('OPEN_SHIFT', 364, '2026-01-01', 'Naober: as the sign-ups for it, WT-20; a shift that was worked stays as long as that is kept'),
        ('MEMBER_TERMS', 364, '2026-01-01', 'Naober: as the sign-ups that were held to them, WT-20; counted from the version that came after'),
        ('MEMBER_RELEASE_POLICY', 365, '2026-01-01', 'Naober: who set it is forgotten after a year in which it may be asked; the order itself is the member''s'),
        ('EMPLOYMENT_COPY', 2922, '2026-01-01', 'Naober: as the employment'),
        ('ENTRUSTMENT_COPY', 2922, '2026-01-01', 'Naober: as the entrustment')`);
  }
}
