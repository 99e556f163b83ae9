import { Migration } from '@mikro-orm/migrations';

/** Agreements by which a member lends one person to another, their signatures, and what proves them afterwards. */
export class Migration0033Detachments extends Migration {
  override up(): void {
    this.agreements();
    this.signing();
    this.proofs();
  }

  private agreements(): void {
    this.addSql(`create table detachment_agreement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        series_id uuid not null,
        number integer not null check (number >= 1),
        professional_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        department_id uuid,
        profession_id uuid not null,
        placement_id uuid,
        cooperation_agreement_id uuid,
        starts_on date not null,
        ends_on date not null,
        status text not null check (status in
          ('DRAFT', 'PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED', 'ENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED')),
        legal_basis text not null check (legal_basis in ('NON_PROFIT_ASSISTANCE', 'INTRA_GROUP', 'TBA')),
        cost_per_hour_cents integer not null check (cost_per_hour_cents between 0 and 50000),
        gross_wage_cost_cents integer check (gross_wage_cost_cents between 0 and 50000),
        professional_name text,
        template_version integer not null,
        text text,
        text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
        cost_annex text,
        is_ordered boolean not null default false,
        round integer not null default 0,
        drafted_by uuid,
        drafted_at timestamptz not null,
        sent_at timestamptz,
        signed_at timestamptz,
        passed_on_from uuid references detachment_agreement,
        in_force_from date,
        ended_on date,
        end_status text check (end_status in ('ENDED', 'TERMINATED', 'SUPERSEDED')),
        end_party text check (end_party in ('HOME', 'HOST', 'PROFESSIONAL')),
        end_reason text check (end_reason in ('MUTUAL', 'PLACEMENT_ENDED', 'NOTICE', 'EMPLOYMENT_ENDED', 'MERGER', 'WITHDRAWN', 'OTHER')),
        end_note text,
        refusal_note text,
        check (ends_on >= starts_on),
        check (home_member_id <> host_member_id),
        check (ended_on >= starts_on - 1),
        check (in_force_from >= starts_on),
        constraint detachment_signed_when_sent check (signed_at is null or sent_at is not null),
        constraint detachment_covered_when_sent check (sent_at is null or cooperation_agreement_id is not null),
        constraint detachment_force_when_signed check (in_force_from is null or signed_at is not null),
        constraint detachment_active_in_force check (status not in ('ACTIVE', 'SUSPENDED') or in_force_from is not null),
        constraint detachment_pending_not_yet check (status not in ('DRAFT', 'PENDING_SIGNATURES') or in_force_from is null),
        constraint detachment_charge_cap check (status = 'DRAFT' or legal_basis <> 'NON_PROFIT_ASSISTANCE'
          or cost_per_hour_cents <= gross_wage_cost_cents),
        constraint detachment_number_once unique (series_id, number),
        constraint detachment_one_version_a_day exclude using gist (series_id with =,
          daterange(in_force_from, greatest(coalesce(ended_on, ends_on) + 1, in_force_from), '[)') with &&) where (in_force_from is not null),
        constraint detachment_one_series_a_day exclude using gist (professional_id with =, host_member_id with =,
          (coalesce(department_id, host_member_id)) with =, series_id with <>,
          daterange(starts_on, coalesce(ended_on, ends_on) + 1, '[)') with &&)
          where (sent_at is not null and (in_force_from is not null or status = 'PENDING_SIGNATURES'))
      )`);
    this.addSql(`create unique index detachment_one_draft on detachment_agreement (series_id) where status = 'DRAFT'`);
    this.addSql(`create unique index detachment_one_pending on detachment_agreement (series_id)
        where status = 'PENDING_SIGNATURES' and signed_at is null`);
    this.addSql(
      'create index detachment_of_person on detachment_agreement (professional_id, host_member_id, starts_on)',
    );
    this.addSql('create index detachment_of_home on detachment_agreement (home_member_id, starts_on desc, id desc)');
    this.addSql('create index detachment_of_host on detachment_agreement (host_member_id, starts_on desc, id desc)');
    this.addSql('create index detachment_of_cooperation on detachment_agreement (cooperation_agreement_id)');
    this.addSql(`create index detachment_runs on detachment_agreement (id)
        where status in ('PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED')`);
    this.addSql(`create table detachment_suspension (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        from_day date not null,
        until_day date,
        reason text not null check (reason in ('ILLNESS', 'LEAVE', 'HOME_NEEDS', 'HOST_CLOSED', 'OTHER')),
        check (until_day >= from_day - 1),
        constraint detachment_suspended_once exclude using gist (detachment_id with =,
          daterange(from_day, until_day + 1, '[)') with &&)
      )`);
  }

