import { Migration } from '@mikro-orm/migrations';

/** What who worked says of the department, and what the department says to her: words and yes or no, never a mark. */
export class Migration0022ShiftFeedback extends Migration {
  override up(): void {
    this.addSql(`create table department_feedback (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        sign_up_id uuid not null references sign_up on delete cascade,
        member_id uuid not null,
        department_id uuid not null,
        professional_id uuid not null,
        was_briefing_complete boolean not null,
        was_received boolean not null,
        would_return boolean not null,
        text text check (char_length(text) <= 1000),
        is_named boolean not null,
        given_at timestamptz not null
      )`);
    this.addSql('create index department_feedback_of_department on department_feedback (department_id, given_at)');
    this.addSql('create index department_feedback_of_sign_up on department_feedback (sign_up_id, given_at)');
    this.addSql('create index department_feedback_of_person on department_feedback (professional_id)');
    this.addSql(`create table professional_feedback (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        sign_up_id uuid not null references sign_up on delete cascade,
        member_id uuid not null,
        department_id uuid not null,
        professional_id uuid not null,
        written_by uuid,
        text text not null check (char_length(text) between 1 and 1000),
        written_at timestamptz not null,
        unique (sign_up_id, written_by)
      )`);
    this.addSql('create index professional_feedback_of_person on professional_feedback (professional_id, written_at)');
    this.numbers();
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('FB-1.fewest', '2000-01-01', null, 5, 'people', 'PV-7: a count of people is shown from five on'),
        ('FB-1.window', '2000-01-01', null, 365, 'd', 'Naober: what was more than a year ago says little of a department of today'),
        ('FB-2.after', '2000-01-01', null, 28, 'd', 'Naober: four weeks in which a shift is still remembered')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('DEPARTMENT_FEEDBACK', 365, '2026-01-01', 'Naober: as long as it counts in the figures of a department (FB-1)'),
        ('PROFESSIONAL_FEEDBACK', 365, '2026-01-01', 'Naober: a year in which she may read it again; it is no personnel file')`);
  }
}
