import { Migration } from '@mikro-orm/migrations';

/** SM-SIGN at work: places that are kept for a moment, holds, no-shows, swaps, and the numbers of their rules. */
export class Migration0007SignUps extends Migration {
  override up(): void {
    this.signUps();
    this.swaps();
    this.numbers();
  }

  private signUps(): void {
    this.addSql(`alter table sign_up
        add kept_until timestamptz,
        add withdrawn_from text,
        add skipped_at timestamptz,
        add may_supervise boolean not null default false,
        add no_show_at timestamptz,
        add no_show_by uuid,
        drop constraint sign_up_check1,
        add constraint sign_up_check_reason check (case when status = 'DECLINED' then decline_reason is not null
          else decline_reason is null or status = 'CANCELLED_BY_HOST' end),
        add constraint sign_up_keeps_withdrawn_place check (kept_until is null or status = 'WITHDRAWN'),
        add constraint sign_up_no_show_is_told check ((status = 'NO_SHOW') = (no_show_at is not null))`);
    // Who waits for a decision holds no place any more: places are of those who are counted on.
    this.addSql(`update open_shift set
        places_taken = (select count(*) from sign_up where shift_id = open_shift.id
          and sign_up.status in ('OFFERED', 'CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED', 'NO_SHOW')),
        places_confirmed = (select count(*) from sign_up where shift_id = open_shift.id
          and sign_up.status in ('CONFIRMED', 'RECONFIRM_NEEDED', 'WORKED'))
      where exists (select from sign_up where shift_id = open_shift.id)`);
    this.addSql(
      `create index sign_up_ahead on sign_up (professional_id, starts_at) where status in ('INVITED', 'SUBMITTED',
        'PENDING_CHECK', 'SHORTLISTED', 'WAITLISTED', 'OFFERED', 'CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD')`,
    );
  }

  private swaps(): void {
    this.addSql(`create table shift_swap (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        kind text not null check (kind in ('SWAP', 'TAKE_OVER')),
        status text not null check (status in ('PROPOSED', 'ACCEPTED_BY_OTHER', 'DONE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
        given_id uuid not null references sign_up on delete cascade,
        returned_id uuid references sign_up on delete cascade,
        holder_id uuid not null,
        taker_id uuid,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        decided_at timestamptz,
        given_approved_by uuid,
        returned_approved_by uuid,
        approval_reason text,
        check ((kind = 'SWAP') = (returned_id is not null)),
        check (holder_id <> taker_id),
        -- Nothing happens without somebody who takes it.
        constraint shift_swap_has_taker check (taker_id is not null or status in ('PROPOSED', 'WITHDRAWN', 'LAPSED'))
      )`);
    this.addSql(
      `create unique index shift_swap_published_once on shift_swap (given_id) where status = 'PROPOSED' and taker_id is null`,
    );
    this.addSql('create index shift_swap_of_given on shift_swap (given_id)');
    this.addSql('create index shift_swap_of_returned on shift_swap (returned_id) where returned_id is not null');
    this.addSql('create index shift_swap_of_taker on shift_swap (taker_id) where taker_id is not null');
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('SHIFT_SWAP', 364, '2026-01-01', 'Naober: as the sign-ups that it is about, counted from the start of the shift'),
        ('SWAP_NOTE', 90, '2026-01-01', 'Naober: words with which a planner approved, as those with a sign-up')`);
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('SG-1.offer', '2000-01-01', null, 120, 'min', 'Naober: time to answer an offer'),
        ('SG-1.offer-ends-before-start', '2000-01-01', null, 60, 'min', 'Naober: the host must know in time'),
        ('SG-2.quiet-from', '2000-01-01', null, 22, 'h', 'Naober: nobody is woken for an offer'),
        ('SG-2.quiet-until', '2000-01-01', null, 7, 'h', 'Naober: nobody is woken for an offer'),
        ('SG-2.quiet-not-within', '2000-01-01', null, 12, 'h', 'Naober: unless the shift starts within this time'),
        ('SG-3.hold-ends-before-start', '2000-01-01', null, 240, 'min', 'Naober: what is on hold is released in time to fill it'),
        ('SG-4.undo', '2000-01-01', null, 60, 's', 'Naober: a slip is undone'),
        ('SG-4.place-kept', '2000-01-01', null, 15, 's', 'Naober: so long a withdrawn place is passed on to nobody'),
        ('SG-5.supervisor-level', '2000-01-01', null, 5, 'level', 'CZO: level 5 supervises others')`);
  }
}
