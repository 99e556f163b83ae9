import { Migration } from '@mikro-orm/migrations';

/** Copies of neighbours' facts. No foreign keys: facts arrive in any order. */
export class Migration0001Borrowed extends Migration {
  override up(): void {
    this.organisations();
    this.people();
    this.epas();
  }

  private organisations(): void {
    this.addSql(`create table borrowed_member (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        slug text not null,
        name text not null,
        short_name text not null
      )`);
    this.addSql(`create table borrowed_department (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        member_id uuid not null,
        name text not null,
        kind text not null
      )`);
    this.addSql('create index on borrowed_department (member_id)');
    this.addSql('create index on borrowed_department (region_id, kind)');
    this.addSql(`create table borrowed_profession (
        id uuid primary key,
        version integer not null,
        code text not null,
        name text not null,
        name_en text not null
      )`);
  }

  private people(): void {
    this.addSql(`create table borrowed_professional (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        is_self_employed boolean not null
      )`);
    this.addSql(`create table borrowed_employment (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        profession_id uuid not null,
        department_id uuid,
        starts_on date not null,
        ends_on date
      )`);
    this.addSql('create index on borrowed_employment (professional_id)');
    this.addSql(`create table borrowed_cooperation_agreement (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        member_ids uuid[] not null,
        department_kinds text[] not null,
        profession_ids uuid[] not null,
        starts_on date not null,
        ends_on date,
        terminated_on date
      )`);
    this.addSql('create index on borrowed_cooperation_agreement (region_id)');
  }

  private epas(): void {
    this.addSql(`create table borrowed_epa_definition (
        id uuid primary key,
        version integer not null,
        code text not null,
        title text not null,
        kind text not null,
        set_id uuid not null,
        profession_codes text[] not null
      )`);
    this.addSql('create index on borrowed_epa_definition (code)');
    this.addSql(`create table borrowed_epa_entrustment (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        epa_id uuid not null,
        level smallint not null check (level between 1 and 5),
        status text not null check (status in ('ACTIVE', 'REVOKED')),
        decided_on date not null,
        valid_until date
      )`);
    this.addSql('create index on borrowed_epa_entrustment (professional_id)');
  }
}
