import { Migration } from '@mikro-orm/migrations';

/** Links to rosters of members: where they are, what was asked of them, what waits to be told, and what they changed under people. */
export class Migration0013RosterLinks extends Migration {
  override up(): void {
    this.links();
    this.conflicts();
    this.deliveries();
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SYNC_RUN', 90, '2026-01-01', 'Naober: a quarter in which a planner may ask what a link did'),
        ('ROSTER_CONFLICT', 365, '2026-01-01', 'Naober: as the import that raised it; counted from the decision'),
        ('ROSTER_DELIVERY', 364, '2026-01-01', 'Naober: as the sign-up that it tells of, WT-20; counted from the end of the shift')`);
  }

  private links(): void {
    this.addSql(`create table roster_link (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        name text not null,
        kind text not null check (kind in ('HTTP_JSON', 'ICAL')),
        address text not null,
        secret_name text check (secret_name ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        pulls_shifts boolean not null,
        pushes_confirmed boolean not null,
        pushes_hours boolean not null,
        every_minutes integer not null check (every_minutes between 5 and 1440),
        is_active boolean not null default true,
        cursor text,
        next_run_at timestamptz,
        made_at timestamptz not null,
        made_by uuid,
        check (kind = 'HTTP_JSON' or not (pushes_confirmed or pushes_hours))
      )`);
    this.addSql('create unique index roster_link_once on roster_link (member_id, name) where is_active');
    this.addSql(`create table sync_run (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        link_id uuid not null references roster_link on delete cascade,
        direction text not null check (direction in ('SHIFTS_IN', 'CONFIRMED_OUT')),
        status text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
        failure text,
        roster_import_id uuid,
        total integer,
        done integer not null default 0,
        failed integer not null default 0,
        requested_at timestamptz not null,
        finished_at timestamptz
      )`);
    this.addSql('create index sync_run_of_link on sync_run (link_id, requested_at desc, id desc)');
    this.addSql('alter table roster_import add link_id uuid');
    this.addSql('alter table open_shift add roster_link_id uuid, add roster_version integer');
    this.addSql(
      'create index open_shift_of_link on open_shift (roster_link_id, starts_at) where roster_link_id is not null',
    );
  }

  private conflicts(): void {
    this.addSql(`create table roster_conflict (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        shift_id uuid not null references open_shift on delete cascade,
        import_id uuid,
        kind text not null check (kind in ('CHANGED', 'VANISHED')),
        proposed jsonb,
        fingerprint text not null,
        raised_at timestamptz not null,
        status text not null check (status in ('OPEN', 'TOOK_ROSTER', 'KEPT_OURS', 'GONE')),
        decided_at timestamptz,
        decided_by uuid,
        check ((kind = 'CHANGED') = (proposed is not null)),
        check ((status = 'OPEN') = (decided_at is null))
      )`);
    this.addSql(`create unique index roster_conflict_once on roster_conflict (shift_id) where status = 'OPEN'`);
    this.addSql(
      `create index roster_conflict_waits on roster_conflict (member_id, raised_at, id) where status = 'OPEN'`,
    );
    this.addSql('create index roster_conflict_of_shift on roster_conflict (shift_id, raised_at desc)');
  }

  private deliveries(): void {
    this.addSql(`create table roster_delivery (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        link_id uuid not null references roster_link on delete cascade,
        sign_up_id uuid not null,
        kind text not null check (kind in ('ASSIGNMENT', 'HOURS')),
        wanted jsonb not null,
        is_gone boolean not null default false,
        round integer not null default 1,
        wanted_version integer not null,
        told_version integer not null default 0,
        remote_id text,
        tries integer not null default 0,
        failure text,
        is_verified boolean not null default false,
        ends_at timestamptz not null,
        constraint roster_delivery_once unique (link_id, sign_up_id, kind)
      )`);
    this.addSql(
      `create index roster_delivery_waits on roster_delivery (link_id) where told_version < wanted_version or not is_verified`,
    );
  }
}
