import { Migration } from '@mikro-orm/migrations';

/** Where departments are, and filters of the shift board that somebody kept. */
export class Migration0015Board extends Migration {
  override up(): void {
    this.addSql('alter table borrowed_department add latitude double precision, add longitude double precision');
    // Known facts come again by `republish governance.department`, and count: they are newer than no version.
    this.addSql('update borrowed_department set version = 0');
    this.addSql(`create table saved_filter (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        name text not null,
        query text not null,
        created_at timestamptz not null
      )`);
    this.addSql('create index on saved_filter (professional_id, created_at, id)');
  }
}
