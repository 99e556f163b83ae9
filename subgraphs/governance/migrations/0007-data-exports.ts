import { Migration } from '@mikro-orm/migrations';

/** What is stored about somebody, for herself: gathered from all subgraphs, kept for some days, then forgotten. */
export class Migration0007DataExports extends Migration {
  override up(): void {
    this.addSql(`create table data_export (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        status text not null check (status in ('QUEUED', 'COLLECTING', 'READY', 'FAILED', 'EXPIRED')),
        requested_at timestamptz not null,
        parts_done smallint not null default 0 check (parts_done >= 0),
        ready_at timestamptz,
        expires_at timestamptz check (expires_at > ready_at),
        size_bytes integer check (size_bytes > 0),
        file bytea,
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint data_export_has_a_file_while_ready check ((status = 'READY') = (file is not null)),
        constraint data_export_was_ready check (status not in ('READY', 'EXPIRED') or ready_at is not null and expires_at is not null and size_bytes is not null)
      )`);
    this.addSql(
      `create unique index data_export_under_way_once on data_export (professional_id) where status in ('QUEUED', 'COLLECTING')`,
    );
    this.addSql('create index data_export_of_professional on data_export (professional_id, requested_at desc, id)');
    this.addSql(`create table data_export_part (
        export_id uuid not null references data_export on delete cascade,
        subgraph text not null,
        tables jsonb not null,
        primary key (export_id, subgraph)
      )`);
  }
}
