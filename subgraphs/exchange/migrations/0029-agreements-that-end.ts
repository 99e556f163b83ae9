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
    // Who stands in the place of a member on a day: itself, or what it merged into, and what that merged into.
    this.addSql(`create function stands_for(member uuid, day date) returns uuid
      stable language sql set search_path from current as $$
      with recursive chain (id, step) as (
        select member, 0
        union all
        select gone.successor_id, step + 1 from chain join borrowed_member gone on gone.id = chain.id
        where gone.merged_on <= day and gone.successor_id is not null and step < 20)
      select id from chain order by step desc limit 1 $$`);
    this.addSql('create index on borrowed_member (region_id) where merged_on is not null');
  }
}
