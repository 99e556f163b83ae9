import { Migration } from '@mikro-orm/migrations';

/** Professions, and the people of a region with their employments and roles. */
export class Migration0002People extends Migration {
  override up(): void {
    this.professions();
    this.professionals();
    this.employments();
    this.roleGrants();
  }

  private professions(): void {
    this.addSql(`
      create table profession (
        id uuid primary key,
        version integer not null default 1,
        code text not null unique check (code ~ '^[A-Z0-9]+$'),
        name text not null check (name <> ''),
        name_en text not null check (name_en <> ''),
        is_big_required boolean not null
      )`);
  }

  private professionals(): void {
    this.addSql(`
      create table professional (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references region,
        name text not null check (name <> ''),
        is_self_employed boolean not null default false,
        is_synthetic boolean not null default false,
        slug text unique check (slug ~ '^[a-z0-9-]+$'),
        is_demo boolean not null default false,
        check (not is_demo or slug is not null),
        unique (id, region_id)
      )`);
    this.addSql('create index professional_by_region on professional (region_id, id)');
    this.addSql('create index professional_for_demo on professional (name, id) where is_demo');
  }

  private employments(): void {
    this.addSql(`
      create table employment (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        profession_id uuid not null references profession,
        department_id uuid,
        hours_per_week double precision not null check (hours_per_week > 0 and hours_per_week <= 48),
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        foreign key (professional_id, region_id) references professional (id, region_id),
        foreign key (member_id, region_id) references member (id, region_id),
        foreign key (department_id, member_id) references department (id, member_id),
        -- one profession is not held twice at one employer at the same time
        constraint employment_is_held_once exclude using gist (professional_id with =, member_id with =, profession_id with =, daterange(starts_on, ends_on, '[]') with &&)
      )`);
    this.addSql('create index employment_by_professional on employment (professional_id, starts_on, id)');
    this.addSql('create index employment_by_member on employment (member_id, id)');
    this.addSql('create index employment_by_profession on employment (profession_id)');
    this.addSql('create index employment_by_department on employment (department_id)');
  }

  private roleGrants(): void {
    this.addSql(`
      create table role_grant (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid,
        role text not null check (role in ('PROFESSIONAL', 'RUNNER', 'PLANNER', 'TEAM_LEAD', 'HR_ADVISOR', 'PRACTICE_EDUCATOR', 'ASSESSOR', 'RECRUITER', 'PROGRAMME_MANAGER', 'MEMBER_ADMIN', 'BOARD_MEMBER', 'COMPLIANCE_OFFICER', 'FINANCE')),
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        foreign key (professional_id, region_id) references professional (id, region_id),
        foreign key (member_id, region_id) references member (id, region_id),
        -- no member = the whole region; region_id stands in for it, since null equals nothing
        constraint role_is_held_once exclude using gist (professional_id with =, role with =, coalesce(member_id, region_id) with =, daterange(starts_on, ends_on, '[]') with &&)
      )`);
    this.addSql('create index role_grant_by_professional on role_grant (professional_id, id)');
    this.addSql('create index role_grant_by_member on role_grant (member_id)');
  }
}
