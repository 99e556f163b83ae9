import { Migration } from '@mikro-orm/migrations';

/** Hours (SM-TIME): what was worked, step by step to both having said yes; bands by cao split them for settlement. */
export class Migration0039Timesheets extends Migration {
  override up(): void {
    this.sheets();
    this.settledStays();
    this.parts();
    this.deputies();
    this.numbers();
  }

  private sheets(): void {
    this.addSql(`create table timesheet (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        sign_up_id uuid references sign_up on delete set null,
        corrects_id uuid references timesheet on delete cascade,
        home_member_id uuid,
        home_department_id uuid,
        home_cao text,
        host_member_id uuid not null,
        department_id uuid not null,
        profession_id uuid not null,
        kind text not null check (kind in ('REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY')),
        planned_starts_at timestamptz not null,
        planned_ends_at timestamptz not null,
        planned_break_minutes integer not null check (planned_break_minutes >= 0),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        break_minutes integer not null check (break_minutes >= 0),
        calls jsonb not null default '[]' check (jsonb_typeof(calls) = 'array'),
        worked_minutes integer not null check (worked_minutes between 0 and 1440),
        minutes integer not null,
        status text not null check (status in
          ('DRAFT', 'SUBMITTED', 'VERIFIED_BY_HOST', 'CONFIRMED_BY_PROFESSIONAL', 'DISPUTED', 'SETTLED')),
        is_current boolean not null default false,
        waiting_since timestamptz not null,
        verified_at timestamptz,
        confirmed_at timestamptz,
        settled_at timestamptz,
        check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
        constraint timesheet_is_whole check (corrects_id is not null or minutes = worked_minutes),
        constraint timesheet_correction_follows check (corrects_id is null or status <> 'DRAFT'),
        constraint timesheet_confirmed_is_told check
          ((status in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')) = (confirmed_at is not null)),
        constraint timesheet_settled_is_told check ((status = 'SETTLED') = (settled_at is not null))
      )`);
    this.addSql('create unique index timesheet_once on timesheet (sign_up_id) where corrects_id is null');
    this.addSql(
      `create unique index timesheet_one_correction_at_once on timesheet (corrects_id)
        where status not in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')`,
    );
    // Nobody works twice at one instant: what counts now, of each sheet with its corrections one row.
    this.addSql(`alter table timesheet add constraint timesheet_never_overlaps
        exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&) where (is_current)`);
    this.addSql('create index timesheet_of_person on timesheet (professional_id, starts_at desc, id desc)');
    this.addSql('create index timesheet_of_host on timesheet (host_member_id, status, starts_at, id)');
    this.addSql('create index timesheet_of_home on timesheet (home_member_id, starts_at desc, id desc)');
    this.addSql(
      `create index timesheet_waiting on timesheet (waiting_since) where status not in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED')`,
    );
    this.addSql(
      `create index timesheet_to_settle on timesheet (confirmed_at, id) where status = 'CONFIRMED_BY_PROFESSIONAL'`,
    );
  }

  /** What is settled changes no more: a correction is an entry of its own. That it counts no longer may be noted. */
  private settledStays(): void {
    this.addSql(`create function timesheet_settled_stays() returns trigger language plpgsql as $$
        begin
          if (to_jsonb(new) - '{version,is_current,sign_up_id,calls}'::text[])
             is distinct from (to_jsonb(old) - '{version,is_current,sign_up_id,calls}'::text[]) then
            raise exception 'Timesheet % is settled: only a correction may follow.', old.id;
          end if;
          return new;
        end $$`);
    this.addSql(`create trigger timesheet_settled_stays before update on timesheet
        for each row when (old.status = 'SETTLED') execute function timesheet_settled_stays()`);
  }

  private parts(): void {
    this.addSql(`create table hour_band (
        cao text not null,
        code text not null,
        valid_from date not null,
        valid_until date,
        weight_percent numeric(5, 2) not null check (weight_percent >= 0),
        spans jsonb not null check (jsonb_typeof(spans) = 'array'),
        holidays text[] not null default '{}',
        source text not null check (source <> ''),
        primary key (cao, code, valid_from),
        check (valid_until >= valid_from),
        constraint hour_band_one_a_day exclude using gist (cao with =, code with =, daterange(valid_from, valid_until, '[]') with &&)
      )`);
    this.addSql(`create table timesheet_band (
        id uuid primary key,
        timesheet_id uuid not null references timesheet on delete cascade,
        local_month date not null check (extract(day from local_month) = 1),
        band text not null,
        minutes integer not null check (minutes <> 0),
        unique (timesheet_id, local_month, band)
      )`);
    this.addSql(`create table timesheet_step (
        id uuid primary key,
        timesheet_id uuid not null references timesheet on delete cascade,
        professional_id uuid not null,
        kind text not null,
        side text not null check (side in ('PROFESSIONAL', 'HOST', 'PLATFORM')),
        at timestamptz not null,
        by_id uuid,
        note text check (char_length(note) <= 500),
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        break_minutes integer not null
      )`);
    this.addSql('create index timesheet_step_of_sheet on timesheet_step (timesheet_id, at, id)');
    this.addSql(`create table timesheet_reminder (
        timesheet_id uuid not null references timesheet on delete cascade,
        of_moment timestamptz not null,
        stage text not null check (stage in ('HOLDER', 'DEPUTY', 'HR', 'CUT_OFF')),
        said_at timestamptz not null,
        primary key (timesheet_id, of_moment, stage)
      )`);
  }

  private deputies(): void {
    this.addSql(`create table hours_deputy (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        department_id uuid,
        professional_id uuid not null,
        starts_on date not null,
        ends_on date not null,
        named_by uuid,
        named_at timestamptz not null,
        check (ends_on >= starts_on)
      )`);
    this.addSql('create index hours_deputy_of_member on hours_deputy (member_id, starts_on, id)');
    this.addSql('create index hours_deputy_of_person on hours_deputy (professional_id)');
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('TS-2.remind', '2000-01-01', null, 2, 'd', 'Naober: who has a sheet is reminded after two days'),
        ('TS-2.deputy', '2000-01-01', null, 4, 'd', 'Naober: then the deputies hear of it'),
        ('TS-2.hr', '2000-01-01', null, 7, 'd', 'Naober: then HR of the member that has it'),
        ('TS-2.cut-off', '2000-01-01', null, 2, 'd', 'Naober: two days before a batch is closed who has a sheet for it is reminded, and deputies with her')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('TIMESHEET', 2922, '2026-01-01', 'AWR 52 (4): seven years of bookkeeping, counted from the end of the year, and one in which a claim may come; WT-20'),
        ('TIMESHEET_WORDS', 730, '2026-01-01', 'Naober: two years in which hours may be disputed; the hours themselves stay'),
        ('HOURS_DEPUTY', 365, '2026-01-01', 'Naober: a year in which it may be asked who verified and why; counted from the last day')`);
  }
}
