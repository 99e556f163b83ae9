import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from './local-time.ts';
import { rows } from './sql.ts';

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
