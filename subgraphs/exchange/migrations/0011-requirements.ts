import { Migration } from '@mikro-orm/migrations';

/** What a host asks of who comes, whose checks it accepts, and what it tells her beforehand. */
export class Migration0011Requirements extends Migration {
  override up(): void {
    this.requirements();
    this.arrival();
  }

  private requirements(): void {
    this.addSql(`create table requirement_set (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        department_id uuid,
        name text not null,
        unique nulls not distinct (member_id, department_id)
      )`);
    this.addSql('create index requirement_set_of_region on requirement_set (region_id)');
    this.addSql(`create table requirement_set_version (
        id uuid primary key,
        region_id uuid not null,
        set_id uuid not null references requirement_set,
        valid_from date not null,
        items jsonb not null,
        adopted_at timestamptz not null,
        adopted_by uuid,
        unique (set_id, valid_from)
      )`);
    this.addSql(`create table check_acceptance (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        kind text not null,
        from_member_id uuid,
        is_accepted boolean not null,
        decided_at timestamptz not null,
        decided_by uuid,
        check (member_id <> from_member_id),
        unique nulls not distinct (member_id, kind, from_member_id)
      )`);
    this.addSql('create index check_acceptance_of_region on check_acceptance (region_id)');
  }

  private arrival(): void {
    this.addSql(`create table arrival_card (
        id uuid primary key,
        region_id uuid not null,
        member_id uuid not null,
        department_id uuid not null,
        revision integer not null,
        received_by text not null,
        report_at text not null,
        login text not null,
        login_owner text not null,
        login_days smallint not null check (login_days between 0 and 90),
        badge text not null,
        medication text not null,
        medication_owner text not null,
        medication_days smallint not null check (medication_days between 0 and 90),
        ward_sheet text not null,
        qualification_asked text not null,
        safety text not null,
        written_at timestamptz not null,
        written_by uuid,
        unique (department_id, revision)
      )`);
    this.addSql(`create table arrival_card_reading (
        id uuid primary key,
        region_id uuid not null,
        card_id uuid not null references arrival_card,
        department_id uuid not null,
        professional_id uuid not null,
        acknowledged_at timestamptz not null,
        unique (card_id, professional_id)
      )`);
    this.addSql('create index arrival_card_reading_of_person on arrival_card_reading (professional_id, department_id)');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('ARRIVAL_CARD_READING', 730, '2026-01-01', 'Naober: two years in which a department may show who was told what')`);
  }
}
