import { Migration } from '@mikro-orm/migrations';

/** An objection that is over stands in the way of no other: two about the same only never share a day. */
export class Migration0029ObjectionsByDay extends Migration {
  override up(): void {
    this.addSql('drop index side_work_objection_once');
    this.addSql(`alter table side_work_objection
        add constraint side_work_objection_once exclude using gist (professional_id with =, member_id with =,
          coalesce(host_id, member_id) with =, daterange(starts_on, ends_on, '[]') with &&) where (status <> 'LIFTED')`);
  }
}
