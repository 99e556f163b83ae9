import { Migration } from '@mikro-orm/migrations';

/** Home rosters that come by links, and up to when each person's own was heard. */
export class Migration0019HomeRosters extends Migration {
  override up(): void {
    this.addSql(`alter table roster_link
        add pulls_home_roster boolean not null default false,
        add constraint roster_link_calendar_tells_no_work check (kind = 'HTTP_JSON' or not pulls_home_roster)`);
    this.addSql(`alter table sync_run
        drop constraint sync_run_direction_check,
        add constraint sync_run_direction_check check (direction in ('SHIFTS_IN', 'CONFIRMED_OUT', 'HOME_ROSTER_IN')),
        add people_changed integer,
        add row_errors jsonb not null default '[]'`);
    this.addSql(`create table home_roster_heard (
        member_id uuid not null,
        professional_id uuid not null,
        region_id uuid not null,
        heard_at timestamptz not null,
        primary key (member_id, professional_id)
      )`);
    this.addSql('create index home_roster_heard_of_person on home_roster_heard (professional_id)');
    this.addSql(`insert into home_roster_heard
      select member_id, professional_id, (array_agg(region_id))[1], max(heard_at) from work_interval
      where origin = 'HOME_ROSTER' group by member_id, professional_id`);
    this.addSql(`alter table work_interval
        drop constraint work_interval_kind_check,
        add constraint work_interval_kind_check check (kind in
          ('REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY', 'TEACHING', 'TRAINING', 'WORK_PLACEMENT'))`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('HOME_ROSTER_HEARD', 400, '2026-01-01', 'Naober: as the work that was heard of')`);
  }
}
