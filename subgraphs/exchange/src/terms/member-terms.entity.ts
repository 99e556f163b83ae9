import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    "One member's own terms for who withdraws late, in one version; a later version is another one. Never terms of several members (ACM-3).",
})
@Entity({ tableName: 'member_terms' })
export class MemberTerms {
  @Field(() => ID, { description: 'Of this version.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => String, { description: "The member's own words; empty when it has no terms from then on." })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many hours before the start, and later, is late, for both sides; null when they do not say. Where the host itself calls off late, it shows its other shifts around that time (RD-1).',
  })
  @Property({ type: 'smallint', nullable: true })
  lateHours: number | null = null;

  @Field(() => DateTime, { description: 'From when they hold, until a later version.' })
  @Property({ type: 'timestamptz' })
  validFrom!: Date;

  @Property({ type: 'uuid', nullable: true })
  setBy: string | null = null;
}
