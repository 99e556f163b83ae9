import { Migration } from '@mikro-orm/migrations';

export class Migration0001EpasAndPathways extends Migration {
  override up(): void {
    for (const sql of [...epas, ...entrustments, ...pathways, ...borrowed]) this.addSql(sql);
  }
}

const epas = [
  `create table epa_set_version (
    id uuid primary key,
    code text not null,
    name text not null,
    version text not null,
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    is_demo boolean not null default false,
    unique (code, version),
    constraint one_version_a_day exclude using gist (code with =, daterange(valid_from, valid_until, '[]') with &&)
  )`,
  `create table epa_definition (
    id uuid primary key,
    version integer not null default 1,
    set_id uuid not null references epa_set_version,
    position smallint not null check (position > 0),
    code text not null,
    title text not null,
    kind text not null check (kind in ('BASIC', 'CORE', 'SPECIFIC', 'CROSS_FUNCTION')),
    profession_codes text[] not null,
    unique (set_id, code),
    unique (set_id, position)
  )`,
  `create index on epa_definition using gin (profession_codes)`,
];

const entrustments = [
  `create table epa_entrustment (
    id uuid primary key,
    version integer not null default 1,
    region_id uuid not null,
    professional_id uuid not null,
    epa_id uuid not null references epa_definition,
    level smallint not null check (level between 1 and 5),
    decided_on date not null,
    valid_until date check (valid_until >= decided_on),
    decided_by_id uuid not null,
    supersedes_id uuid unique references epa_entrustment,
    revoked_at timestamptz,
    revoked_by_id uuid,
    revoke_reason text,
    constraint never_oneself check (decided_by_id <> professional_id),
    check ((revoked_at is null) = (revoked_by_id is null))
  )`,
  `create unique index one_active_entrustment on epa_entrustment (professional_id, epa_id) where revoked_at is null`,
  `create index on epa_entrustment (professional_id)`,
  `create index on epa_entrustment (epa_id)`,
];

const pathways = [
  `create table pathway (
    id uuid primary key,
    region_id uuid not null,
    slug text not null,
    title text not null,
    summary text not null,
    profession_id uuid,
    unique (region_id, slug)
  )`,
  `create index on pathway (region_id, title, id)`,
  `create index on pathway (profession_id)`,
  `create table pathway_step (
    id uuid primary key,
    pathway_id uuid not null references pathway,
    position smallint not null check (position > 0),
    title text not null,
    summary text not null,
    duration_months smallint check (duration_months > 0),
    unique (pathway_id, position)
  )`,
  `create table taught_epa (
    step_id uuid not null references pathway_step,
    epa_id uuid not null references epa_definition,
    primary key (step_id, epa_id)
  )`,
  `create index on taught_epa (epa_id)`,
];

const borrowed = [
  `create table borrowed_employment (
    id uuid primary key,
    version integer not null,
    region_id uuid not null,
    professional_id uuid not null,
    member_id uuid not null,
    profession_id uuid not null,
    starts_on date not null,
    ends_on date
  )`,
  `create index on borrowed_employment (professional_id)`,
  `create table borrowed_profession (
    id uuid primary key,
    version integer not null,
    code text not null
  )`,
];
