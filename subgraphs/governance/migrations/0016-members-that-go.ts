import { Migration } from '@mikro-orm/migrations';

/** A member goes on as part of another, or leaves; its records stay. */
export class Migration0016MembersThatGo extends Migration {
  override up(): void {
    this.addSql(`alter table member
        add successor_id uuid,
        add merged_on date,
        add left_on date,
        add check ((successor_id is null) = (merged_on is null)),
        add check (successor_id <> id),
        add check (merged_on is null or left_on is null),
        add foreign key (successor_id, region_id) references member (id, region_id)`);
    this.addSql('create index member_of_successor on member (successor_id) where successor_id is not null');
  }
}
