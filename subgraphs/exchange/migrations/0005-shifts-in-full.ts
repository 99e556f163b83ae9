import { Migration } from '@mikro-orm/migrations';

/** SM-SHIFT and SM-SIGN in full: what a shift says and asks, how it is booked, and how each ends. */
export class Migration0005ShiftsInFull extends Migration {
  override up(): void {
    this.shifts();
    this.signUps();
  }

  private shifts(): void {
    this.addSql(`alter table open_shift
        drop constraint open_shift_kind_check,
        add constraint open_shift_kind_check check (kind in ('REGULAR', 'PRESENCE_DUTY', 'ON_CALL_AVAILABILITY', 'STANDBY')),
        add booking text not null default 'PLANNER' check (booking in ('DIRECT', 'PLANNER')),
        add series_id uuid,
        add is_learning boolean not null default false,
        add supervisor_id uuid,
        add required_epa_set_id uuid,
        add required_credentials text[] not null default '{}',
        add requirement_set_id uuid,
        add report_at text,
        add ask_for text,
        add bring text,
        add contact text,
        add published_at timestamptz,
        add cancelled_at timestamptz,
        add cancelled_by uuid,
        add cancel_reason text check (cancel_reason in ('PATIENTS_FEWER', 'DEPARTMENT_CLOSED', 'STAFF_AVAILABLE', 'MADE_BY_MISTAKE', 'OTHER')),
        add cancel_note text,
        add cancel_notice_minutes integer,
        add constraint open_shift_reason_of_cancelled check (cancel_reason is null or status = 'CANCELLED'),
        add constraint open_shift_supervisor_of_learning check (supervisor_id is null or is_learning)`);
    this.addSql(`update open_shift set published_at = starts_at where status <> 'DRAFT'`);
    this.addSql('create index open_shift_of_series on open_shift (series_id, starts_at) where series_id is not null');
  }

  private signUps(): void {
    const statuses = `'INVITED', 'SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED', 'WAITLISTED', 'OFFERED', 'CONFIRMED',
      'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED', 'NO_SHOW', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST'`;
    const over = `'DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST'`;
    this.addSql(`alter table sign_up
        drop constraint sign_up_status_check,
        add constraint sign_up_status_check check (status in (${statuses})),
        add invited_at timestamptz,
        add invited_by uuid,
        add offered_at timestamptz,
        add offer_expires_at timestamptz,
        add override_code text check (override_code in ('CARE_WOULD_STOP', 'CHECKED_BY_PHONE', 'CHECKED_ON_PAPER', 'AGREED_WITH_HOME', 'OTHER')),
        add notice_minutes integer,
        add constraint sign_up_offer_lapses check (status <> 'OFFERED' or offer_expires_at is not null),
        drop constraint sign_up_never_overlaps,
        -- Nobody works at two places at once, whichever members ask.
        add constraint sign_up_never_overlaps exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&)
          where (status in ('SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED', 'OFFERED', 'CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED', 'NO_SHOW'))`);
    this.addSql('drop index sign_up_once');
    this.addSql(
      `create unique index sign_up_once on sign_up (shift_id, professional_id) where status not in (${over})`,
    );
    this.addSql('drop index sign_up_waits_for_decision');
    this.addSql(
      `create index sign_up_waits_for_decision on sign_up (member_id, starts_at) where status in ('SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED')`,
    );
    this.addSql(`create index sign_up_offer_ends on sign_up (offer_expires_at) where status = 'OFFERED'`);
  }
}
