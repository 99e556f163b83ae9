import { Migration } from '@mikro-orm/migrations';

/** Recurring weeks over two employers under one agreement: a row is a version, which nobody changes once it was proposed. */
export class Migration0038CombinationJobs extends Migration {
  override up(): void {
    this.addSql(`create table combination_job (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        series_id uuid not null,
        number smallint not null,
        professional_id uuid not null,
        first_member_id uuid not null,
        second_member_id uuid not null,
        weeks jsonb not null,
        starts_on date not null,
        ends_on date,
        status text not null check (status in ('PROPOSED', 'AGREED', 'WITHDRAWN')),
        drafted_at timestamptz not null,
        drafted_by uuid not null,
        first_accepted_at timestamptz,
        first_accepted_by uuid,
        second_accepted_at timestamptz,
        second_accepted_by uuid,
        professional_accepted_at timestamptz,
        agreed_at timestamptz,
        ended_at timestamptz,
        unique (series_id, number),
        check (first_member_id <> second_member_id),
        check (ends_on is null or ends_on >= starts_on),
        check (jsonb_typeof(weeks) = 'array' and jsonb_array_length(weeks) between 1 and 13),
        check ((first_accepted_at is null) = (first_accepted_by is null)),
        check ((second_accepted_at is null) = (second_accepted_by is null)),
        check (status <> 'PROPOSED' or agreed_at is null),
        check (status <> 'AGREED' or (agreed_at is not null and first_accepted_at is not null and second_accepted_at is not null
          and professional_accepted_at is not null))
      )`);
    this.addSql(
      `create unique index combination_job_proposed on combination_job (series_id) where (status = 'PROPOSED')`,
    );
    this.addSql(`alter table combination_job
        add constraint combination_job_one_at_a_time exclude using gist (professional_id with =,
          daterange(starts_on, ends_on, '[]') with &&) where (status = 'AGREED')`);
    this.addSql('create index combination_job_of_person on combination_job (professional_id, starts_on desc)');
    this.addSql('create index combination_job_of_first on combination_job (first_member_id, starts_on desc)');
    this.addSql('create index combination_job_of_second on combination_job (second_member_id, starts_on desc)');
    this.addSql(`create function keep_combination_job() returns trigger language plpgsql as $$ begin
        if (old.weeks, old.starts_on, old.professional_id, old.first_member_id, old.second_member_id, old.number)
          is distinct from (new.weeks, new.starts_on, new.professional_id, new.first_member_id, new.second_member_id, new.number)
        then
          raise exception 'what three sign is never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    this.addSql(
      'create trigger keep_combination_job before update on combination_job for each row execute function keep_combination_job()',
    );
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('COMBINATION_JOB', 730, '2026-01-01', 'Naober: two years after its last day; WT-20 asks 52 weeks at least'),
        ('COMBINATION_JOB_DRAFT', 365, '2026-01-01', 'Naober: a year for what was never agreed; counted from its draft')`);
  }
}
