import { Migration } from '@mikro-orm/migrations';

/** How two members settle who chose nothing: a dated rule like the others, which begins on the first of a month. */
export class Migration0075UsualTerms extends Migration {
  override up(): void {
    this.addSql(`insert into rule_parameter (id, valid_from, valid_until, value, unit, source) values
        ('SE-4.cadence', '2000-01-01', null, 1, 'class', 'Naober: 1 = by the month, 2 = by the week; two members choose otherwise for themselves'),
        ('SE-4.cut-off', '2000-01-01', null, 5, 'd', 'Naober: days after the end of a period to confirm what is late; two members choose otherwise for themselves')`);
    this.addSql(`alter table rule_parameter add constraint rule_parameter_usual_terms
        check (id not like 'SE-4.%' or extract(day from valid_from) = 1)`);
  }
}
