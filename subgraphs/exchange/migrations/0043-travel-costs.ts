import { Migration } from '@mikro-orm/migrations';

/** Journeys to a host, what invoices say of members, what settlement waits for and does, and its numbers. */
export class Migration0043TravelCosts extends Migration {
  override up(): void {
    this.work();
    this.numbers();
    this.addSql(`create table travel_cost (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        home_member_id uuid not null,
        host_member_id uuid not null,
        department_id uuid,
        profession_id uuid not null,
        day date not null,
        kilometres integer not null check (kilometres between 1 and 600),
        status text not null check (status in ('ENTERED', 'APPROVED', 'REFUSED')),
        entered_by uuid,
        entered_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        settled_at timestamptz,
        check (home_member_id <> host_member_id),
        check ((status = 'ENTERED') = (decided_at is null)),
        check (settled_at is null or status = 'APPROVED')
      )`);
    this.addSql(`create unique index travel_cost_once on travel_cost (professional_id, host_member_id, day)
        where status <> 'REFUSED'`);
    this.addSql('create index travel_cost_of_host on travel_cost (host_member_id, day desc, id desc)');
    this.addSql('create index travel_cost_of_home on travel_cost (home_member_id, day desc, id desc)');
    this.addSql('create index travel_cost_of_person on travel_cost (professional_id, day desc, id desc)');
    this.addSql(
      `create index travel_cost_to_settle on travel_cost (id) where status = 'APPROVED' and settled_at is null`,
    );
    this.addSql(`create table borrowed_registration (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        kvk_number text,
        oin text,
        vat_number text,
        iban text,
        street text,
        postcode text,
        city text
      )`);
  }

  private work(): void {
    this.addSql(`create table settlement_difference (
        id uuid primary key,
        region_id uuid not null,
        kind text not null check (kind in ('HOURS', 'TRAVEL')),
        source_id uuid not null unique,
        home_member_id uuid not null,
        host_member_id uuid not null,
        professional_id uuid not null,
        department_id uuid,
        profession_id uuid not null,
        day date not null,
        minutes integer not null,
        kilometres integer,
        gaps text[] not null check (cardinality(gaps) > 0),
        since timestamptz not null
      )`);
    this.addSql('create index settlement_difference_of_home on settlement_difference (home_member_id, day, id)');
    this.addSql('create index settlement_difference_of_host on settlement_difference (host_member_id, day, id)');
    this.addSql(`create table settlement_hold (
        source_id uuid primary key,
        region_id uuid not null,
        member_id uuid not null,
        reason text not null check (reason in ('HOURS', 'COST', 'VAT', 'PERSON', 'OTHER')),
        held_by uuid,
        held_at timestamptz not null
      )`);
    this.addSql(`create table settlement_run (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid,
        status text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED')),
        requested_by uuid,
        requested_at timestamptz not null,
        finished_at timestamptz,
        sources_total integer,
        sources_done integer not null default 0,
        lines_made integer not null default 0,
        lines_credited integer not null default 0,
        lines_taken_out integer not null default 0,
        differences integer not null default 0,
        after_id uuid,
        check ((status = 'COMPLETED') = (finished_at is not null))
      )`);
    this.addSql('create index settlement_run_of_member on settlement_run (member_id, requested_at desc, id desc)');
    this.addSql(`create unique index settlement_run_one_at_once on settlement_run (region_id, coalesce(member_id, region_id))
        where status <> 'COMPLETED'`);
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('LS-5.vat', '2001-01-01', '2012-09-30', 19, '%', 'Wet OB 1968 art. 9 (1), as it was'),
        ('LS-5.vat', '2012-10-01', null, 21, '%', 'Wet OB 1968 art. 9 (1); decree of 7 June 2024, 2024-13855, Stcrt. 2024, 17448'),
        ('LS-6.vat', '2001-01-01', null, 0, '%', 'Decree of 7 June 2024, 2024-13855, Stcrt. 2024, 17448: structural lending in care (to be verified per pair)'),
        ('LS-7.vat', '2001-01-01', null, 0, '%', 'Wet OB 1968 art. 11 (1) (c) and (g); same decree (to be verified per pair)'),
        ('LS-7.warn', '2000-01-01', null, 30, 'd', 'Naober: how long before its last day finance hears that an exemption ends'),
        ('LS-7.warn-again', '2000-01-01', null, 7, 'd', 'Naober: and again'),
        ('SE-2.kilometre', '2023-01-01', '2023-12-31', 21, 'cent', 'Wet LB 1964 art. 31a (2) (a), own knowledge, to be verified'),
        ('SE-2.kilometre', '2024-01-01', null, 23, 'cent', 'Wet LB 1964 art. 31a (2) (a), own knowledge, to be verified'),
        ('SE-3.payment', '2013-03-16', null, 30, 'd', 'BW 6:119a (3): within thirty days unless agreed otherwise'),
        ('PV-7.fewest', '2000-01-01', null, 5, 'people', 'PV-7: a count of people is shown from five on')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SETTLEMENT', 2922, '2026-01-01', 'AWR 52 (4): seven years of bookkeeping, counted from the end of the year; invoices of VAT the same'),
        ('SETTLEMENT_RUN', 90, '2026-01-01', 'Naober: three months in which somebody may ask what a run did'),
        ('TRAVEL_COST', 2922, '2026-01-01', 'AWR 52 (4): seven years of bookkeeping, counted from the end of the year'),
        ('VAT_EXEMPTION', 2922, '2026-01-01', 'AWR 52 (4): as long as the invoices that rely on it; counted from its last day')`);
  }
}
