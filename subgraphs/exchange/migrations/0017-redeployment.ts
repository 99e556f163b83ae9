import { Migration } from '@mikro-orm/migrations';

/** From when on a member's own terms call calling off late, and how near another shift must be to stand in for it. */
export class Migration0017Redeployment extends Migration {
  override up(): void {
    this.addSql(`alter table member_terms add late_hours smallint check (late_hours between 1 and 336)`);
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('RD-1.hours-around', '2000-01-01', null, 24, 'h', 'Naober: another shift of the same host around the time of the one that was called off')`);
  }
}
