import { Migration } from '@mikro-orm/migrations';

/** PR-3: the list of a VS is the older one; until the present one is checked, a code beyond it is looked at by a person. */
export class Migration0032NewerSpecialisms extends Migration {
  override up(): void {
    this.addSql(`update profession_requirement set source = source ||
        ' (older set 30.065-30.069, the present list still to be checked: another code of group 30 is looked at)'
      where profession_code = 'VS' and kind = 'BIG_REGISTRATION'`);
  }
}
