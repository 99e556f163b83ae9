import { Migration } from '@mikro-orm/migrations';

/** Who agreed to what, and how long what is kept, by whose word; a new rule is a new row. */
export class Migration0002Privacy extends Migration {
  override up(): void {
    this.addSql(`create table borrowed_consent (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        purpose text not null,
        is_standing boolean not null
      )`);
    this.addSql(
      'create index borrowed_consent_standing on borrowed_consent (professional_id, purpose) where is_standing',
    );
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('REVOKE_REASON', 365, '2026-01-01', 'Naober: a year in which the decision may be disputed'),
        ('DATA_EXPORT_PART', 7, '2026-01-01', 'Naober: as the file')`);
  }
}
