import { Migration } from '@mikro-orm/migrations';

/** Help without profit can be for nothing: 0 is a charge that was agreed, null is one that is not known yet. */
export class Migration0072HelpForNothing extends Migration {
  override up(): void {
    this.addSql('alter table detachment_agreement alter column cost_per_hour_cents drop not null');
    this.addSql('update detachment_agreement set cost_per_hour_cents = null where cost_per_hour_cents = 0');
    this.addSql(`alter table detachment_agreement
        add constraint detachment_cost_when_sent check (status in ('DRAFT', 'TERMINATED') or cost_per_hour_cents is not null),
        add constraint detachment_free_is_help check (status in ('DRAFT', 'TERMINATED') or cost_per_hour_cents > 0
          or legal_basis = 'NON_PROFIT_ASSISTANCE')`);
  }
}
