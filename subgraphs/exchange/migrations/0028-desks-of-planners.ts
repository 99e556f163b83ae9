import { Migration } from '@mikro-orm/migrations';

/** An order of release has a first day and a past: each that was said is a row of its own. Who waits can be reminded. */
export class Migration0028DesksOfPlanners extends Migration {
  override up(): void {
    this.addSql('alter table member_release_policy add valid_from timestamptz');
    this.addSql('update member_release_policy set valid_from = changed_at');
    this.addSql(`alter table member_release_policy
        alter valid_from set not null,
        drop constraint member_release_policy_member_id_key,
        add unique (member_id, valid_from)`);
    this.addSql('alter table labour_dispute add note text');
    this.addSql('alter table sign_up add reminded_at timestamptz');
    this.addSql('alter table credential add reminded_at timestamptz');
  }
}
