import { Migration } from '@mikro-orm/migrations';

/** FB-1: what counted in the figures of a department stays as it counted; what is said instead is an answer of its own. */
export class Migration0031FeedbackAsItCounted extends Migration {
  override up(): void {
    this.addSql('alter table department_feedback drop constraint department_feedback_sign_up_id_key');
    this.addSql('create index department_feedback_of_sign_up on department_feedback (sign_up_id, given_at)');
  }
}
