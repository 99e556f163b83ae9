import { Migration } from '@mikro-orm/migrations';

/** Regions and their members. Every table carries its region, and keys prove that it is the same one all the way down. */
export class Migration0001Members extends Migration {
  override up(): void {
    this.regions();
    this.members();
    this.locations();
    this.departments();
  }

  private regions(): void {
    this.addSql(`
      create table region (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
        name text not null check (name <> '')
      )`);
  }

  private members(): void {
    this.addSql(`
      create table member (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references region,
        slug text not null check (slug ~ '^[a-z0-9-]+$'),
        name text not null check (name <> ''),
        short_name text not null check (short_name <> ''),
        mark text not null check (mark ~ '^[A-Z0-9]{2,3}$'),
        kind text not null check (kind in ('UNIVERSITY_HOSPITAL', 'TOP_CLINICAL_HOSPITAL', 'GENERAL_HOSPITAL', 'AMBULANCE_SERVICE', 'DISABILITY_CARE', 'ELDERLY_CARE')),
        province text not null,
        collective_agreement text not null check (collective_agreement in ('ZIEKENHUIZEN', 'UMC', 'AMBULANCEZORG', 'GEHANDICAPTENZORG', 'VVT')),
        primary_colour text not null check (primary_colour ~ '^#[0-9a-f]{6}$'),
        place text not null,
        latitude double precision not null check (latitude between -90 and 90),
        longitude double precision not null check (longitude between -180 and 180),
        constraint member_slug_is_unique unique (region_id, slug),
        unique (id, region_id)
      )`);
    this.addSql('create index member_by_name on member (region_id, name, id)');
  }

  private locations(): void {
    this.addSql(`
      create table location (
        id uuid primary key,
        region_id uuid not null,
        member_id uuid not null,
        name text not null check (name <> ''),
        street text not null,
        place text not null,
        latitude double precision not null check (latitude between -90 and 90),
        longitude double precision not null check (longitude between -180 and 180),
        foreign key (member_id, region_id) references member (id, region_id),
        unique (member_id, name),
        unique (id, member_id)
      )`);
  }

  private departments(): void {
    this.addSql(`
      create table department (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        location_id uuid not null,
        name text not null check (name <> ''),
        kind text not null check (kind in ('OK', 'REC', 'SEH', 'IC', 'CCU', 'RAD', 'FUN', 'ONC', 'DAG', 'KIND', 'VERL', 'AMBU', 'MKA')),
        foreign key (member_id, region_id) references member (id, region_id),
        foreign key (location_id, member_id) references location (id, member_id),
        unique (location_id, name),
        unique (id, member_id)
      )`);
    this.addSql('create index department_by_name on department (member_id, name, id)');
  }
}
