import { Migration } from '@mikro-orm/migrations';

/** A number, since when it holds, its unit and its source. */
type Row = readonly [id: string, validFrom: string, value: number, unit: string, source: string];

const atw = '2007-04-01';

export const stricterNumbers: readonly Row[] = [
  ['WT-15.average-26-weeks-opt-out', atw, 60, 'h', 'ATB 4.8:2: with her written consent, which she may take back'],
  ['WT-16.work-24-hours', atw, 13, 'h', 'ATW 5:9: work in calls included'],
  ['WT-16.least-call', atw, 30, 'min', 'ATW 5:9: a call counts half an hour at least'],
  ['WT-18.objection-class', '2022-08-01', 3, 'class', 'BW 7:653a: 2 = GATE, 3 = BLOCK; for counsel to say'],
  ['WT-22.shift', atw, 9, 'h', 'ATW 5:7 (1); check the present text'],
  ['WT-22.week', atw, 45, 'h', 'ATW 5:7 (1); check the present text'],
  ['WT-22.average-4-weeks', atw, 40, 'h', 'ATW 5:7 (1); check the present text'],
  ['WT-22.rest', atw, 12, 'h', 'ATW 5:3 (1); check the present text'],
  ['WT-22.free-from', atw, 23, 'h', 'ATW 5:3 (1): the rest holds the hours from 23:00'],
  ['WT-22.free-until', atw, 6, 'h', 'ATW 5:3 (1): to 06:00'],
  ['WT-22.work-with-break', atw, 270, 'min', 'ATW 5:4: longer than this; check the present text'],
  ['WT-22.break', atw, 30, 'min', 'ATW 5:4; check the present text'],
];

/** Stricter hours of the young, work in calls, her consent to more presence duty, and objections of home employers. */
export class Migration0020StricterHours extends Migration {
  override up(): void {
    const rows = stricterNumbers.map(
      ([id, from, value, unit, source]) => `('${id}', '${from}', null, ${value}, '${unit}', '${source}')`,
    );
    this.addSql(
      `insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values ${rows.join(',\n')}`,
    );
    this.addSql('alter table working_time_profile add presence_opt_out_from date');
    this.addSql(`alter table work_interval
        drop constraint work_interval_kind_check,
        add constraint work_interval_kind_check check (kind in
          ('REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY', 'CALL', 'TEACHING', 'TRAINING', 'WORK_PLACEMENT'))`);
  }
}
