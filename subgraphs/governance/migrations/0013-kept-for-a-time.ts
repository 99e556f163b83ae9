import { Migration } from '@mikro-orm/migrations';

/** Ways in, roles and employments do not stay for ever; a way in that nobody uses is one too many. */
export class Migration0013KeptForATime extends Migration {
  override up(): void {
    this.addSql(`alter table identity add last_used_at timestamptz check (last_used_at >= linked_at),
      add counted_from timestamptz`);
    // Of ways in that were linked before their use was noted nobody knows when they were used: their time begins now.
    this.addSql('update identity set counted_from = greatest(now(), linked_at) where last_used_at is null');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('IDENTITY', 730, '2026-01-01', 'Naober: who has not come in by it for two years is linked anew; counted from the last time, or from when it was linked'),
        ('ROLE_GRANT', 365, '2026-01-01', 'Naober: a year in which misuse may come to light; counted from its end. What was done by it is in the audit log'),
        ('EMPLOYMENT', 2922, '2026-01-01', 'Naober: as long as the shifts that were worked in it, PV-5; counted from its end')`);
  }
}
