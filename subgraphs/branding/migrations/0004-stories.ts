import { Migration } from '@mikro-orm/migrations';

/** Stories of working at a neighbour, public only while she agrees; and of which region a member is, heard anew. */
export class Migration0004Stories extends Migration {
  override up(): void {
    this.addSql('alter table borrowed_member add region_id uuid');
    this.addSql('update borrowed_member set version = 0');
    this.addSql(storyTable);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('STORY_WAITING', 90, '2026-01-01', 'Naober: who did not answer in a quarter does not want it'),
        ('STORY_WITHDRAWN', 365, '2026-01-01', 'AVG 7:1: to show until when there was consent')`);
  }
}

const storyTable = `
  create table story (
    id uuid primary key,
    region_id uuid not null,
    professional_id uuid not null,
    member_id uuid not null,
    host_member_id uuid,
    name text not null check (length(name) between 1 and 60),
    title text not null check (length(title) between 1 and 120),
    text text not null check (length(text) between 1 and 2000),
    title_en text check (length(title_en) between 1 and 120),
    text_en text check (length(text_en) between 1 and 2000),
    drafted_at timestamptz not null,
    published_at timestamptz check (published_at >= drafted_at),
    withdrawn_at timestamptz check (withdrawn_at >= coalesce(published_at, drafted_at)),
    constraint translated_whole check ((title_en is null) = (text_en is null))
  );
  create index on story (region_id, published_at desc, id desc) where published_at is not null and withdrawn_at is null;
  create index on story (professional_id)`;
