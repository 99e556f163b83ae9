import { Migration } from '@mikro-orm/migrations';

/** A home roster reaches to its last day: of days after it nothing was told. */
export class Migration0046HowFarRostersReach extends Migration {
  override up(): void {
    this.addSql('alter table home_roster_heard add told_until date');
    this.addSql(`update home_roster_heard heard set told_until = coalesce(
        (select max(on_day) from work_interval told where origin = 'HOME_ROSTER'
          and told.member_id = heard.member_id and told.professional_id = heard.professional_id),
        (heard_at at time zone 'Europe/Amsterdam')::date)`);
    this.addSql('alter table home_roster_heard alter told_until set not null');
  }
}
