import { Migration } from '@mikro-orm/migrations';

/** A signature says how surely the sign-in service knew who signed. */
export class Migration0070HowSignersWereKnown extends Migration {
  override up(): void {
    this.addSql('alter table detachment_signature add column assurance text');
  }
}
