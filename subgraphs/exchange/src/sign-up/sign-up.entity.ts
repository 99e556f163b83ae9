import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { EligibilityOutcome } from '../eligibility/finding.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { DeclineReason, SignUpStatus, type OverrideCode } from './sign-up.enums.ts';

/** What a check leaves behind: which rule, in which version, said what. */
export interface Check {
  code: string;
  ruleId: string;
  ruleVersion: string;
  enforcement: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A professional's wish to work a shift, and what became of it." })
@Entity({ tableName: 'sign_up' })
export class SignUp {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @ManyToOne({ entity: () => OpenShift, ref: true })
  shift!: Ref<OpenShift>;

  /** The host, as on the shift. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Field(() => SignUpStatus, { description: 'Where the sign-up stands.' })
  @Enum({ items: () => SignUpStatus })
  status!: SignUpStatus;

  /** The shift's own span, so that the database can refuse two places at once. */
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => DateTime, {
    description: 'When the professional signed up; while an invitation was not answered, when it was made.',
  })
  @Property({ type: 'timestamptz' })
  submittedAt!: Date;

  /** When a planner invited the professional; null for who came by herself. */
  @Property({ type: 'timestamptz', nullable: true })
  invitedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  invitedBy: string | null = null;

  /** When a place that came free was offered, and until when it is kept. */
  @Property({ type: 'timestamptz', nullable: true })
  offeredAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  offerExpiresAt: Date | null = null;

  /** Counts up per shift in the order of signing up; the waiting list is served in this order. */
  @Property({ type: 'integer' })
  queueNumber!: number;

  @Field(() => EligibilityOutcome, {
    description: 'What the last check said. The host sees this and the rule ids, never why.',
  })
  @Enum({ items: () => EligibilityOutcome })
  outcome!: EligibilityOutcome;

  @Property({ type: 'json' })
  checks: Opt<Check[]> = [];

  @Property({ type: 'timestamptz' })
  checkedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed, declined or withdrawn; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;

  /** Why a planner confirmed against a GATE. */
  @Property({ type: 'text', nullable: true })
  overrideReason: string | null = null;

  /** The same as a code. */
  @Property({ type: 'text', nullable: true })
  overrideCode: OverrideCode | null = null;

  /** The host's terms for withdrawing late that held when she signed up; null when it had none. */
  @Property({ type: 'uuid', nullable: true })
  termsId: string | null = null;

  /** Minutes between withdrawing, or the host's calling off, and the start. */
  @Property({ type: 'integer', nullable: true })
  noticeMinutes: number | null = null;

  @Field(() => DeclineReason, { nullable: true, description: 'Why the host declined; null unless declined.' })
  @Enum({ items: () => DeclineReason, nullable: true })
  declineReason: DeclineReason | null = null;

  @Field(() => String, { nullable: true, description: "The host's words with the reason; null when none." })
  @Property({ type: 'text', nullable: true })
  declineNote: string | null = null;
}
