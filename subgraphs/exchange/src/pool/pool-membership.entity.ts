import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { alsoSeenBy, rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Pool } from './pool.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'That somebody was in a pool, from when until when. Seen by herself alone.' })
@Entity({
  tableName: 'pool_membership',
  policies: [
    ...rowsOf<PoolMembership>(({ professionalId }) => `${professionalId} = viewer_person()`),
    // Whose availability planners see; the graph shows them no membership.
    ...alsoSeenBy<PoolMembership>(
      'of_planners',
      ({ regionId, leftAt }) =>
        `${regionId} = viewer_tenant() and ${leftAt} is null and viewer_holds_somewhere('PLANNER')`,
    ),
  ],
})
export class PoolMembership {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @ManyToOne({ entity: () => Pool, ref: true })
  pool!: Ref<Pool>;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** As what she joined: a profession of an employment of hers; of who is self-employed, by her own word. */
  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => DateTime, { description: 'When she joined.' })
  @Property({ type: 'timestamptz' })
  joinedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When she left, or the pool was closed; null while she is in it.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  leftAt: Date | null = null;
}
