import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import type { MessageKind } from './message-kinds.ts';

/** What the words need: names, instants and counts. */
export type MessageFacts = Readonly<Record<string, string | number | null>>;

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Something that happened and concerns one person, for her alone to read.' })
@Entity({
  tableName: 'message',
  policies: rowsOf<Message>(({ professional }) => `${professional} = viewer_person()`),
})
export class Message {
  /** That of the event: the same event twice is one message. */
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => String, { description: 'What happened, such as `SIGN_UP_CONFIRMED`; more kinds may come.' })
  @Property({ type: 'text' })
  kind!: MessageKind;

  @Property({ type: 'text' })
  subjectType!: string;

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'json' })
  facts!: MessageFacts;

  /** Who wrote `facts.note`; null when nobody wrote one. Shown to nobody. */
  @Property({ type: 'uuid', nullable: true })
  writtenBy: string | null = null;

  @Field(() => DateTime, { description: 'When it came.' })
  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When she marked it as read; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  readAt: Date | null = null;
}
