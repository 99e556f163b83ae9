import { Migration } from '@mikro-orm/migrations';

/** An exemption from VAT that was asked for by mistake, or that ends early, is withdrawn: by one person, who decides nothing. */
export class Migration0051ExemptionsWithdrawn extends Migration {
  override up(): void {
    this.addSql(`alter table vat_exemption drop constraint vat_exemption_status_check,
      add constraint vat_exemption_status_check check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN'))`);
  }
}
