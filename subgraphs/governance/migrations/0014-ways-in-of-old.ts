import { Migration } from '@mikro-orm/migrations';

/** Of ways in that were linked before their use was noted nobody knows when they were used: their time begins now. */
export class Migration0014WaysInOfOld extends Migration {
  override up(): void {
    this.addSql('update identity set last_used_at = greatest(now(), linked_at) where last_used_at is null');
  }
}
