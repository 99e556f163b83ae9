import { Migration } from '@mikro-orm/migrations';

/** A number, since when it holds, its unit and its source; `@CAO` behind a name is that cao's own, where stricter. */
type Row = readonly [id: string, validFrom: string, value: number, unit: string, source: string];

const atw = '2007-04-01';

export const workingTimeNumbers: readonly Row[] = [
  ['WT-1.shift', atw, 12, 'h', 'ATW 5:7 (2)'],
  ['WT-1.night-shift', atw, 10, 'h', 'ATW 5:8 (1)'],
  ['WT-2.week', atw, 60, 'h', 'ATW 5:7 (2)'],
  ['WT-3.average-4-weeks', atw, 55, 'h', 'ATW 5:7 (2)'],
  ['WT-3.average-16-weeks', atw, 48, 'h', 'ATW 5:7 (2)'],
  ['WT-5.weekly-rest', atw, 36, 'h', 'ATW 5:5 (2)(a)'],
  ['WT-5.two-weekly-rest', atw, 72, 'h', 'ATW 5:5 (2)(b)'],
  ['WT-5.rest-part', atw, 32, 'h', 'ATW 5:5 (2)(b)'],
  ['WT-7.long-night', atw, 12, 'h', 'ATW 5:8 (4)'],
  ['WT-7.per-2-weeks', atw, 5, 'nights', 'ATW 5:8 (4)'],
  ['WT-7.per-52-weeks', atw, 22, 'nights', 'ATW 5:8 (4)'],
  ['WT-7.rest', atw, 12, 'h', 'ATW 5:8 (4)'],
  ['WT-8.rest', atw, 14, 'h', 'ATW 5:8 (2)'],
  ['WT-8.shortened-rest', atw, 8, 'h', 'ATW 5:8 (2): once in each 7 x 24 h'],
  ['WT-8.late-from', atw, 2, 'h', 'ATW 5:8 (2): nights that end after this'],
  ['WT-9.nights-in-a-row', atw, 3, 'nights', 'ATW 5:8 (3)'],
  ['WT-9.rest', atw, 46, 'h', 'ATW 5:8 (3)'],
  ['WT-10.nights-16-weeks', atw, 36, 'nights', 'ATW 5:8 (7)'],
  ['WT-10.nights-52-weeks', atw, 140, 'nights', 'ATW 5:8 (8): by collective agreement'],
  ['WT-10.night-hours-2-weeks', atw, 38, 'h', 'ATW 5:8 (8): by collective agreement, between 00:00 and 06:00'],
  ['WT-11.nights', atw, 16, 'nights', 'ATW 5:8 (5): from so many in 16 weeks'],
  ['WT-11.average-16-weeks', atw, 40, 'h', 'ATW 5:8 (5)'],
  ['WT-12.shifts', atw, 7, 'shifts', 'ATW 5:8 (6)'],
  ['WT-12.series-ends-by', atw, 36, 'h', 'ATW 5:5 (2)(a): a weekly rest ends a series; reading of Naober'],
  ['WT-14.free-sundays', atw, 13, 'days', 'ATW 5:6 (3)'],
  ['WT-14.free-weekends@ZIEKENHUIZEN', '2017-01-01', 22, 'weekends', 'Cao Ziekenhuizen 6.10'],
  ['WT-15.longest', atw, 24, 'h', 'ATB 4.8:1'],
  ['WT-15.per-26-weeks', atw, 52, 'duties', 'ATB 4.8:1'],
  ['WT-15.average-26-weeks', atw, 48, 'h', 'ATB 4.8:1'],
  ['WT-15.rest', atw, 11, 'h', 'ATB 4.8:1: before and after'],
  ['WT-15.rest-in-week', atw, 90, 'h', 'ATB 4.8:1'],
  ['WT-16.days-4-weeks', atw, 14, 'days', 'ATW 5:9 (2)'],
  ['WT-16.free-pairs-4-weeks', atw, 2, 'pairs', 'ATW 5:9 (2): pairs of days without work and on-call'],
  ['WT-16.before-night', atw, 11, 'h', 'ATW 5:9 (5)'],
  ['WT-16.after-night', atw, 14, 'h', 'ATW 5:9 (5)'],
  ['WT-16.longest-availability', atw, 24, 'h', 'ATB 4.8:2'],
  ['WT-17.roster-fresh', atw, 1440, 'min', 'Naober: a home roster older than 24 h proves nothing'],
  ['WT-17.roster-unknown-class', atw, 1, 'class', 'Naober: 1 = SIGNAL, 2 = GATE; ATW 5:15: she reports other work'],
  ['WT-19.notice', atw, 4, 'days', 'ATW 4:2 (2): times, four days ahead'],
  ['WT-19.notice@UMC', '2024-01-01', 10, 'days', 'Cao UMC: roster ten days ahead'],
  [
    'CAO-1.nights-in-a-row@ZIEKENHUIZEN',
    '2017-01-01',
    5,
    'nights',
    'Cao Ziekenhuizen 6.12 (2017-2019; check the present one)',
  ],
  [
    'CAO-1.on-request@ZIEKENHUIZEN',
    '2017-01-01',
    7,
    'nights',
    'Cao Ziekenhuizen 6.12 (2017-2019; check the present one)',
  ],
  ['EX-10.labour-dispute-class', atw, 2, 'class', 'Waadi 10, 11: 2 = GATE, 3 = BLOCK; for counsel to say'],
];

