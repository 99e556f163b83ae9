import { Migration } from '@mikro-orm/migrations';
import { ruleParameterTable } from '@naober/kit/rule-numbers';

/** Numbers of the rules with the days on which they hold and where they come from; a new number is a new row. */
export class Migration0012MessageRules extends Migration {
  override up(): void {
    this.addSql(ruleParameterTable);
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('MS-1.quiet-from', '2026-01-01', null, 1320, 'min of the local day', 'Naober: nobody is woken by a message; of who chose no hours of her own'),
        ('MS-1.quiet-until', '2026-01-01', null, 420, 'min of the local day', 'Naober: nobody is woken by a message; of who chose no hours of her own'),
        ('MS-1.quiet-not-within', '2026-01-01', null, 12, 'h', 'Naober: what is needed for a shift that begins within this time does not wait'),
        ('MS-2.digest-at', '2026-01-01', null, 450, 'min of the local day', 'Naober: news is read before the day begins'),
        ('MS-3.address-confirmed-within', '2026-01-01', null, 24, 'h', 'Naober: a link that lies about for longer proves little'),
        ('MS-3.address-pause', '2026-01-01', null, 60, 's', 'Naober: nobody fills the box of a stranger by us'),
        ('MS-4.devices', '2026-01-01', null, 10, 'browsers', 'Naober: more than anybody uses'),
        ('MS-4.push-kept', '2026-01-01', null, 24, 'h', 'RFC 8030, 5.2 (TTL); Naober: a device that is off hears of it for a day')`);
  }
}
