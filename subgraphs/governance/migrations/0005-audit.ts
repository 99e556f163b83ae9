import { Migration } from '@mikro-orm/migrations';

/** The log of who did what to which record: grows, never changes, and each entry seals the one before. */
export class Migration0005Audit extends Migration {
  override up(): void {
    this.addSql(`create table audit_entry (
        position bigint primary key check (position > 0),
        id uuid not null unique,
        at timestamptz not null,
        kind text not null check (kind in ('WRITE', 'READ', 'REFUSED')),
        action text not null,
        region_id uuid,
        person_id uuid,
        client text not null check (client in ('portal', 'widget', 'key', 'token', 'system')),
        client_id text,
        organisation_ids uuid[] not null,
        record_type text,
        record_id text,
        subject_id uuid,
        request_id text not null,
        previous_hash text not null check (length(previous_hash) = 43),
        hash text not null unique check (length(hash) = 43)
      )`);
    this.addSql(
      'create index audit_entry_of_subject on audit_entry (subject_id, position desc) where subject_id is not null',
    );
    this.addSql('create index audit_entry_of_region on audit_entry (region_id, position desc)');
    this.addSql(
      'create index audit_entry_of_person on audit_entry (person_id, position desc) where person_id is not null',
    );
  }
}
