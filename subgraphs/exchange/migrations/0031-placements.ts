import { Migration } from '@mikro-orm/migrations';

const states = [
  'IDEA',
  'REQUESTED',
  'LEAD_APPROVED',
  'HOST_ACCEPTED',
  'AGREEMENT_PENDING',
  'ONBOARDING',
  'ACTIVE',
  'PAUSED',
  'EVALUATING',
  'COMPLETED',
  'ENDED_EARLY',
];
const oneOf = (values: readonly string[]) => values.map(value => `'${value}'`).join(', ');

/** Placements (SM-PLACE): from the wish of a professional to the end of her weeks or months at another member. */
export class Migration0031Placements extends Migration {
  override up(): void {
    this.addSql(`create table exchange_placement (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        home_member_id uuid,
        home_department_id uuid,
        profession_id uuid,
        host_member_id uuid,
        department_id uuid,
        wave_id uuid references programme_wave,
        starts_on date,
        ends_on date,
        hours_per_week smallint check (hours_per_week between 1 and 40),
        learning text check (char_length(learning) between 1 and 1000),
        status text not null check (status in (${oneOf(states)})),
        status_since timestamptz not null,
        created_at timestamptz not null,
        requested_at timestamptz,
        lead_approved_at timestamptz,
        lead_approved_by uuid,
        host_accepted_at timestamptz,
        host_accepted_by uuid,
        detachment_agreement_id uuid,
        refused_by text check (refused_by in ('HOME_LEAD', 'HOST')),
        refuse_reason text,
        refuse_note text check (char_length(refuse_note) between 1 and 500),
        refused_at timestamptz,
        start_reason text check (char_length(start_reason) between 1 and 500),
        ended_by text,
        end_reason text,
        end_note text check (char_length(end_note) between 1 and 500),
        ended_on date,
        reminders smallint not null default 0,
        check (ends_on >= starts_on),
        check (host_member_id is distinct from home_member_id or home_member_id is null),
        check (department_id is null or host_member_id is not null),
        check (status = 'IDEA' or num_nulls(home_member_id, profession_id, host_member_id, department_id, wave_id,
          starts_on, ends_on, hours_per_week, requested_at) = 0),
        check (status in ('IDEA', 'REQUESTED') or lead_approved_at is not null),
        check (status in ('IDEA', 'REQUESTED', 'LEAD_APPROVED') or host_accepted_at is not null),
        check ((status = 'ENDED_EARLY') = (end_reason is not null)),
        check ((refused_at is null) = (refuse_reason is null))
      )`);
    // Two at once at one department is a mistake; at two departments it is her choice, and its hours are a signal.
    this.addSql(`alter table exchange_placement add constraint exchange_placement_once
        exclude using gist (professional_id with =, department_id with =, daterange(starts_on, ends_on, '[]') with &&)
        where (status not in ('IDEA', 'COMPLETED', 'ENDED_EARLY'))`);
    this.addSql('create index exchange_placement_of_person on exchange_placement (professional_id, created_at)');
    this.addSql('create index exchange_placement_of_home on exchange_placement (home_member_id, requested_at)');
    this.addSql('create index exchange_placement_of_host on exchange_placement (host_member_id, requested_at)');
    this.addSql('create index exchange_placement_of_wave on exchange_placement (wave_id, requested_at)');
    this.steps();
    this.onboarding();
    this.numbers();
  }

  private steps(): void {
    this.addSql(`create table placement_step (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        placement_id uuid not null references exchange_placement on delete cascade,
        professional_id uuid not null,
        act text not null,
        status text not null check (status in (${oneOf(states)})),
        party text not null,
        reason text,
        at timestamptz not null,
        taken_by uuid
      )`);
    this.addSql('create index placement_step_of_placement on placement_step (placement_id, at, id)');
    this.addSql('create index placement_step_of_region on placement_step (region_id, at)');
    this.addSql(`create table placement_goal (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        placement_id uuid not null references exchange_placement on delete cascade,
        professional_id uuid not null,
        text text not null check (char_length(text) between 1 and 300),
        epa_id uuid,
        is_reached boolean,
        said_at timestamptz,
        added_at timestamptz not null,
        check ((is_reached is null) = (said_at is null))
      )`);
    this.addSql('create index placement_goal_of_placement on placement_goal (placement_id, added_at)');
  }

  private onboarding(): void {
    this.addSql(`create table onboarding_template (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid,
        member_id uuid,
        department_id uuid,
        valid_from date not null,
        items jsonb not null check (jsonb_array_length(items) between 1 and 30),
        adopted_at timestamptz not null,
        adopted_by uuid,
        check (member_id is not null or department_id is null),
        check ((member_id is null) = (region_id is null)),
        unique nulls not distinct (member_id, department_id, valid_from)
      )`);
    this.addSql(`create table onboarding_item (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        placement_id uuid not null references exchange_placement on delete cascade,
        professional_id uuid not null,
        place smallint not null check (place > 0),
        text text not null,
        text_en text not null,
        party text not null check (party in ('HOST', 'PROFESSIONAL')),
        done_at timestamptz,
        done_by uuid,
        unique (placement_id, place)
      )`);
    this.addSql(`insert into onboarding_template (id, valid_from, items, adopted_at) values (
        '0190f000-0000-7000-8000-000000000001', '2025-02-01', '${JSON.stringify(usualItems)}', '2025-02-01')`);
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('PL-1.together', '2000-01-01', null, 36, 'h/week', 'cao Ziekenhuizen 6.1: 36 hours a week is full time; two placements beyond it are looked at, never refused'),
        ('PL-2.first', '2000-01-01', null, 3, 'd', 'Naober: who has the turn is reminded after three days'),
        ('PL-2.second', '2000-01-01', null, 7, 'd', 'Naober: and after a week'),
        ('PL-3.evaluating', '2000-01-01', null, 28, 'd', 'Naober: four weeks in which a placement is still remembered'),
        ('PL-4.usual', '2000-01-01', null, 5, 'people', 'PV-7: how long a step usually takes is said from five placements on')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('PLACEMENT_IDEA', 365, '2026-01-01', 'Naober: a wish that nobody was asked for is forgotten after a year in which it was not touched'),
        ('PLACEMENT_NOTE', 90, '2026-01-01', 'Naober: as words with a sign-up; counted from when it was refused or ended'),
        ('PLACEMENT', 1096, '2026-01-01', 'Naober: three years in which she may show what she learned; counted from its last day')`);
  }
}

const item = (party: string, text: string, textEn: string) => ({ party, text, textEn });

/** What every host arranges until it has a list of its own. */
const usualItems = [
  item('HOST', 'Toegangspas en kleding liggen klaar', 'Access card and clothes are ready'),
  item('HOST', 'Account voor het patiëntendossier werkt', 'Account for the patient record works'),
  item('HOST', 'Vaste begeleider is genoemd', 'A buddy is named'),
  item('HOST', 'Rondleiding en noodprocedures zijn gedaan', 'Tour and emergency procedures are done'),
  item(
    'PROFESSIONAL',
    'Identiteitsbewijs laten zien bij HR van de gastafdeling',
    'Identity document shown to HR of the host',
  ),
  item('PROFESSIONAL', 'Aankomstkaart van de afdeling gelezen', 'Arrival card of the department read'),
];
