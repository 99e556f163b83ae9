import { Migration } from '@mikro-orm/migrations';

/** Settlement between members (SM-SETL): lines from confirmed hours, in batches that both approve. */
export class Migration0042Settlement extends Migration {
  override up(): void {
    this.agreed();
    this.batches();
    this.lines();
    this.guard();
  }

  private agreed(): void {
    this.addSql(`create table settlement_terms (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        valid_from date not null,
        cadence text not null check (cadence in ('WEEKLY', 'MONTHLY')),
        cut_off_days integer not null check (cut_off_days between 0 and 31),
        set_by uuid,
        set_at timestamptz not null,
        check (home_member_id <> host_member_id),
        constraint settlement_terms_once unique (home_member_id, host_member_id, valid_from)
      )`);
    this.addSql(`create table vat_exemption (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        legal_basis text not null check (legal_basis in ('NON_PROFIT_ASSISTANCE', 'INTRA_GROUP', 'TBA')),
        basis text not null check (basis in ('STRUCTURAL_LENDING', 'CARE_RELATED')),
        evidence text not null check (char_length(evidence) between 1 and 200),
        valid_from date not null,
        valid_until date not null,
        status text not null check (status in ('REQUESTED', 'APPROVED', 'REFUSED')),
        asked_by uuid,
        asked_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        warned_days smallint,
        check (home_member_id <> host_member_id),
        check (valid_until >= valid_from),
        check ((status = 'REQUESTED') = (decided_at is null)),
        constraint vat_exemption_four_eyes check (decided_by <> asked_by),
        constraint vat_exemption_one_a_day exclude using gist (home_member_id with =, host_member_id with =,
          legal_basis with =, daterange(valid_from, valid_until, '[]') with &&) where (status = 'APPROVED')
      )`);
    this.addSql('create index vat_exemption_of_home on vat_exemption (home_member_id, asked_at desc, id desc)');
    this.addSql('create index vat_exemption_of_host on vat_exemption (host_member_id, asked_at desc, id desc)');
  }

  private batches(): void {
    this.addSql(`create table settlement_batch (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        serial_number integer generated always as identity,
        number text generated always as
          ('V-' || (extract(year from starts_on))::integer::text || '-' || lpad(serial_number::text, 5, '0')) stored,
        cadence text not null check (cadence in ('WEEKLY', 'MONTHLY')),
        starts_on date not null,
        ends_on date not null,
        cut_off_at timestamptz not null,
        status text not null check (status in ('OPEN', 'PROPOSED', 'APPROVED_BOTH', 'EXPORTED', 'INVOICED', 'PAID', 'CREDITED')),
        proposed_at timestamptz,
        home_approved_at timestamptz,
        home_approved_by uuid,
        host_approved_at timestamptz,
        host_approved_by uuid,
        exported_at timestamptz,
        exported_by uuid,
        invoice_number text check (char_length(invoice_number) between 1 and 30),
        invoice_year smallint,
        invoice_serial integer check (invoice_serial > 0),
        invoice_content jsonb,
        invoiced_on date,
        paid_on date,
        credited_at timestamptz,
        credited_by uuid,
        check (home_member_id <> host_member_id),
        check (ends_on >= starts_on),
        check ((status = 'OPEN') = (proposed_at is null)),
        constraint settlement_batch_by_both check
          (status in ('OPEN', 'PROPOSED') or (home_approved_at is not null and host_approved_at is not null)),
        constraint settlement_batch_four_eyes check (home_approved_by <> host_approved_by),
        check (status in ('OPEN', 'PROPOSED', 'APPROVED_BOTH') or exported_at is not null),
        check (status not in ('INVOICED', 'PAID', 'CREDITED') or (invoice_number is not null and invoiced_on is not null)),
        check (status <> 'PAID' or paid_on is not null),
        check ((status = 'CREDITED') = (credited_at is not null)),
        constraint settlement_batch_once unique (home_member_id, host_member_id, cadence, starts_on),
        constraint settlement_batch_number unique (region_id, number),
        constraint settlement_batch_invoice unique (home_member_id, invoice_number),
        constraint settlement_batch_series unique (home_member_id, invoice_year, invoice_serial),
        check ((invoice_year is null) = (invoice_serial is null)),
        unique (id, home_member_id, host_member_id)
      )`);
    this.addSql('create index settlement_batch_of_home on settlement_batch (home_member_id, starts_on desc, id desc)');
    this.addSql('create index settlement_batch_of_host on settlement_batch (host_member_id, starts_on desc, id desc)');
    this.addSql(`create index settlement_batch_due on settlement_batch (cut_off_at) where status = 'OPEN'`);
  }

