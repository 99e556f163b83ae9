import { Migration } from '@mikro-orm/migrations';

/** What members gave each other, in hours and people: told to neighbours, and never invoiced. */
export class Migration0044Contributions extends Migration {
  override up(): void {
    this.addSql(`create table contribution_total (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        home_member_id uuid,
        host_member_id uuid,
        period text not null check (period in ('MONTH', 'YEAR')),
        starts_on date not null,
        minutes integer not null,
        people integer not null check (people >= 0),
        check (home_member_id is not null or host_member_id is not null),
        constraint contribution_total_once unique nulls not distinct (region_id, home_member_id, host_member_id, period, starts_on)
      )`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('CONTRIBUTION_TOTAL', 1830, '2026-01-01', 'Naober: five years in which members may look back at their balance')`);
  }
}
