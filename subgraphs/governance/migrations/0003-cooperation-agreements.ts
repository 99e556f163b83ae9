import { Migration } from '@mikro-orm/migrations';

/** Agreements between members, each with its scope. */
export class Migration0003CooperationAgreements extends Migration {
  override up(): void {
    this.agreements();
    this.scope();
  }

  private agreements(): void {
    this.addSql(`
      create table cooperation_agreement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references region,
        title text not null check (title <> ''),
        department_kinds text[] not null default '{}',
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        terminated_on date,
        termination_reason text,
        check ((terminated_on is null) = (termination_reason is null))
      )`);
    this.addSql('create index cooperation_agreement_by_start on cooperation_agreement (region_id, starts_on desc, id)');
    this.addSql(`
      create unique index cooperation_agreement_adopted_once on cooperation_agreement (region_id, title, starts_on)
      where terminated_on is null`);
  }

  private scope(): void {
    this.addSql(`
      create table cooperation_agreement_member (
        agreement_id uuid not null references cooperation_agreement,
        member_id uuid not null references member,
        primary key (agreement_id, member_id)
      )`);
    this.addSql('create index cooperation_agreement_of_member on cooperation_agreement_member (member_id)');
    this.addSql(`
      create table cooperation_agreement_profession (
        agreement_id uuid not null references cooperation_agreement,
        profession_id uuid not null references profession,
        primary key (agreement_id, profession_id)
      )`);
    this.addSql('create index cooperation_agreement_of_profession on cooperation_agreement_profession (profession_id)');
  }
}
