import { Migration } from '@mikro-orm/migrations';

export class Migration0003Shifts extends Migration {
  override up(): void {
    this.openShifts();
    this.signUps();
    this.rosterImports();
  }

  private openShifts(): void {
    this.addSql(`create table open_shift (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        department_id uuid not null,
        profession_id uuid not null,
        external_id text,
        kind text not null default 'REGULAR' check (kind in ('REGULAR')),
        status text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        break_minutes smallint not null check (break_minutes >= 0),
        is_night boolean not null,
        places smallint not null check (places >= 1),
        places_taken smallint not null default 0,
        places_confirmed smallint not null default 0,
        required_epas jsonb not null default '[]',
        other_requirements text[] not null default '{}',
        remarks text,
        check (ends_at > starts_at),
        check (break_minutes * interval '1 minute' < ends_at - starts_at),
        constraint open_shift_never_overbooked check (0 <= places_confirmed and places_confirmed <= places_taken and places_taken <= places),
        constraint open_shift_once_per_roster unique (member_id, external_id)
      )`);
    // The shift board: by start then id, per region; a page costs the same among 1,000 and 1,000,000 shifts.
    this.addSql(`create index open_shift_board on open_shift (region_id, starts_at, id) where status = 'PUBLISHED'`);
    this.addSql(
      `create index open_shift_board_of_profession on open_shift (profession_id, region_id, starts_at, id) where status = 'PUBLISHED'`,
    );
    this.addSql(
      `create index open_shift_of_department on open_shift (department_id, starts_at, id) where status = 'PUBLISHED'`,
    );
    this.addSql('create index open_shift_of_member on open_shift (member_id, starts_at, id)');
    this.addSql(
      `create index open_shift_with_free_places on open_shift (member_id, starts_at) where status = 'PUBLISHED' and places_taken < places`,
    );
  }

  private signUps(): void {
    this.addSql(`create table sign_up (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        shift_id uuid not null references open_shift,
        member_id uuid not null,
        professional_id uuid not null,
        status text not null check (status in ('SUBMITTED', 'PENDING_CHECK', 'WAITLISTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        submitted_at timestamptz not null,
        queue_number integer not null,
        outcome text not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN')),
        checks jsonb not null default '[]',
        checked_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid,
        override_reason text,
        decline_reason text check (decline_reason in ('FILLED_OTHERWISE', 'SHIFT_NO_LONGER_NEEDED', 'QUALIFICATION_NOT_VERIFIED', 'OTHER')),
        decline_note text,
        check (ends_at > starts_at),
        check ((status = 'DECLINED') = (decline_reason is not null)),
        constraint sign_up_queue_in_order unique (shift_id, queue_number),
        constraint sign_up_confirmed_is_eligible check (status <> 'CONFIRMED' or outcome <> 'NOT_ELIGIBLE'),
        -- Nobody works at two places at once, whichever members ask.
        constraint sign_up_never_overlaps exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
          where (status in ('SUBMITTED', 'PENDING_CHECK', 'CONFIRMED'))
      )`);
    this.addSql(
      `create unique index sign_up_once on sign_up (shift_id, professional_id) where status not in ('DECLINED', 'WITHDRAWN')`,
    );
    this.addSql('create index sign_up_agenda on sign_up (professional_id, starts_at, id)');
    this.addSql(
      `create index sign_up_waits_for_decision on sign_up (member_id, starts_at) where status in ('SUBMITTED', 'PENDING_CHECK')`,
    );
  }

  private rosterImports(): void {
    this.addSql(`create table roster_import (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        file_name text not null,
        content text,
        status text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
        requested_at timestamptz not null,
        requested_by uuid,
        finished_at timestamptz,
        rows_total integer,
        rows_done integer not null default 0,
        created integer not null default 0,
        updated integer not null default 0,
        unchanged integer not null default 0,
        rejected integer not null default 0,
        row_errors jsonb not null default '[]'
      )`);
    this.addSql('create index on roster_import (member_id, requested_at desc, id desc)');
  }
}
