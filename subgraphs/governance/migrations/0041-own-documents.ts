import { Migration } from '@mikro-orm/migrations';

/** Keys that were made while every key could send documents of its own go on doing so. */
export class Migration0041OwnDocuments extends Migration {
  override up(): void {
    this.addSql(
      `update access_key set scopes = scopes || '{OWN_DOCUMENTS}' where kind = 'API' and not 'OWN_DOCUMENTS' = any(scopes)`,
    );
  }
}
