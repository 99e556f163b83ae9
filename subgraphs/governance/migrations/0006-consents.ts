import { Migration } from '@mikro-orm/migrations';

/** What people agreed to, and until when. */
export class Migration0006Consents extends Migration {
  override up(): void {
    this.addSql(`create table consent (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        purpose text not null check (purpose in ('SHARE_EPA_PASSPORT', 'NEWS_AND_INVITATIONS', 'AMBASSADOR', 'RESEARCH')),
        given_at timestamptz not null,
        withdrawn_at timestamptz check (withdrawn_at >= given_at),
        foreign key (professional_id, region_id) references professional (id, region_id)
      )`);
    this.addSql(
      'create unique index consent_stands_once on consent (professional_id, purpose) where withdrawn_at is null',
    );
    this.addSql('create index consent_of_professional on consent (professional_id, given_at desc, id)');
    this.onlyWithdrawn();
  }

  /** What was agreed to stays as it was; whoever agrees again does so anew. */
  private onlyWithdrawn(): void {
    this.addSql(`create function consent_is_only_withdrawn() returns trigger language plpgsql as $$
      begin
        if old.withdrawn_at is not null or (new.id, new.region_id, new.professional_id, new.purpose, new.given_at)
          is distinct from (old.id, old.region_id, old.professional_id, old.purpose, old.given_at)
        then raise exception 'a consent is withdrawn once, and nothing else of it changes';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger consent_is_only_withdrawn before update on consent
      for each row execute function consent_is_only_withdrawn()`);
  }
}
