import { Migration } from '@mikro-orm/migrations';

/** Shifts made by hand: who sees them first, by the host's own order, and on which terms one signs up. */
export class Migration0006ShiftAuthoring extends Migration {
  override up(): void {
    this.addSql(`alter table open_shift
        add revision integer not null default 1,
        -- From when each group sees it, as the host's own order said when it was published; null = at once.
        add released_own_at timestamptz,
        add released_region_at timestamptz,
        add released_self_employed_at timestamptz`);
    this.addSql(`create table member_release_policy (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null unique,
        steps jsonb not null default '[]',
        changed_at timestamptz not null,
        changed_by uuid
      )`);
    this.addSql(`create table member_terms (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        member_id uuid not null,
        text text not null,
        valid_from timestamptz not null,
        set_by uuid,
        unique (member_id, valid_from)
      )`);
    this.addSql('alter table sign_up add terms_id uuid references member_terms');
    this.addSql('create index sign_up_on_terms on sign_up (terms_id) where terms_id is not null');
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('EX-10.longest-REGULAR', '2007-04-01', null, 1440, 'min', 'Naober: longer than a day is more than one shift'),
        ('EX-10.longest-PRESENCE_DUTY', '2007-04-01', null, 1440, 'min', 'WT-15: ATB 4.8'),
        ('EX-10.longest-ON_CALL_AVAILABILITY', '2007-04-01', null, 1440, 'min', 'WT-16: ATB, care only'),
        ('EX-10.longest-STANDBY', '2007-04-01', null, 20160, 'min', 'WT-16: ATW 5:9, 14 days')`);
  }
}
