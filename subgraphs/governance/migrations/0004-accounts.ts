import { Migration } from '@mikro-orm/migrations';

/** How people and machines prove who they are, and roles for one department. Secrets are stored as digests. */
export class Migration0004Accounts extends Migration {
  override up(): void {
    this.rolesOfDepartments();
    this.identities();
    this.sessions();
    this.accessKeys();
  }

  private rolesOfDepartments(): void {
    this.addSql(`alter table role_grant
      add department_id uuid,
      add granted_by uuid references professional,
      add withdrawn_at timestamptz,
      add withdrawn_by uuid references professional,
      add foreign key (department_id, member_id) references department (id, member_id),
      add constraint role_of_department_is_at_member check (department_id is null or member_id is not null),
      drop constraint role_is_held_once,
      add constraint role_is_held_once exclude using gist (professional_id with =, role with =, coalesce(department_id, member_id, region_id) with =, daterange(starts_on, ends_on, '[]') with &&) where (withdrawn_at is null)`);
  }

  private identities(): void {
    this.addSql(`create table identity (
        id uuid primary key,
        region_id uuid not null,
        professional_id uuid not null,
        issuer text not null check (issuer ~ '^[a-z0-9-]+$'),
        subject text not null check (subject <> '' and length(subject) <= 255),
        linked_at timestamptz not null,
        linked_by uuid references professional,
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint identity_is_one_person unique (issuer, subject)
      )`);
    this.addSql('create index identity_of_professional on identity (professional_id)');
    this.addSql(`create table sign_in_attempt (
        secret_digest text primary key,
        issuer text not null,
        state text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        started_at timestamptz not null
      )`);
  }

  private sessions(): void {
    this.addSql(`create table session (
        id uuid primary key,
        region_id uuid not null,
        professional_id uuid not null,
        secret_digest text not null unique,
        issuer text not null,
        browser text,
        started_at timestamptz not null,
        last_used_at timestamptz not null,
        ended_at timestamptz,
        foreign key (professional_id, region_id) references professional (id, region_id)
      )`);
    this.addSql('create index session_of_professional on session (professional_id, started_at desc, id)');
  }

  private accessKeys(): void {
    this.addSql(`create table access_key (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references region,
        kind text not null check (kind in ('API', 'WIDGET', 'PERSONAL')),
        member_id uuid,
        professional_id uuid,
        name text not null check (name <> ''),
        secret_digest text not null unique,
        hint text not null,
        scopes text[] not null default '{}',
        origins text[] not null default '{}',
        role_grant_ids uuid[] not null default '{}',
        may_write boolean not null default false,
        created_at timestamptz not null,
        created_by uuid references professional,
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid references professional,
        supersedes_id uuid unique references access_key,
        foreign key (member_id, region_id) references member (id, region_id),
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint api_key_is_of_an_organisation check (kind <> 'API' or professional_id is null and expires_at is not null),
        constraint widget_key_shows_public_data check (kind <> 'WIDGET' or member_id is not null and professional_id is null and cardinality(origins) > 0 and not may_write and scopes = '{}'),
        constraint personal_token_is_of_a_person check (kind <> 'PERSONAL' or professional_id is not null and member_id is null and expires_at is not null)
      )`);
    this.addSql('create index access_key_of_member on access_key (region_id, member_id, created_at desc, id)');
    this.addSql(
      'create index access_key_of_professional on access_key (professional_id, created_at desc, id) where professional_id is not null',
    );
  }
}
