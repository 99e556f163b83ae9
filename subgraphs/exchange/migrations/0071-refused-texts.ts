import { Migration } from '@mikro-orm/migrations';

/** What a party refused to sign is kept as it was: the draft that it becomes again is written over. */
export class Migration0071RefusedTexts extends Migration {
  override up(): void {
    this.addSql(`create table detachment_refusal (
        id uuid primary key,
        region_id uuid not null,
        detachment_id uuid not null references detachment_agreement on delete cascade,
        round integer not null check (round >= 1),
        sent_at timestamptz not null,
        refused_at timestamptz not null,
        refused_by uuid,
        party text not null check (party in ('HOME', 'HOST', 'PROFESSIONAL')),
        reason text not null check (reason in
          ('DATES_DIFFER', 'TERMS_DIFFER', 'COST_DIFFERS', 'WRONG_PERSON', 'NOT_WANTED', 'OTHER')),
        note text,
        starts_on date not null,
        ends_on date not null,
        text text,
        text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
        cost_annex text,
        constraint detachment_refused_once unique (detachment_id, round)
      )`);
    // Erasing somebody takes words and who it was away; nothing else changes it.
    this.addSql(`create function keep_detachment_refusal() returns trigger language plpgsql as $$ begin
        if to_jsonb(old) - '{text,cost_annex,note,refused_by}'::text[] <> to_jsonb(new) - '{text,cost_annex,note,refused_by}'::text[]
          or new.text <> coalesce(old.text, '') or new.cost_annex <> coalesce(old.cost_annex, '')
          or new.note <> coalesce(old.note, '') or new.refused_by is not null and new.refused_by is distinct from old.refused_by then
          raise exception 'what was refused is kept as it was' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger keep_detachment_refusal before update on detachment_refusal
        for each row execute function keep_detachment_refusal()`);
  }
}
