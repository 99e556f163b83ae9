import { Migration } from '@mikro-orm/migrations';

/** What each party says of an agreement in consultation, once per round of it. */
export class Migration0030AgreementReactions extends Migration {
  override up(): void {
    this.addSql(`alter table cooperation_agreement
        add consultation_round smallint not null default 0 check (consultation_round >= 0)`);
    this.addSql(
      `update cooperation_agreement set consultation_round = 1 where stage in ('CONSULTATION', 'COMPLIANCE_REVIEW')`,
    );
    this.addSql(`alter table cooperation_agreement
        add constraint cooperation_agreement_of_region unique (id, region_id),
        add check (consultation_round >= 1 or stage not in ('CONSULTATION', 'COMPLIANCE_REVIEW'))`);
    this.addSql(`create table cooperation_agreement_reaction (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        agreement_id uuid not null,
        member_id uuid not null,
        round smallint not null check (round >= 1),
        opinion text not null check (opinion in ('AGREES', 'OBJECTS')),
        text text check (char_length(text) between 1 and 2000),
        reacted_at timestamptz not null,
        written_by uuid,
        constraint cooperation_agreement_reaction_once unique (agreement_id, round, member_id),
        check (opinion = 'AGREES' or text is not null),
        foreign key (agreement_id, region_id) references cooperation_agreement (id, region_id),
        foreign key (member_id, region_id) references member (id, region_id),
        foreign key (written_by, region_id) references professional (id, region_id)
      )`);
    this.addSql('create index on cooperation_agreement_reaction (written_by)');
    this.addSql('create index on cooperation_agreement_reaction (member_id)');
    this.closed();
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('AGREEMENT_REACTION', 1827, '2026-01-01', 'Naober: five years, so that it can be told what the parties said before it was adopted; counted from the day on which it was said')`);
  }

  /** What was said stays as it was once the consultation is closed; that its writer was erased, and its term, go on. */
  private closed(): void {
    this.addSql(`create function cooperation_agreement_reaction_is_open() returns trigger language plpgsql set search_path from current as $$
      begin
        if not exists (select from cooperation_agreement where id = new.agreement_id
            and stage = 'CONSULTATION' and consultation_round = new.round and terminated_on is null)
        then raise exception 'the consultation is closed';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger cooperation_agreement_reaction_is_open
      before insert or update of opinion, text, round, agreement_id, member_id on cooperation_agreement_reaction
      for each row execute function cooperation_agreement_reaction_is_open()`);
  }
}
