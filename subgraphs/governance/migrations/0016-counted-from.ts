import { Migration } from '@mikro-orm/migrations';

/**
 * Ways in of old count from the day on which their use began to be noted, and claim no use that nobody saw: what the
 * portal notes is whole milliseconds, what migration 0014 wrote has the microseconds of the database. Words of before
 * 0015 name no writer, so nobody could take them away when she is erased.
 */
export class Migration0016CountedFrom extends Migration {
  override up(): void {
    this.addSql('alter table identity add counted_from timestamptz');
    this.addSql(`update identity set counted_from = last_used_at, last_used_at = null
      where last_used_at <> date_trunc('milliseconds', last_used_at)`);
    this.addSql(`update message set facts = facts || '{"note": null}'
      where written_by is null and facts ->> 'note' is not null`);
  }
}
