import { Migration } from '@mikro-orm/migrations';

/** Agreements are drafted, adopted and amended by versions; notice, renewal and run-off are data. */
export class Migration0015AgreementVersions extends Migration {
  override up(): void {
    this.columns();
    this.keys();
    this.immutable();
    this.scopeImmutable();
    this.alerts();
    this.numbers();
  }

  private columns(): void {
    this.addSql(`alter table cooperation_agreement
        add series_id uuid,
        add number smallint not null default 1 check (number >= 1),
        add stage text not null default 'ADOPTED'
          check (stage in ('DRAFT', 'CONSULTATION', 'COMPLIANCE_REVIEW', 'ADOPTED')),
        add annexes jsonb not null default '[]',
        add notice_months smallint check (notice_months between 0 and 120),
        add renewal_months smallint check (renewal_months between 1 and 120),
        add run_off_months smallint not null default 0 check (run_off_months between 0 and 120),
        add return_reason text,
        add revised_at timestamptz,
        add superseded_on date check (superseded_on >= starts_on),
        add notice_given_on date,
        add notice_member_id uuid references member,
        add notice_reason text,
        add ends_by_notice_on date,
        add check (renewal_months is null or ends_on is not null),
        add check ((notice_given_on is null) = (notice_member_id is null)),
        add check ((notice_given_on is null) = (notice_reason is null)),
        add check (ends_by_notice_on is null or (ends_on is null and ends_by_notice_on >= notice_given_on)),
        add check (stage = 'ADOPTED' or (superseded_on is null and notice_given_on is null))`);
    this.addSql('update cooperation_agreement set series_id = id');
    this.addSql('alter table cooperation_agreement alter series_id set not null');
  }

  private keys(): void {
    this.addSql(
      'alter table cooperation_agreement add constraint cooperation_agreement_version unique (series_id, number)',
    );
    this.addSql('drop index cooperation_agreement_adopted_once');
    this.addSql(`create unique index cooperation_agreement_adopted_once on cooperation_agreement (region_id, title, starts_on)
      where terminated_on is null and stage = 'ADOPTED' and (superseded_on is null or superseded_on > starts_on)`);
    this.addSql(`create unique index cooperation_agreement_one_draft on cooperation_agreement (series_id)
      where terminated_on is null and stage <> 'ADOPTED'`);
    this.addSql('create index cooperation_agreement_of_notice on cooperation_agreement (notice_member_id)');
    // One version on one day: the next holds from its first day, and the one before no longer.
    this.addSql(`alter table cooperation_agreement add constraint cooperation_agreement_one_version_a_day
      exclude using gist (series_id with =, daterange(starts_on, greatest(starts_on,
        coalesce(least(ends_on + 1, ends_by_notice_on + 1, superseded_on, terminated_on), 'infinity'))) with &&)
      where (stage = 'ADOPTED')`);
  }

  /** What was adopted stays as it was; how it ends is all that is still written. */
  private immutable(): void {
    this.addSql(`create function cooperation_agreement_is_adopted() returns trigger language plpgsql as $$
      begin
        if old.stage = 'ADOPTED' and (new.region_id, new.series_id, new.number, new.stage, new.title, new.department_kinds,
            new.starts_on, new.ends_on, new.annexes, new.notice_months, new.renewal_months, new.run_off_months)
          is distinct from (old.region_id, old.series_id, old.number, old.stage, old.title, old.department_kinds,
            old.starts_on, old.ends_on, old.annexes, old.notice_months, old.renewal_months, old.run_off_months)
        then raise exception 'an adopted agreement is changed by a new version alone';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger cooperation_agreement_is_adopted before update on cooperation_agreement
      for each row execute function cooperation_agreement_is_adopted()`);
  }

  /** Version 1 of the row: it was adopted in one go, and its scope comes right after it. */
  private scopeImmutable(): void {
    this.addSql(`create function cooperation_agreement_scope_is_adopted() returns trigger language plpgsql set search_path from current as $$
      begin
        if exists (select from cooperation_agreement
          where id = coalesce(new.agreement_id, old.agreement_id) and stage = 'ADOPTED'
            and (tg_op <> 'INSERT' or version > 1))
        then raise exception 'the scope of an adopted agreement is changed by a new version alone';
        end if;
        return coalesce(new, old);
      end $$`);
    for (const table of ['cooperation_agreement_member', 'cooperation_agreement_profession'])
      this.addSql(`create trigger ${table}_is_adopted before insert or update or delete on ${table}
        for each row execute function cooperation_agreement_scope_is_adopted()`);
  }

  private alerts(): void {
    this.addSql(`create table cooperation_agreement_alert (
        agreement_id uuid not null references cooperation_agreement,
        about text not null check (about in ('END', 'NOTICE')),
        on_day date not null,
        days smallint not null,
        said_at timestamptz not null,
        primary key (agreement_id, about, on_day, days)
      )`);
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('AG-1.first-alert', '2026-01-01', null, 90, 'd', 'Naober: alerts 90, 30 and 7 days before an agreement ends; from here on it is called expiring'),
        ('AG-1.second-alert', '2026-01-01', null, 30, 'd', 'Naober: alerts 90, 30 and 7 days before an agreement ends'),
        ('AG-1.last-alert', '2026-01-01', null, 7, 'd', 'Naober: alerts 90, 30 and 7 days before an agreement ends')`);
  }
}
