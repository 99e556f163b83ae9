import { Migration } from '@mikro-orm/migrations';

/** Whom a hold goes back to, and kinds of credentials that can be checked. */
export class Migration0016Supervision extends Migration {
  override up(): void {
    this.addSql(`alter table sign_up add held_from text check (held_from in ('CONFIRMED', 'RECONFIRM_NEEDED'))`);
    this.addSql(
      `create index open_shift_of_supervisor on open_shift (supervisor_id, starts_at) where supervisor_id is not null`,
    );
    const kinds = `array['BIG_REGISTRATION', 'CZO_DIPLOMA', 'CONDUCT_CERTIFICATE', 'OCCUPATIONAL_HEALTH_CLEARANCE',
      'DRIVING_LICENCE', 'AMBULANCE_DRIVER_CERTIFICATE', 'LIFE_SUPPORT', 'IDENTITY_SEEN', 'E_LEARNING', 'ORGANISATION_DOCUMENT']`;
    // What nobody can check is said in words, and not as something that is checked.
    this.addSql(`update open_shift set
        other_requirements = other_requirements || array(select unnest(required_credentials) except select unnest(${kinds})),
        required_credentials = array(select unnest(required_credentials) intersect select unnest(${kinds}))
      where not required_credentials <@ ${kinds}`);
    this.addSql(
      `alter table open_shift add constraint open_shift_credentials_are_checked check (required_credentials <@ ${kinds})`,
    );
  }
}
