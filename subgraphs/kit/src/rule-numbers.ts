import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from './local-time.ts';
import { rows } from './sql.ts';

/** The table of the numbers, for a migration: each with the days on which it holds and where it comes from; a new number is a new row. */
export const ruleParameterTable = `create table rule_parameter (
    id text not null,
    valid_from date not null,
    valid_until date,
    value numeric not null,
    unit text not null,
    source text not null check (source <> ''),
    primary key (id, valid_from),
    check (valid_until >= valid_from),
    constraint rule_parameter_one_value_a_day exclude using gist (id with =, daterange(valid_from, valid_until, '[]') with &&)
  )`;

/** Gives the number of a rule by its id. Throws for one that no row gives: a rule without its number decides nothing. */
export type RuleNumbers = (id: string) => number;

/** The numbers of rules that hold on the day of that moment: dated rows of `rule_parameter`, each with its source. */
export async function ruleNumbers(em: EntityManager, now: Date): Promise<RuleNumbers> {
  const day = localDateOf(now);
  const found = await rows<{ id: string; value: number }>(
    em,
    `select id, value::float as value from rule_parameter
     where valid_from <= ? and coalesce(valid_until, 'infinity') >= ?`,
    [day, day],
  );
  const values = new Map(found.map(({ id, value }) => [id, value]));
  return id => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`No value of ${id} holds on ${day}.`);
    return value;
  };
}
