import { Migration } from '@mikro-orm/migrations';

/** Programmes of regional exchange (RUN) with their waves; who holds which role, so that who has the turn can be told. */
export class Migration0030Programmes extends Migration {
  override up(): void {
    this.addSql(`create table borrowed_role_grant (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid,
        department_id uuid,
        role text not null,
        starts_on date not null,
        ends_on date,
        is_withdrawn boolean not null default false
      )`);
    this.addSql('create index borrowed_role_grant_of_member on borrowed_role_grant (region_id, member_id, role)');
    this.programmes();
    this.waves();
    this.numbers();
  }

  private programmes(): void {
    this.addSql(`create table exchange_programme (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        name text not null check (char_length(name) between 1 and 80),
        name_en text not null check (char_length(name_en) between 1 and 80),
        description text not null check (char_length(description) between 1 and 1000),
        description_en text not null check (char_length(description_en) between 1 and 1000),
        opened_at timestamptz not null,
        closed_at timestamptz,
        unique (region_id, name)
      )`);
    this.addSql(`create table programme_participation (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        programme_id uuid not null references exchange_programme,
        member_id uuid not null,
        joined_at timestamptz not null,
        joined_by uuid,
        left_at timestamptz,
        check (left_at >= joined_at)
      )`);
    this.addSql(`create unique index programme_participation_once on programme_participation (programme_id, member_id)
        where left_at is null`);
  }

  private waves(): void {
    this.addSql(`create table programme_wave (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        programme_id uuid not null references exchange_programme,
        name text not null check (char_length(name) between 1 and 80),
        name_en text not null check (char_length(name_en) between 1 and 80),
        department_kinds text[] not null check (cardinality(department_kinds) > 0),
        profession_ids uuid[] not null default '{}',
        is_pilot boolean not null,
        starts_on date not null,
        ends_on date,
        status text not null default 'PLANNED' check (status in ('PLANNED', 'LIVE', 'CLOSED')),
        live_at timestamptz,
        live_by uuid,
        override_reason text check (char_length(override_reason) between 1 and 500),
        closed_at timestamptz,
        check (ends_on >= starts_on),
        check (status <> 'LIVE' or live_at is not null),
        check ((status = 'CLOSED') = (closed_at is not null))
      )`);
    this.addSql('create index programme_wave_of_programme on programme_wave (programme_id, starts_on)');
    this.addSql(`create table wave_check (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        wave_id uuid not null references programme_wave on delete cascade,
        place smallint not null check (place > 0),
        text text not null check (char_length(text) between 1 and 200),
        text_en text not null check (char_length(text_en) between 1 and 200),
        ticked_at timestamptz,
        ticked_by uuid,
        unique (wave_id, place)
      )`);
    this.addSql(`create table wave_place (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        wave_id uuid not null references programme_wave on delete cascade,
        member_id uuid not null,
        department_id uuid not null,
        places smallint not null check (places between 0 and 99),
        offered_at timestamptz not null,
        offered_by uuid,
        unique (wave_id, department_id)
      )`);
    this.addSql('create index wave_place_of_department on wave_place (department_id)');
  }

  private numbers(): void {
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('PROGRAMME_NAMES', 1096, '2026-01-01', 'Naober: who ticked, joined or offered is forgotten three years later; the facts of a programme stay')`);
  }
}
