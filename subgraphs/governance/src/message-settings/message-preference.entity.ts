import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { Field, ObjectType } from 'type-graphql';
import { MessageGroup, MessageTiming, MessageUrgency } from '../message/message.enums.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@ObjectType('MessagePreference', { description: 'How somebody hears of one group of messages; for herself alone.' })
export class MessagePreferenceView {
  @Field(() => MessageGroup, { description: 'What they are about.' })
  group!: MessageGroup;

  @Field(() => MessageUrgency, { description: 'How pressing they are; NEEDED ones come by mail or push at least.' })
  urgency!: MessageUrgency;

  @Field(() => MessageTiming, { description: 'When they come by mail.' })
  mail!: MessageTiming;

  @Field(() => MessageTiming, { description: 'When they come to her devices; never DIGEST.' })
  push!: MessageTiming;
}

/** What somebody chose; who chose nothing has no row. */
@Entity({
  tableName: 'message_preference',
  policies: rowsOf<MessagePreference>(({ professional }) => `${professional} = viewer_person()`),
})
export class MessagePreference {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Enum({ items: () => MessageGroup })
  group!: MessageGroup;

  @Enum({ items: () => MessageTiming })
  mail!: MessageTiming;

  @Enum({ items: () => MessageTiming })
  push!: MessageTiming;
}
