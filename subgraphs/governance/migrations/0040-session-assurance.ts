import { Migration } from '@mikro-orm/migrations';

/** A session keeps how surely its sign-in service knew who came. */
export class Migration0040SessionAssurance extends Migration {
  override up(): void {
    this.addSql('alter table session add column assurance text');
  }
}
