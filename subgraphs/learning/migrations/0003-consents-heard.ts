import { Migration } from '@mikro-orm/migrations';

/** When the newest word on a consent was heard: one that was withdrawn is not kept for ever. */
export class Migration0003ConsentsHeard extends Migration {
  override up(): void {
    this.addSql('alter table borrowed_consent add heard_at timestamptz not null default now()');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('CONSENT_COPY', 366, '2026-01-01', 'Naober: longer than an older word, by which it stood, can still come')`);
  }
}