  private signing(): void {
    this.addSql(`create table detachment_party (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        party text not null check (party in ('HOME', 'HOST', 'PROFESSIONAL')),
        turn integer not null check (turn between 1 and 3),
        person_id uuid,
        asked_at timestamptz,
        reminded integer not null default 0,
        signed_name text,
        unique (detachment_id, party)
      )`);
    this.addSql(`create table detachment_signature (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        round integer not null,
        party text not null check (party in ('HOME', 'HOST', 'PROFESSIONAL')),
        signed_by uuid not null,
        signed_at timestamptz not null,
        sign_in_service text not null,
        signed_in_at timestamptz not null,
        strength text not null check (strength in ('FRESH_SIGN_IN', 'OPEN_SESSION')),
        text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
        constraint detachment_signed_once unique (detachment_id, round, party),
        constraint detachment_signed_by_three unique (detachment_id, round, signed_by)
      )`);
    this.addSql(`create table detachment_event (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        kind text not null check (kind in ('DRAFTED', 'CHANGED', 'SENT', 'SIGNED', 'HANDED_OVER', 'REFUSED', 'REMINDED', 'ACTIVATED',
          'HELD_UP', 'SUSPENDED', 'RESUMED', 'ENDED', 'TERMINATED', 'EXPIRED', 'SUPERSEDED')),
        at timestamptz not null,
        by_person uuid,
        party text check (party in ('HOME', 'HOST', 'PROFESSIONAL')),
        to_person uuid,
        code text
      )`);
    this.addSql('create index detachment_event_of on detachment_event (detachment_id, at, id)');
    this.addSql(`create table if not exists borrowed_role_grant (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid,
        department_id uuid,
        role text not null,
        starts_on date not null,
        ends_on date,
        is_withdrawn boolean not null default false
      )`);
    this.addSql(
      'create index if not exists borrowed_role_grant_of_member on borrowed_role_grant (region_id, member_id, role)',
    );
  }

  private proofs(): void {
    this.addSql(`create table detachment_coverage (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        noted_at timestamptz not null,
        spans jsonb not null
      )`);
    this.addSql('create index detachment_coverage_of on detachment_coverage (detachment_id, noted_at desc, id desc)');
    this.addSql(`create table detachment_document (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        made_at timestamptz not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bytea not null,
        unique (detachment_id)
      )`);
    this.addSql(`create table lending_record (
        id uuid primary key,
        region_id uuid not null,
        member_id uuid not null,
        kind text not null check (kind in ('WAADI_REGISTRATION', 'WTTA_ADMISSION', 'ECONOMIC_GROUP')),
        value text not null check (value <> ''),
        checked_on date not null,
        recorded_at timestamptz not null,
        recorded_by uuid
      )`);
    this.addSql('create index lending_record_of on lending_record (member_id, kind, checked_on desc, id desc)');
    // Which members keep their agreements here: of them alone a missing one is told.
    this.addSql(`create table detachment_practice (
        home_member_id uuid not null,
        host_member_id uuid not null,
        since timestamptz not null,
        primary key (home_member_id, host_member_id)
      )`);
    this.addSql(`create table detachment_template (
        number integer primary key,
        valid_from date not null unique,
        clauses jsonb not null,
        source text not null check (source <> '')
      )`);
  }
}
