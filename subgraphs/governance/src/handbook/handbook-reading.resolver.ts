import type { Context } from '@naober/kit/context';
import { DateTime } from '@naober/kit/subgraph';
import { Ctx, Field, FieldResolver, Int, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookClause } from './handbook-clause.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { changesBetween, HandbookChangeKind, rolesToAcknowledge } from './handbook.rules.ts';
import { currentOf, ownAcknowledgements } from './read-handbook.ts';

registerEnumType(HandbookChangeKind, {
  name: 'HandbookChangeKind',
  description: 'What became of a clause.',
  valuesConfig: {
    NEW: { description: 'It was not there before.' },
    CHANGED: { description: 'It says something else, or somebody else must read it.' },
    GONE: { description: 'It is there no more.' },
  },
});

@ObjectType({ description: 'A clause that is other than it was.' })
export class HandbookChange {
  @Field(() => HandbookChangeKind, { description: 'What became of it.' })
  kind!: HandbookChangeKind;

  @Field(() => String, { description: 'Which clause.' })
  code!: string;

  @Field(() => HandbookClause, { nullable: true, description: 'As it was; null for a new one.' })
  before!: HandbookClause | null;

  @Field(() => HandbookClause, { nullable: true, description: 'As it is; null for one that is gone.' })
  after!: HandbookClause | null;
}

@ObjectType({ description: 'How far the viewer herself is with the handbook.' })
export class HandbookReading {
  @Field(() => [Role], {
    description: 'As what she still must acknowledge the version that counts; empty when as nothing.',
  })
  rolesToAcknowledge!: Role[];

  @Field(() => Int, {
    nullable: true,
    description: 'The newest version that she acknowledged; null when none.',
  })
  acknowledgedNumber!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When she did; null when never.' })
  acknowledgedAt!: Date | null;

  @Field(() => [HandbookChange], {
    description: 'What changed since that version, clause by clause; empty when she acknowledged none, or the newest.',
  })
  changes!: HandbookChange[];
}

@Resolver(() => Handbook)
export class HandbookReadingResolver {
  @FieldResolver(() => HandbookReading, {
    nullable: true,
    description: 'How far the viewer is with it; null while nothing was published.',
  })
  async viewerReading(@Root() handbook: Handbook, @Ctx() context: Context): Promise<HandbookReading | null> {
    const current = await currentOf(context, handbook);
    if (!current) return null;
    const own = await ownAcknowledgements(context, handbook);
    const held = context.viewer.roles.map(({ role }) => role);
    const done = new Set(own.filter(one => one.handbookVersion.id === current.id).map(({ role }) => String(role)));
    const open = rolesToAcknowledge(current.clauses.getItems(), held).filter(role => !done.has(role));
    const [last] = own;
    const version = last?.handbookVersion.unwrap() ?? null;
    const before = version && version.id !== current.id ? await version.clauses.loadItems() : null;
    return {
      rolesToAcknowledge: open.map(role => Role[role as keyof typeof Role]),
      acknowledgedNumber: version?.number ?? null,
      acknowledgedAt: last?.acknowledgedAt ?? null,
      changes: before ? changesBetween(before, current.clauses.getItems()) : [],
    };
  }
}
