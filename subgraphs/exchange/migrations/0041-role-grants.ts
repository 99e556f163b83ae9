import { Migration } from '@mikro-orm/migrations';

/** Who holds which role, as governance says: whom to tell that hours wait. */
export class Migration0041RoleGrants extends Migration {
  override up(): void {
    this.addSql(`create table if not exists borrowed_role_grant (
        id uuid primary key,
        version integer not null,
        region_id uuid not null,
        professional_id uuid not null,
        member_id uuid,
        department_id uuid,
        role text not null,
        starts_on date not null,
        ends_on date,
        is_withdrawn boolean not null
      )`);
    this.addSql('create index if not exists borrowed_role_grant_of_member on borrowed_role_grant (member_id, role)');
  }
}
