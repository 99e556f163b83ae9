import { Migration } from '@mikro-orm/migrations';

/** Numbers of the rules with the days on which they hold and where they come from; a new law is a new row. */
export class Migration0002RuleParameters extends Migration {
  override up(): void {
    this.addSql(`create table rule_parameter (
        id text not null,
        valid_from date not null,
        valid_until date,
        value numeric not null,
        unit text not null,
        source text not null,
        primary key (id, valid_from),
        check (valid_until >= valid_from),
        constraint rule_parameter_one_value_a_day exclude using gist (id with =, daterange(valid_from, valid_until, '[]') with &&)
      )`);
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('WT-4.daily-rest', '2007-04-01', null, 11, 'h', 'ATW 5:3 (2)'),
        ('WT-4.shortened-rest', '2007-04-01', null, 8, 'h', 'ATW 5:3 (2)'),
        ('WT-4.shortened-once-per', '2007-04-01', null, 168, 'h', 'ATW 5:3 (2): once in each unbroken 7 x 24 h'),
        ('WT-6.night-from', '2007-04-01', null, 0, 'h', 'ATW 1:7 (1)(d)'),
        ('WT-6.night-until', '2007-04-01', null, 6, 'h', 'ATW 1:7 (1)(d)'),
        ('WT-6.night-work', '2007-04-01', null, 60, 'min', 'ATW 1:7 (1)(d): more than this'),
        ('WT-13.work-with-break', '2007-04-01', null, 330, 'min', 'ATW 5:4 (1): longer than this'),
        ('WT-13.break', '2007-04-01', null, 30, 'min', 'ATW 5:4 (1)'),
        ('WT-13.work-with-long-break', '2007-04-01', null, 600, 'min', 'ATW 5:4 (2): longer than this'),
        ('WT-13.long-break', '2007-04-01', null, 45, 'min', 'ATW 5:4 (2)'),
        ('LN-1.independent-level', '2000-01-01', null, 4, 'level', 'CZO: levels 4 and 5 act without supervision'),
        ('EX-1.epa-facts-fresh', '2000-01-01', null, 60, 'min', 'Naober: a revoked entrustment must be felt within the hour'),
        ('EX-2.employer-facts-fresh', '2000-01-01', null, 1440, 'min', 'Naober: feeds older than 24 h prove nothing')`);
  }
}
