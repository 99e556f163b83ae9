import { Migration } from '@mikro-orm/migrations';

/** Pools that are joined and left freely; what people wish and offer by their own word; consultations of specialists. */
export class Migration0014Pools extends Migration {
  override up(): void {
    this.pools();
    this.wishes();
    this.consultations();
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('POOL_MEMBERSHIP', 365, '2026-01-01', 'Naober: a year in which she may look back; counted from the day on which she left'),
        ('AVAILABILITY', 30, '2026-01-01', 'Naober: what was offered is of no use once it is over'),
        ('CONSULTATION_REQUEST', 730, '2026-01-01', 'Naober: two years in which either side may ask what was agreed; counted from its end')`);
  }

  private pools(): void {
    this.addSql(`create table pool (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        kind text not null check (kind in ('REGIONAL_FLEX', 'SPECIALIST')),
        name text not null,
        name_en text not null,
        description text not null,
        description_en text not null,
        profession_ids uuid[] not null default '{}',
        opened_at timestamptz not null,
        closed_at timestamptz,
        check (kind <> 'SPECIALIST' or profession_ids <> '{}')
      )`);
    this.addSql('create index on pool (region_id, opened_at, id)');
    this.addSql(`create table pool_membership (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        pool_id uuid not null references pool,
        professional_id uuid not null,
        profession_id uuid not null,
        joined_at timestamptz not null,
        left_at timestamptz,
        check (left_at >= joined_at)
      )`);
    this.addSql(
      'create unique index pool_membership_once on pool_membership (pool_id, professional_id) where left_at is null',
    );
    this.addSql('create index on pool_membership (professional_id)');
  }

  private wishes(): void {
    this.addSql(`create table participation_preference (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null unique,
        member_ids uuid[] not null default '{}',
        department_kinds text[] not null default '{}',
        weekdays text[] not null default '{}',
        parts_of_day text[] not null default '{}',
        at_most_shifts smallint check (at_most_shifts between 1 and 28),
        may_be_asked boolean not null default false
      )`);
    this.addSql(`create table availability_slot (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        series_id uuid,
        is_shown boolean not null default false,
        shown_to uuid[] not null default '{}',
        check (ends_at > starts_at),
        constraint availability_slot_never_overlaps exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
      )`);
    this.addSql('create index on availability_slot (region_id, starts_at, id) where is_shown');
    this.addSql('create index on availability_slot (professional_id, starts_at, id)');
  }

  private consultations(): void {
    this.addSql(`create table consultation_request (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        pool_id uuid not null references pool,
        member_id uuid not null,
        department_id uuid not null,
        profession_id uuid not null,
        mode text not null check (mode in ('PHONE', 'VIDEO', 'ON_SITE')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        subject text not null check (length(subject) <= 200),
        status text not null check (status in ('OPEN', 'ACCEPTED', 'DONE', 'WITHDRAWN')),
        asked_by uuid,
        asked_at timestamptz not null,
        accepted_by uuid,
        accepted_at timestamptz,
        closed_at timestamptz,
        check (ends_at > starts_at),
        constraint consultation_request_accepted_by_somebody check (status <> 'OPEN' or accepted_by is null)
      )`);
    this.addSql('create index on consultation_request (member_id, starts_at, id)');
    this.addSql('create index on consultation_request (accepted_by, starts_at, id)');
    this.addSql(`create index on consultation_request (pool_id, starts_at, id) where status = 'OPEN'`);
  }
}
