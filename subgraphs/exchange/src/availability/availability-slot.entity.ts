import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { alsoSeenBy, rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A span of time that somebody offers ("beschikbaarheid"); it promises nothing and is taken back freely. Seen by herself, and by planners where she may be asked.',
})
@Entity({
  tableName: 'availability_slot',
  policies: [
    ...rowsOf<AvailabilitySlot>(({ professionalId }) => `${professionalId} = viewer_person()`),
    ...alsoSeenBy<AvailabilitySlot>(
      'of_planners',
      ({ regionId, isShown }) => `${regionId} = viewer_tenant() and ${isShown} and viewer_holds_somewhere('PLANNER')`,
    ),
  ],
})
export class AvailabilitySlot {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => DateTime, { description: 'First moment.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which it is over.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  /** Spans that were offered together; null for a single one. */
  @Property({ type: 'uuid', nullable: true })
  seriesId: string | null = null;

  /** Whether planners see it, and of which members (empty = all): follows from her wishes, and tells nothing else of them. */
  @Property({ type: 'boolean' })
  isShown: Opt<boolean> = false;

  @Property({ type: 'array', columnType: 'uuid[]' })
  shownTo: Opt<string[]> = [];
}
