import { Migration } from '@mikro-orm/migrations';

/** Roster files of more kinds, columns that a planner named once, and running a file again. */
export class Migration0012RosterFiles extends Migration {
  override up(): void {
    this.addSql(`alter table roster_import
        drop constraint roster_import_status_check,
        add constraint roster_import_status_check
          check (status in ('QUEUED', 'WAITS_FOR_COLUMNS', 'RUNNING', 'COMPLETED', 'REFUSED', 'FAILED')),
        add kind text not null default 'CSV' check (kind in ('CSV', 'XLSX', 'ICAL', 'SETU_JSON')),
        add is_all_or_nothing boolean not null default false,
        add replay_of uuid,
        add conflicts integer not null default 0,
        add headers text[] not null default '{}',
        add preview jsonb not null default '[]'`);
    this.addSql(`create index roster_import_waits on roster_import (member_id) where status = 'WAITS_FOR_COLUMNS'`);
    this.addSql(`create table roster_mapping (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('CSV', 'XLSX')),
        columns jsonb not null,
        saved_at timestamptz not null,
        saved_by uuid,
        constraint roster_mapping_once unique (member_id, kind)
      )`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('ROSTER_FILE', 30, '2026-01-01', 'Naober: time to run a file again; cells may hold names')`);
  }
}
