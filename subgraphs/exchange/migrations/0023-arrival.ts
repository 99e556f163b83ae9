import { Migration } from '@mikro-orm/migrations';

/** Who arranges the badge and how long that takes; cards of before do not say. */
export class Migration0023Arrival extends Migration {
  override up(): void {
    this.addSql('alter table arrival_card add badge_owner text');
    this.addSql('alter table arrival_card add badge_days smallint check (badge_days between 0 and 90)');
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('PR-5.check-on-sign-up', '2000-01-01', null, 60, 'min', 'PR-5: looked up again when somebody signs up; what was said within the hour still holds')`);
  }
}
