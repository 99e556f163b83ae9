import { Migration } from '@mikro-orm/migrations';

/** Words that somebody wrote to another stand in the other's inbox: they go when the writer is erased. */
export class Migration0014WordsOfAWriter extends Migration {
  override up(): void {
    this.addSql('alter table message add column written_by uuid');
    this.addSql('create index message_written_by on message (written_by) where written_by is not null');
    // Words of before name no writer, so nobody could take them away when she is erased.
    this.addSql(`update message set facts = facts || '{"note": null}'
      where written_by is null and facts ->> 'note' is not null`);
  }
}
