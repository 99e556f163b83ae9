import { Migration } from '@mikro-orm/migrations';

/** Who was erased, and how long what is kept, by whose word; a new rule is a new row. */
export class Migration0004Privacy extends Migration {
  override up(): void {
    this.addSql('alter table borrowed_professional add is_erased boolean not null default false');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SIGN_UP_NOTE', 90, '2026-01-01', 'Naober: words with a sign-up that came to nothing, counted from the decision'),
        ('SIGN_UP', 364, '2026-01-01', 'Naober: as long as hours are registered at least, WT-20; counted from the end of the shift'),
        ('WORKED_SHIFT', 2922, '2026-01-01', 'PV-5: AWR art. 52, seven years after the book year; WT-20: ATW 4:3, 52 weeks at least'),
        ('ROSTER_ROW_ERROR', 30, '2026-01-01', 'Naober: time to put a roster right; cells may hold names'),
        ('ROSTER_IMPORT', 365, '2026-01-01', 'Naober: a year in which a planner may ask what was imported'),
        ('DATA_EXPORT_PART', 7, '2026-01-01', 'Naober: as the file')`);
  }
}
