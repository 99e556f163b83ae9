import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { MessageLanguage } from '../message/message.enums.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';

@ObjectType({ description: 'Where and when messages reach somebody outside the portal; for herself alone.' })
@Entity({
  tableName: 'message_settings',
  policies: rowsOf<MessageSettings>(({ professional }) => `${professional} = viewer_person()`),
})
export class MessageSettings {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Field(() => MessageLanguage, { description: 'In which language mail comes.' })
  @Enum({ items: () => MessageLanguage })
  language: Opt<MessageLanguage> = MessageLanguage.nl;

  @Field(() => String, {
    nullable: true,
    description: 'First moment of her quiet hours, local, as `22:00`; null: she has none.',
  })
  @Property({ type: 'text', nullable: true })
  quietFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The moment, local, at which her quiet hours are over, as `07:00`; null: she has none.',
  })
  @Property({ type: 'text', nullable: true })
  quietUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Where mail goes; confirmed by herself. Null: nowhere.' })
  @Property({ type: 'text', nullable: true })
  mailAddress: string | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When her address refused mail for good; null when it did not, or took some since.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  mailRefusedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'The address that she has yet to confirm; null when none.' })
  @Property({ type: 'text', nullable: true })
  wishedAddress: string | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  wishedAt: Date | null = null;
}
