import { Migration } from '@mikro-orm/migrations';

/**
 * What host and self-employed professional agree for an hour, seen by these two alone. The platform cannot read it:
 * rows go with their engagement, and what was never accepted goes when the engagement is closed, by the database itself.
 */
export class Migration0037RateAgreements extends Migration {
  override up(): void {
    this.addSql(`create table rate_agreement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        engagement_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        number smallint not null,
        proposed_by_side text not null check (proposed_by_side in ('HOST', 'PROFESSIONAL')),
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        cents_per_hour integer not null check (cents_per_hour > 0),
        starts_on date not null,
        status text not null check (status in ('PROPOSED', 'ACCEPTED', 'COUNTERED', 'WITHDRAWN')),
        answered_by uuid,
        answered_at timestamptz,
        unique (engagement_id, number),
        check ((status = 'PROPOSED') = (answered_at is null)),
        foreign key (engagement_id, professional_id, member_id, region_id)
          references engagement (id, professional_id, member_id, region_id) on delete cascade
      )`);
    this.addSql(
      `create unique index rate_agreement_open on rate_agreement (engagement_id) where (status = 'PROPOSED')`,
    );
    this.addSql(
      `create unique index rate_agreement_day on rate_agreement (engagement_id, starts_on) where (status = 'ACCEPTED')`,
    );
    this.addSql(`create function keep_rate_agreement() returns trigger language plpgsql as $$ begin
        if old.status <> 'PROPOSED' or (old.cents_per_hour, old.starts_on, old.number, old.engagement_id, old.proposed_by_side)
          is distinct from (new.cents_per_hour, new.starts_on, new.number, new.engagement_id, new.proposed_by_side) then
          raise exception 'what was proposed is answered once and never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    this.addSql(
      'create trigger keep_rate_agreement before update on rate_agreement for each row execute function keep_rate_agreement()',
    );
    // As the owner of the table: who closes an engagement need not see what goes with it, and cannot.
    this.addSql(`create function forget_proposals() returns trigger language plpgsql security definer
        set search_path from current as $$ begin
        delete from rate_agreement where engagement_id = new.id and status <> 'ACCEPTED';
        return null;
      end $$`);
    this.addSql(
      `create trigger forget_proposals after update on engagement for each row when (new.is_closed and not old.is_closed) execute function forget_proposals()`,
    );
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('RATE_PROPOSAL', 90, '2026-01-01', 'Naober: what was proposed and not accepted; counted from the last day of the engagement')`);
  }
}
