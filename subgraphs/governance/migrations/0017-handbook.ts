import { Migration } from '@mikro-orm/migrations';

/** The handbook of a region by versions, and who read which as what. */
export class Migration0017Handbook extends Migration {
  override up(): void {
    this.books();
    this.clauses();
    this.immutable();
    this.acknowledgements();
  }

  private books(): void {
    this.addSql(`create table handbook (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null unique references region,
        title text not null check (title <> ''),
        unique (id, region_id)
      )`);
    this.addSql(`create table handbook_version (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        handbook_id uuid not null,
        number smallint not null check (number >= 1),
        status text not null check (status in ('DRAFT', 'PUBLISHED')),
        note text,
        published_at timestamptz,
        revised_at timestamptz not null,
        unique (handbook_id, number),
        unique (id, region_id),
        check ((status = 'PUBLISHED') = (published_at is not null)),
        foreign key (handbook_id, region_id) references handbook (id, region_id)
      )`);
    this.addSql(`create unique index handbook_has_one_draft on handbook_version (handbook_id) where status = 'DRAFT'`);
  }

  private clauses(): void {
    this.addSql(`create table handbook_clause (
        id uuid primary key,
        handbook_version_id uuid not null references handbook_version,
        code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
        position smallint not null,
        title_nl text not null check (title_nl <> ''),
        title_en text not null check (title_en <> ''),
        text_nl text not null check (text_nl <> ''),
        text_en text not null check (text_en <> ''),
        roles text[] not null default '{}',
        unique (handbook_version_id, code),
        unique (handbook_version_id, position)
      )`);
  }

  /** What people read and acknowledged stays as it was. */
  private immutable(): void {
    this.addSql(`create function handbook_version_is_published() returns trigger language plpgsql as $$
      begin
        if old.status = 'PUBLISHED' then raise exception 'a published handbook is changed by a new version alone';
        end if;
        return coalesce(new, old);
      end $$`);
    this.addSql(`create trigger handbook_version_is_published before update or delete on handbook_version
      for each row execute function handbook_version_is_published()`);
    this.addSql(`create function handbook_clause_is_published() returns trigger language plpgsql set search_path from current as $$
      begin
        if exists (select from handbook_version
          where id = coalesce(new.handbook_version_id, old.handbook_version_id) and status = 'PUBLISHED'
            and (tg_op <> 'INSERT' or version > 1))
        then raise exception 'a published handbook is changed by a new version alone';
        end if;
        return coalesce(new, old);
      end $$`);
    this.addSql(`create trigger handbook_clause_is_published before insert or update or delete on handbook_clause
      for each row execute function handbook_clause_is_published()`);
  }

  private acknowledgements(): void {
    this.addSql(`create table handbook_acknowledgement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        handbook_version_id uuid not null,
        professional_id uuid not null,
        role text not null,
        acknowledged_at timestamptz not null,
        constraint handbook_is_acknowledged_once unique (handbook_version_id, professional_id, role),
        foreign key (handbook_version_id, region_id) references handbook_version (id, region_id),
        foreign key (professional_id, region_id) references professional (id, region_id)
      )`);
    this.addSql('create index handbook_acknowledgement_of on handbook_acknowledgement (professional_id)');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('HANDBOOK_ACKNOWLEDGEMENT', 1827, '2026-01-01', 'Naober: five years, so that it can be told what somebody had read; counted from the day on which she acknowledged it')`);
  }
}
