import { Migration } from '@mikro-orm/migrations';

/** Visitors who are nameless again, and how long what is kept, by whose word; a new rule is a new row. */
export class Migration0002Privacy extends Migration {
  override up(): void {
    this.addSql(`alter table registration
      add anonymised_at timestamptz,
      drop constraint person_or_visitor,
      add constraint person_or_visitor check (num_nonnulls(person_id, visitor_email, anonymised_at) = 1)`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('VISITOR', 28, '2026-01-01', 'PV-5: as applicants, four weeks after the event; that somebody came stays'),
        ('DATA_EXPORT_PART', 7, '2026-01-01', 'Naober: as the file')`);
  }
}
