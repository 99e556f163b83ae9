import { Migration } from '@mikro-orm/migrations';

/** A home employer's objection to work elsewhere (WT-18): a coded reason, seen by the person, who may appeal. */
export class Migration0021SideWork extends Migration {
  override up(): void {
    this.addSql(`create table side_work_objection (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        host_id uuid,
        reason text not null check (reason in
          ('WORKING_TIME', 'HEALTH_AND_SAFETY', 'CONFIDENTIALITY', 'CONFLICT_OF_INTEREST', 'LEGAL_DUTY')),
        starts_on date not null,
        ends_on date not null,
        status text not null check (status in ('IN_FORCE', 'APPEALED', 'UPHELD', 'LIFTED')),
        raised_at timestamptz not null,
        raised_by uuid not null,
        appealed_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        check (ends_on >= starts_on),
        check (host_id is distinct from member_id),
        check (status <> 'APPEALED' or appealed_at is not null),
        check ((status in ('UPHELD', 'LIFTED')) = (decided_at is not null))
      )`);
    this.addSql(`alter table side_work_objection
        add constraint side_work_objection_once exclude using gist (professional_id with =, member_id with =,
          coalesce(host_id, member_id) with =, daterange(starts_on, ends_on, '[]') with &&) where (status <> 'LIFTED')`);
    this.addSql(
      'create index side_work_objection_of_member on side_work_objection (member_id, raised_at desc, id desc)',
    );
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SIDE_WORK_OBJECTION', 730, '2026-01-01', 'Naober: two years in which she may ask why; counted from its last day')`);
  }
}
