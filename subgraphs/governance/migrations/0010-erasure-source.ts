import { Migration } from '@mikro-orm/migrations';

/** Why a decision on an erasure is kept: it repeats nothing once governance's own backup was put back. */
export class Migration0010ErasureSource extends Migration {
  override up(): void {
    this.addSql(`update retention_rule
        set source = 'Naober: shows what was decided as long as the audit log, and repeats it at neighbours whose backup was put back'
        where record = 'ERASURE_REQUEST'`);
  }
}
