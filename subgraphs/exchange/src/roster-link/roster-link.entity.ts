import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { RosterLinkKind } from './roster-link.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A standing link to a member's own roster system: open shifts come in, confirmed people go out.",
})
@Entity({ tableName: 'roster_link' })
export class RosterLink {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => String, { description: 'What its planners call it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => RosterLinkKind, { description: 'How it is reached.' })
  @Enum({ items: () => RosterLinkKind })
  kind!: RosterLinkKind;

  @Field(() => String, { description: 'Where the roster is; one of the addresses that the operator lists.' })
  @Property({ type: 'text' })
  address!: string;

  /** The name, never the secret: that stands in the environment alone. */
  @Field(() => String, {
    nullable: true,
    description:
      'By which name the operator keeps the secret; null when none is needed. The secret itself is nowhere in the graph.',
  })
  @Property({ type: 'text', nullable: true })
  secretName: string | null = null;

  @Field(() => Boolean, { description: 'Whether open shifts come in.' })
  @Property({ type: 'boolean' })
  pullsShifts!: boolean;

  @Field(() => Boolean, {
    description: "Whether the work of the member's own people comes in, for the rules of working time.",
  })
  @Property({ type: 'boolean' })
  pullsHomeRoster: Opt<boolean> = false;

  @Field(() => Boolean, { description: 'Whether it hears who was confirmed.' })
  @Property({ type: 'boolean' })
  pushesConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether it hears which hours were worked; never what they cost.' })
  @Property({ type: 'boolean' })
  pushesHours!: boolean;

  @Field(() => Int, { description: 'Minutes between two runs.' })
  @Property({ type: 'integer' })
  everyMinutes!: number;

  @Field(() => Boolean, { description: 'False once it was ended; what it brought stays.' })
  @Property({ type: 'boolean' })
  isActive: Opt<boolean> = true;

  /** Where the next pull goes on. */
  @Property({ type: 'text', nullable: true })
  cursor: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it runs next; null before the first run was planned.' })
  @Property({ type: 'timestamptz', nullable: true })
  nextRunAt: Date | null = null;

  @Property({ type: 'timestamptz' })
  madeAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  madeBy: string | null = null;
}
