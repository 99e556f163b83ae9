import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { rulesOf } from '@naober/kit/retention';
import { LocalDate } from '@naober/kit/subgraph';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { BorrowedRetentionRules } from '../borrowed/retention-rules.entity.ts';
import { rulesAhead } from './retention-rule.rules.ts';

@ObjectType({ description: 'For how long the platform keeps one type of record ("bewaartermijn").' })
export class RetentionRule {
  @Field(() => String, { description: 'The type of record, such as `SESSION` or `AUDIT_ENTRY`; stable.' })
  record!: string;

  @Field(() => Int, { description: 'How many days it is kept; a daily job forgets what is older.' })
  days!: number;

  @Field(() => LocalDate, { description: 'First day on which the rule holds; may lie ahead.' })
  validFrom!: string;

  @Field(() => String, { description: 'Law or decision that it comes from; our own begin with `Naober`.' })
  source!: string;
}

@Resolver()
export class RetentionRuleResolver {
  @Query(() => [RetentionRule], {
    nullable: true,
    description:
      'The rules of today and later by which the whole platform forgets, by record; null when nobody is signed in.',
  })
  async retentionRules(@Ctx() { em, viewer, now }: Context): Promise<RetentionRule[] | null> {
    if (viewer.personId === null) return null;
    const [own, neighbours] = [await rulesOf(em), await em.find(BorrowedRetentionRules, {})];
    return rulesAhead([...own, ...neighbours.flatMap(({ rules }) => rules)], localDateOf(now));
  }
}
