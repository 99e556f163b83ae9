import { Migration } from '@mikro-orm/migrations';

/** What somebody can show of herself, who looked at it, and what professions ask by law. No scans, no outcomes of screenings. */
export class Migration0010Credentials extends Migration {
  override up(): void {
    this.credentials();
    this.verifications();
    this.professions();
    this.numbers();
  }

  private credentials(): void {
    this.addSql(`create table credential (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null,
        professional_id uuid not null,
        kind text not null check (kind in ('BIG_REGISTRATION', 'CZO_DIPLOMA', 'CONDUCT_CERTIFICATE',
          'OCCUPATIONAL_HEALTH_CLEARANCE', 'DRIVING_LICENCE', 'AMBULANCE_DRIVER_CERTIFICATE', 'LIFE_SUPPORT',
          'IDENTITY_SEEN', 'E_LEARNING', 'ORGANISATION_DOCUMENT')),
        about text,
        number text,
        dated_on date,
        valid_until date,
        is_cleared boolean,
        status text not null check (status in ('SUBMITTED', 'VERIFIED', 'RESTRICTED', 'SUSPENDED', 'STRUCK_OFF', 'REFUSED', 'WITHDRAWN')),
        refuse_reason text check (refuse_reason in ('NOT_SHOWN', 'NAME_DIFFERS', 'NUMBER_DIFFERS', 'DATES_DIFFER', 'NOT_FOUND', 'OTHER')),
        refuse_note text,
        submitted_at timestamptz not null,
        status_since timestamptz not null,
        checked_at timestamptz,
        checked_by_register boolean not null default false,
        register_failed_at timestamptz,
        check_queued_at timestamptz,
        check (valid_until >= dated_on),
        constraint credential_number_of_big check ((kind = 'BIG_REGISTRATION') = (number is not null) and number ~ '^[0-9]{11}$'),
        constraint credential_reason_of_refused check ((status = 'REFUSED') = (refuse_reason is not null)),
        constraint credential_cleared_or_not check ((kind = 'OCCUPATIONAL_HEALTH_CLEARANCE') = (is_cleared is not null)),
        constraint credential_measure_of_register check (kind = 'BIG_REGISTRATION' or status not in ('RESTRICTED', 'SUSPENDED', 'STRUCK_OFF'))
      )`);
    // Nothing is handed in twice: neither by the same person, nor one registration by two.
    this.addSql(`create unique index credential_once on credential (professional_id, kind, coalesce(about, ''),
        coalesce(number, ''), coalesce(dated_on, '-infinity'), coalesce(valid_until, 'infinity')) where status not in ('REFUSED', 'WITHDRAWN')`);
    this.addSql(
      `create unique index credential_number_once on credential (number) where status not in ('REFUSED', 'WITHDRAWN')`,
    );
    this.addSql('create index credential_of_person on credential (professional_id)');
    this.addSql(
      `create index credential_waits on credential (region_id, submitted_at, id) where status in ('SUBMITTED', 'RESTRICTED')`,
    );
    this.addSql(`create index credential_ends on credential (valid_until) where status in ('VERIFIED', 'RESTRICTED')`);
    this.addSql(`create index credential_checked on credential (checked_at) where kind = 'BIG_REGISTRATION'`);
  }

  private verifications(): void {
    this.addSql(`create table credential_verification (
        id uuid primary key,
        credential_id uuid not null references credential on delete cascade,
        region_id uuid not null,
        at timestamptz not null,
        outcome text not null check (outcome in ('VERIFIED', 'REFUSED', 'RESTRICTED', 'SUSPENDED', 'STRUCK_OFF', 'NOT_FOUND')),
        by_register boolean not null,
        member_id uuid,
        verifier_id uuid,
        check (by_register = (member_id is null))
      )`);
    this.addSql('create index credential_verification_of on credential_verification (credential_id, at)');
    this.addSql(`create table credential_share (
        id uuid primary key,
        region_id uuid not null,
        credential_id uuid not null references credential on delete cascade,
        member_id uuid not null,
        professional_id uuid not null,
        shared_at timestamptz not null,
        unique (credential_id, member_id)
      )`);
    this.addSql('create index credential_share_of_member on credential_share (member_id, shared_at)');
    this.addSql(`create table credential_warning (
        credential_id uuid not null references credential on delete cascade,
        valid_until date not null,
        days smallint not null,
        said_at timestamptz not null,
        primary key (credential_id, valid_until, days)
      )`);
  }

  /** PR-2, PR-6, PR-7: who needs what by law. Operating-room and anaesthesia staff have no row, and that is no gap. */
  private professions(): void {
    this.addSql(`create table profession_requirement (
        profession_code text not null,
        kind text not null,
        about text,
        valid_from date not null,
        valid_until date,
        source text not null,
        unique (profession_code, kind, valid_from)
      )`);
    const nurses = 'RECV SEHV ICV CCV BAZ ONCV DIAV VPK4 VPK6 AMBV VS'.split(' ');
    const rows = [
      ...nurses.map(
        code => `('${code}', 'BIG_REGISTRATION', '30', '1997-12-01', null, 'PR-2: Wet BIG art. 3, verpleegkundige')`,
      ),
      `('BMH', 'BIG_REGISTRATION', '80', '2017-05-15', null, 'PR-2: Wet BIG art. 36a; to be verified')`,
      `('PA', 'BIG_REGISTRATION', '81', '2018-09-01', null, 'PR-2: Wet BIG art. 3, physician assistant')`,
      `('SO', 'BIG_REGISTRATION', '01', '1997-12-01', null, 'PR-2: Wet BIG art. 3 and 14, arts')`,
      `('AVG', 'BIG_REGISTRATION', '01', '1997-12-01', null, 'PR-2: Wet BIG art. 3 and 14, arts')`,
      `('RL', 'CZO_DIPLOMA', 'RL', '1998-01-01', null, 'PR-6: Wet BIG art. 34, a protected title without a register')`,
    ];
    this.addSql(`insert into profession_requirement values ${rows.join(',\n')}`);
  }

  private numbers(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('PR-5.register-fresh', '2000-01-01', null, 1440, 'min', 'Naober: what the register said more than a day ago proves nothing'),
        ('PR-5.person-check-fresh', '2000-01-01', null, 129600, 'min', 'Naober: without a link to the register somebody looks again each quarter'),
        ('PR-5.check-every', '2000-01-01', null, 1200, 'min', 'Naober: daily, before the last answer is too old'),
        ('PR-5.check-before-start', '2000-01-01', null, 1440, 'min', 'Naober: once more a day before the shift'),
        ('PR-4.warn', '2000-01-01', null, 180, 'd', 'BIG-register: re-registration every five years is told in time'),
        ('R46.warn-first', '2000-01-01', null, 90, 'd', 'Naober, as Elanza does'),
        ('R46.warn-again', '2000-01-01', null, 30, 'd', 'Naober')`);
    this.addSql(`insert into retention_rule (record, days, valid_from, source) values
        ('CREDENTIAL', 365, '2026-01-01', 'Naober: counted from the day from which it no longer counts; a year in which somebody may ask what was relied on')`);
  }
}
