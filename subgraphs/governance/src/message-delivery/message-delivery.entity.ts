import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { rowsOf } from '@naober/kit/row-security';
import { Message } from '../message/message.entity.ts';
import { Professional } from '../professional/professional.entity.ts';

export enum DeliveryChannel {
  MAIL = 'MAIL',
  PUSH = 'PUSH',
}

export enum DeliveryStatus {
  QUEUED = 'QUEUED',
  SENT = 'SENT',
  FAILED = 'FAILED',
  SUPPRESSED = 'SUPPRESSED',
}

/** One way out of one message, and what became of it. The inbox needs none: there the message itself lies. */
@Entity({
  tableName: 'message_delivery',
  policies: rowsOf<MessageDelivery>(({ professional }) => `${professional} = viewer_person()`),
})
export class MessageDelivery {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @ManyToOne({ entity: () => Message, ref: true })
  message!: Ref<Message>;

  @ManyToOne({ entity: () => Professional, ref: true })
  professional!: Ref<Professional>;

  @Enum({ items: () => DeliveryChannel })
  channel!: DeliveryChannel;

  /** Goes with others in the mail of the day. */
  @Property({ type: 'boolean' })
  isDigest: Opt<boolean> = false;

  /** Goes by mail because push did not reach her, whatever she chose for mail. */
  @Property({ type: 'boolean' })
  isFallback: Opt<boolean> = false;

  @Enum({ items: () => DeliveryStatus })
  status: Opt<DeliveryStatus> = DeliveryStatus.QUEUED;

  @Property({ type: 'timestamptz' })
  dueAt!: Date;

  /** When it was sent, given up or found to be unwanted. */
  @Property({ type: 'timestamptz', nullable: true })
  settledAt: Date | null = null;

  /** Why it did not go; never an address. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;
}
