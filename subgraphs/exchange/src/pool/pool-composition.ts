import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Field, Int, ObjectType } from 'type-graphql';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { parametersSql } from '../eligibility/person.sql.ts';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { EpaDefinitionRef } from '../references/epa-definition.ts';
import { ProfessionRef } from '../references/profession.ts';

@ObjectType({ description: 'How many people of a pool are of one profession.' })
export class PoolProfessionCount {
  @Field(() => ProfessionRef, { nullable: true, description: 'The profession; null while governance does not answer.' })
  profession!: ProfessionRef;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;
}

@ObjectType({ description: 'How many people of a pool are entrusted with one EPA and act on their own (L4 or L5).' })
export class PoolEpaCount {
  @Field(() => EpaDefinitionRef, { nullable: true, description: 'The EPA; null while learning does not answer.' })
  epa!: EpaDefinitionRef;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;
}

@ObjectType({
  description:
    'Who is in a pool, as counts by qualification; exact, also where few: planners see who offers time by name.',
})
export class PoolComposition {
  @Field(() => Int, { description: 'How many people are in it.' })
  people!: number;

  @Field(() => [PoolProfessionCount], { description: 'By profession, the most common first.' })
  byProfession!: PoolProfessionCount[];

  @Field(() => [PoolEpaCount], { description: 'By EPA held independently, the most common first.' })
  byEpa!: PoolEpaCount[];
}

interface Row {
  pool_id: string;
  professions: { id: string; people: number }[];
  epas: { id: string; level: number; people: number }[];
}

/** Counts alone leave the platform's sight: entrustments are seen by their own person. */
const compositionSql = `
  with member as (select pool_id, professional_id, profession_id from pool_membership
    where pool_id = any(?) and left_at is null),
  held as (select pool_id, epa_id, max(level) as level, professional_id from member
    join borrowed_epa_entrustment using (professional_id)
    where status = 'ACTIVE' and decided_on <= ? and coalesce(valid_until >= ?, true)
    group by pool_id, epa_id, professional_id)
  select pool.id as pool_id,
    (select coalesce(json_agg(json_build_object('id', profession_id, 'people', people) order by people desc, profession_id), '[]')
      from (select profession_id, count(*)::int as people from member where pool_id = pool.id group by profession_id) one) as professions,
    (select coalesce(json_agg(json_build_object('id', epa_id, 'level', level, 'people', people) order by people desc, epa_id), '[]')
      from (select epa_id, level, count(*)::int as people from held where pool_id = pool.id group by epa_id, level) one) as epas,
    ${parametersSql} as parameters
  from pool where id = any(?)`;

/** The composition of each pool that is asked for together, in one statement. */
export function compositionOf(poolId: string, context: Context): Promise<PoolComposition> {
  const loader = context.batched(compositionOf, async ids => {
    const today = localDateOf(context.now);
    const pools = `{${ids.join(',')}}`;
    const rows = await context.platform.execute<(Row & { parameters: RuleParameter[] })[]>(compositionSql, [
      pools,
      today,
      today,
      pools,
    ]);
    return ids.map(id => {
      const row = rows.find(one => one.pool_id === id)!;
      return view(row, parameterOn(row.parameters, 'LN-1.independent-level', today));
    });
  });
  return loader.load(poolId);
}

function view({ professions, epas }: Row, independentLevel: number): PoolComposition {
  const counts = new Map<string, number>();
  for (const { id, level, people } of epas)
    if (level >= independentLevel) counts.set(id, (counts.get(id) ?? 0) + people);
  const byEpa = [...counts].sort(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b));
  return {
    people: professions.reduce((sum, { people }) => sum + people, 0),
    byProfession: professions.map(({ id, people }) => ({ profession: { id }, people })),
    byEpa: byEpa.map(([id, people]) => ({ epa: { id }, people })),
  };
}