  private lines(): void {
    this.addSql(`create table settlement_line (
        id uuid primary key,
        region_id uuid not null,
        batch_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        kind text not null constraint settlement_line_kind check (kind in ('HOURS', 'TRAVEL')),
        source_id uuid not null,
        sheet_id uuid references timesheet,
        professional_id uuid not null,
        department_id uuid,
        profession_id uuid not null,
        day date not null,
        month date not null check (extract(day from month) = 1),
        minutes integer not null,
        kilometres integer,
        bands jsonb not null default '[]',
        cost_per_hour_cents integer,
        net_cents integer not null,
        vat_basis text not null check (vat_basis in ('STANDARD_21', 'STRUCTURAL_LENDING', 'CARE_RELATED')),
        vat_hundredths integer not null check (vat_hundredths between 0 and 10000),
        vat_exemption_id uuid references vat_exemption,
        legal_basis text not null,
        detachment_id uuid not null,
        credits_id uuid,
        is_credited boolean not null default false,
        is_frozen boolean not null default false,
        made_at timestamptz not null,
        foreign key (batch_id, home_member_id, host_member_id)
          references settlement_batch (id, home_member_id, host_member_id) on delete cascade,
        constraint settlement_line_source check ((kind = 'HOURS') = (sheet_id is not null)),
        constraint settlement_line_agreed check (kind <> 'HOURS' or cost_per_hour_cents is not null),
        constraint settlement_line_travel check ((kind = 'TRAVEL') = (kilometres is not null)),
        constraint settlement_line_exempt check ((vat_basis = 'STANDARD_21') = (vat_exemption_id is null)),
        constraint settlement_line_credited_once unique (credits_id)
      )`);
    // Of each source and month one line stands: neither a credit nor credited. So nothing is settled twice.
    this.addSql(`create unique index settlement_line_stands_once on settlement_line (source_id, month)
        where credits_id is null and not is_credited`);
    this.addSql('create index settlement_line_of_batch on settlement_line (batch_id, id)');
    this.addSql(`create index settlement_line_loose on settlement_line (source_id)
        where not is_frozen and credits_id is null and not is_credited`);
    this.addSql('create index settlement_line_of_person on settlement_line (professional_id, day desc, id desc)');
    this.addSql('create index settlement_line_of_sheet on settlement_line (sheet_id)');
    this.addSql('create index settlement_line_of_month on settlement_line (month, id)');
    this.addSql('create index timesheet_corrections on timesheet (corrects_id) where corrects_id is not null');
    this.addSql(`create index timesheet_root_to_settle on timesheet ((coalesce(corrects_id, id)))
        where status = 'CONFIRMED_BY_PROFESSIONAL'`);
  }

  /** A batch that is not open takes no line; one that both approved keeps its lines as they are, for good. */
  private guard(): void {
    this.addSql(`create function settlement_line_guard() returns trigger language plpgsql set search_path from current as $$
        declare held text;
        begin
          if tg_op = 'INSERT' then
            select status into held from settlement_batch where id = new.batch_id for share;
            if held is distinct from 'OPEN' then
              raise exception 'Batch % is % and takes no line.', new.batch_id, held using errcode = 'check_violation';
            end if;
            return new;
          elsif tg_op = 'DELETE' then
            if old.is_frozen and exists (select from settlement_batch where id = old.batch_id) then
              raise exception 'Line % is settled for good.', old.id using errcode = 'check_violation';
            end if;
            return old;
          end if;
          if new.batch_id <> old.batch_id then
            raise exception 'Line % stays in its batch.', old.id using errcode = 'check_violation';
          end if;
          if old.is_frozen and (to_jsonb(new) - 'is_credited') is distinct from (to_jsonb(old) - 'is_credited') then
            raise exception 'Line % is settled for good.', old.id using errcode = 'check_violation';
          end if;
          return new;
        end $$`);
    this.addSql(`create trigger settlement_line_guard before insert or update or delete on settlement_line
        for each row execute function settlement_line_guard()`);
  }
}
