import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SwapKind, SwapStatus } from './swap.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A place of a shift that goes from one professional to another, in return for a place of hers or not.',
})
@Entity({
  tableName: 'shift_swap',
  // Who plans a host is known by its shifts: the rule of the noun decides, and reads as the platform.
  policies: seenBy<ShiftSwap>(({ holderId, takerId }) => `viewer_person() in (${holderId}, ${takerId})`),
})
export class ShiftSwap {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => SwapKind, { description: 'With a shift in return, or without.' })
  @Enum({ items: () => SwapKind })
  kind!: SwapKind;

  @Field(() => SwapStatus, { description: 'Where it stands.' })
  @Enum({ items: () => SwapStatus })
  status!: SwapStatus;

  /** The place that is given away. */
  @ManyToOne({ entity: () => SignUp, ref: true })
  given!: Ref<SignUp>;

  /** The place that comes in return; null for a take-over. */
  @ManyToOne({ entity: () => SignUp, ref: true, nullable: true })
  returned: Ref<SignUp> | null = null;

  @Property({ type: 'uuid' })
  holderId!: string;

  /** Null while it is on offer to whoever can. */
  @Property({ type: 'uuid', nullable: true })
  takerId: string | null = null;

  @Property({ type: 'uuid' })
  proposedBy!: string;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  @Property({ type: 'timestamptz' })
  proposedAt!: Date;

  @Field(() => DateTime, { description: 'Until when it can be accepted: the start of the first of its shifts.' })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or came to nothing; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  givenApprovedBy: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  returnedApprovedBy: string | null = null;

  /** Why a planner approved against a GATE. */
  @Property({ type: 'text', nullable: true })
  approvalReason: string | null = null;
}
