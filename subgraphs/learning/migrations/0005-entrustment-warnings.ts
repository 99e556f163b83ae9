import { Migration } from '@mikro-orm/migrations';
import { ruleParameterTable } from '@naober/kit/rule-numbers';

/** Who was told that an entrustment ends, how long ahead, and by whose word so long. */
export class Migration0005EntrustmentWarnings extends Migration {
  override up(): void {
    this.addSql(ruleParameterTable);
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('R46.warn-first', '2000-01-01', null, 90, 'd', 'Naober, as for credentials'),
        ('R46.warn-again', '2000-01-01', null, 30, 'd', 'Naober, as for credentials')`);
    this.addSql(`create table entrustment_warning (
        entrustment_id uuid not null references epa_entrustment on delete cascade,
        days smallint not null,
        said_at timestamptz not null,
        primary key (entrustment_id, days)
      )`);
    this.addSql(
      'create index epa_entrustment_by_end on epa_entrustment (valid_until) where revoked_at is null and valid_until is not null',
    );
  }
}
