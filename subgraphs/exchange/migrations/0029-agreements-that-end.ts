import { Migration } from '@mikro-orm/migrations';

/** Which version of an agreement it is, how far it came, and until when what was confirmed runs off; who stands in whose place. */
export class Migration0029AgreementsThatEnd extends Migration {
  override up(): void {
    this.addSql(`alter table borrowed_cooperation_agreement
        add series_id uuid,
        add number integer,
        add title text,
        add status text not null default 'ADOPTED',
        add run_off_until date`);
    this.addSql('alter table borrowed_member add successor_id uuid, add merged_on date, add left_on date');
    this.addSql('create index on borrowed_member (region_id) where merged_on is not null');
  }
}
