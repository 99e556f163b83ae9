import { Migration } from '@mikro-orm/migrations';

/** What people were trusted with does not stay for ever. */
export class Migration0004KeptForATime extends Migration {
  override up(): void {
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('ENTRUSTMENT', 2922, '2026-01-01', 'Naober: as long as the shifts that were worked by it, PV-5; counted from its end'),
        ('EMPLOYMENT_COPY', 2922, '2026-01-01', 'Naober: as the employment')`);
  }
}
