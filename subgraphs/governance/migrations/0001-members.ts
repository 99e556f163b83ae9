import { Migration } from '@mikro-orm/migrations';

export class Migration0001Members extends Migration {
  override up(): void {
    this.addSql(`
      create table region (
        id uuid primary key,
        slug text not null unique,
        name text not null
      )`);
    this.addSql(`
      create table member (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references region,
        slug text not null,
        name text not null,
        kind text not null,
        unique (region_id, slug)
      )`);
  }
}
