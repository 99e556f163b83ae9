import { Migration } from '@mikro-orm/migrations';

/** People who ask to be erased, and what must be known before they are. */
export class Migration0008Erasure extends Migration {
  override up(): void {
    this.addSql(`alter table professional
      add erased_at timestamptz,
      add constraint erased_is_nameless check (erased_at is null or slug is null and not is_demo)`);
    this.addSql(`create table erasure_request (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        status text not null check (status in ('REQUESTED', 'WITHDRAWN', 'REFUSED', 'CARRIED_OUT')),
        requested_at timestamptz not null,
        decided_at timestamptz check (decided_at >= requested_at),
        decided_by uuid references professional,
        refusal_reason text check (refusal_reason in ('STILL_EMPLOYED', 'LEGAL_DUTY', 'LEGAL_CLAIM', 'IDENTITY_IN_DOUBT')),
        foreign key (professional_id, region_id) references professional (id, region_id),
        constraint erasure_is_decided_once_dated check ((status = 'REQUESTED') = (decided_at is null)),
        constraint erasure_refused_has_reason check ((status = 'REFUSED') = (refusal_reason is not null)),
        constraint erasure_is_decided_by_another check (status = 'WITHDRAWN' or decided_by <> professional_id)
      )`);
    this.addSql(
      `create unique index erasure_requested_once on erasure_request (professional_id) where status = 'REQUESTED'`,
    );
    this.addSql('create index erasure_of_professional on erasure_request (professional_id, requested_at desc, id)');
    this.addSql('create index erasure_of_region on erasure_request (region_id, requested_at desc, id desc)');
    // A copy of what exchange says: until when somebody is counted on.
    this.addSql(`create table borrowed_commitment (
        id uuid primary key,
        version integer not null,
        professional_id uuid not null,
        ends_at timestamptz not null,
        is_held boolean not null
      )`);
    this.addSql(
      'create index borrowed_commitment_held on borrowed_commitment (professional_id, ends_at) where is_held',
    );
    this.addSql('create index on borrowed_commitment (ends_at)');
  }
}
