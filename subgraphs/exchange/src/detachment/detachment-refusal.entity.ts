import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentRefusalReason } from './detachment-event.enums.ts';
import { DetachmentPartyKind } from './detachment.enums.ts';

/** Never changed, but for words that go with who is erased: a trigger refuses all else. */
@ObjectType({ description: 'A round of signing that a party refused, with the text as it was.' })
@Entity({
  tableName: 'detachment_refusal',
  policies: seenBy<DetachmentRefusal>(
    ({ detachmentId }) => `exists (select from detachment_agreement seen where seen.id = ${detachmentId})`,
  ),
})
export class DetachmentRefusal {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  detachmentId!: string;

  @Property({ type: 'integer' })
  round!: number;

  @Field(() => DateTime, { description: 'When it was sent for signing.' })
  @Property({ type: 'timestamptz' })
  sentAt!: Date;

  @Field(() => DateTime, { description: 'When it was refused.' })
  @Property({ type: 'timestamptz' })
  refusedAt!: Date;

  /** Null once she was erased. */
  @Property({ type: 'uuid', nullable: true })
  refusedBy: string | null = null;

  @Field(() => DetachmentPartyKind, { description: 'By which party.' })
  @Enum({ items: () => DetachmentPartyKind })
  party!: DetachmentPartyKind;

  @Field(() => DetachmentRefusalReason, { description: 'Why.' })
  @Enum({ items: () => DetachmentRefusalReason })
  reason!: DetachmentRefusalReason;

  @Field(() => String, { nullable: true, description: 'The same in words; null when none were said, or once erased.' })
  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Field(() => LocalDate, { description: 'First day that it would have covered.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day that it would have covered.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The whole text that was refused; null once the person was erased.',
  })
  @Property({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal.' })
  @Property({ type: 'text' })
  textHash!: string;

  @Property({ type: 'text', nullable: true })
  costAnnex!: string | null;
}

/** Who refuses, for which party, and why. */
export type Refusing = Pick<DetachmentRefusal, 'refusedBy' | 'party' | 'reason' | 'note' | 'refusedAt'>;

/** What is refused, as it stands at that moment. */
export const refusalOf = (one: DetachmentAgreement, refusing: Refusing) => ({
  regionId: one.regionId,
  detachmentId: one.id,
  round: one.round,
  sentAt: one.sentAt!,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  text: one.text,
  textHash: one.textHash,
  costAnnex: one.costAnnex,
  ...refusing,
});
