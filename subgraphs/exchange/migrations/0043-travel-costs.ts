import { Migration } from '@mikro-orm/migrations';

/** Journeys to a host, and what invoices say of members. */
export class Migration0043TravelCosts extends Migration {
  override up(): void {
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
}
