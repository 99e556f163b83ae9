import { Migration } from '@mikro-orm/migrations';

/** What invoices say of members, and what members gave each other, as exchange tells it. */
export class Migration0019Settlement extends Migration {
  override up(): void {
    this.addSql(`create table member_registration (
        id uuid primary key references member,
        version integer not null default 1,
        region_id uuid not null references region,
        kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
        oin text check (oin ~ '^[0-9]{20}$'),
        vat_number text check (vat_number ~ '^NL[0-9]{9}B[0-9]{2}$'),
        iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
        street text check (char_length(street) <= 120),
        postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
        city text check (char_length(city) <= 80)
      )`);
    this.addSql(`create table borrowed_contribution (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        home_member_id uuid,
        host_member_id uuid,
        period text not null,
        starts_on date not null,
        minutes integer not null,
        people integer not null
      )`);
    this.addSql('create index borrowed_contribution_of_region on borrowed_contribution (region_id, period, starts_on)');
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('PV-7.fewest', '2000-01-01', null, 5, 'people', 'PV-7: a count of people, and their hours, are shown to others from five on')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('CONTRIBUTION_COPY', 1830, '2026-01-01', 'Naober: five years in which members may look back at their balance')`);
  }
}
