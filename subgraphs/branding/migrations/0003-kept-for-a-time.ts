import { Migration } from '@mikro-orm/migrations';

/** Who worked where does not stay for ever. */
export class Migration0003KeptForATime extends Migration {
  override up(): void {
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('EMPLOYMENT_COPY', 2922, '2026-01-01', 'Naober: as the employment')`);
  }
}
