import { Migration } from '@mikro-orm/migrations';

/** One host and one self-employed professional contract with each other (ACM-10), by the host's own assessment (LS-9). */
export class Migration0036Engagements extends Migration {
  override up(): void {
    this.addSql(`create table engagement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        professional_id uuid not null,
        profession_id uuid not null,
        department_ids uuid[] not null,
        starts_on date not null,
        ends_on date not null,
        status text not null check (status in ('DRAFTED', 'ACCEPTED', 'ACTIVE', 'ENDED')),
        drafted_at timestamptz not null,
        drafted_by uuid not null,
        accepted_at timestamptz,
        ended_at timestamptz,
        is_closed boolean not null default false,
        check (ends_on >= starts_on or status = 'ENDED'),
        check (status not in ('ACCEPTED', 'ACTIVE') or accepted_at is not null),
        check (status <> 'ENDED' or (ended_at is not null and is_closed)),
        unique (id, professional_id, member_id, region_id)
      )`);
    this.addSql(`alter table engagement
        add constraint engagement_once exclude using gist (professional_id with =, member_id with =, profession_id with =,
          daterange(starts_on, ends_on, '[]') with &&) where (status <> 'ENDED')`);
    this.addSql('create index engagement_of_member on engagement (member_id, starts_on desc, id desc)');
    this.addSql('create index engagement_of_person on engagement (professional_id, starts_on desc, id desc)');
    this.addSql(`create table engagement_assessment (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        engagement_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        outcome text not null check (outcome in ('SELF_EMPLOYMENT', 'EMPLOYMENT')),
        reference text not null check (char_length(reference) between 1 and 200),
        assessed_on date not null,
        assessed_by uuid not null,
        recorded_at timestamptz not null,
        foreign key (engagement_id, professional_id, member_id, region_id)
          references engagement (id, professional_id, member_id, region_id) on delete cascade
      )`);
    this.addSql('create index engagement_assessment_newest on engagement_assessment (engagement_id, recorded_at desc)');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('ENGAGEMENT', 2922, '2026-01-01', 'PV-5: AWR art. 52, seven years after the book year; counted from its last day, with what was agreed in it'),
        ('ENGAGEMENT_DRAFT', 365, '2026-01-01', 'Naober: a year for what was never agreed; counted from its draft')`);
  }
}
