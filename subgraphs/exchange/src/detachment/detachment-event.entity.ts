import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { DetachmentEventKind } from './detachment-event.enums.ts';
import { DetachmentPartyKind } from './detachment.enums.ts';

/** Never changed: the running subgraph may add to the table and read it. */
@ObjectType({ description: 'Something that happened to a version of a detachment agreement.' })
@Entity({
  tableName: 'detachment_event',
  policies: seenBy<DetachmentEvent>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentEvent {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Field(() => DetachmentEventKind, { description: 'What happened.' })
  @Enum({ items: () => DetachmentEventKind })
  kind!: DetachmentEventKind;

  @Field(() => DateTime, { description: 'When.' })
  @Property({ type: 'timestamptz' })
  at!: Date;

  /** Null = the platform by itself. */
  @Property({ type: 'uuid', nullable: true })
  byPerson: string | null = null;

  @Field(() => DetachmentPartyKind, { nullable: true, description: 'Which party it is about; null for none.' })
  @Enum({ items: () => DetachmentPartyKind, nullable: true })
  party: DetachmentPartyKind | null = null;

  @Property({ type: 'uuid', nullable: true })
  toPerson: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as a code: of a refusal, a suspension, an end, or what holds it up; null where nothing is said.',
  })
  @Property({ type: 'text', nullable: true })
  code: string | null = null;
}