/** Working time over all employers: what homes tell of theirs, what somebody says of herself, and where people strike. */
export class Migration0008WorkingTime extends Migration {
  override up(): void {
    this.numbers();
    this.ledger();
    this.persons();
    this.disputes();
    this.rechecks();
  }

  private numbers(): void {
    const rows = workingTimeNumbers.map(
      ([id, from, value, unit, source]) => `('${id}', '${from}', null, ${value}, '${unit}', '${source}')`,
    );
    this.addSql(
      `insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values ${rows.join(',\n')}`,
    );
  }

  private ledger(): void {
    this.addSql(`alter table borrowed_member add collective_agreement text`);
    this.addSql(`alter table borrowed_department add location_id uuid`);
    this.addSql(`create table work_interval (
        id uuid primary key,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid not null,
        origin text not null check (origin in ('HOME_ROSTER', 'TEACHING')),
        kind text not null check (kind in ('REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY', 'TEACHING')),
        external_id text,
        starts_at timestamptz,
        ends_at timestamptz,
        on_day date not null,
        break_minutes smallint check (break_minutes >= 0),
        heard_at timestamptz not null,
        -- What could not be read is kept with its day, so that it is missed and not forgotten.
        constraint work_interval_readable_or_not check ((starts_at is null) = (ends_at is null)),
        check (ends_at > starts_at)
      )`);
    this.addSql('create index work_interval_of_person on work_interval (professional_id, on_day)');
    this.addSql('create index work_interval_of_member on work_interval (member_id, on_day)');
    this.addSql(`create table home_roster_feed (
        member_id uuid primary key,
        region_id uuid not null,
        heard_at timestamptz not null
      )`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('WORK_INTERVAL', 400, '2026-01-01', 'Naober: as long as rules look back (52 weeks) and a month; WT-20: the employer keeps its own')`);
  }

  private persons(): void {
    this.addSql(`create table working_time_profile (
        professional_id uuid primary key,
        region_id uuid not null,
        has_night_exemption boolean not null default false,
        adult_from date
      )`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('ADULT_FROM', 0, '2026-01-01', 'Naober: needed until the eighteenth birthday, and no day longer')`);
  }

  private disputes(): void {
    this.addSql(`create table labour_dispute (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        location_id uuid,
        starts_on date not null,
        ends_on date,
        entered_at timestamptz not null,
        entered_by uuid not null,
        ended_by uuid,
        check (ends_on >= starts_on)
      )`);
    this.addSql('create index labour_dispute_of_region on labour_dispute (region_id, starts_on, id)');
  }

  /** What a check says when work elsewhere changed after the decision; what was decided on stays as it was. */
  private rechecks(): void {
    this.addSql(`alter table sign_up
        add rechecked_at timestamptz,
        add recheck_outcome text check (recheck_outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN')),
        add rechecks jsonb not null default '[]'`);
  }
}
