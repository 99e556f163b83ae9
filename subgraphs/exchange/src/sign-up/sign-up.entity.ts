import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
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

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a planner of the host invited the professional; null for who came by herself.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  invitedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  invitedBy: string | null = null;

  /** When a place that came free was offered. */
  @Property({ type: 'timestamptz', nullable: true })
  offeredAt: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the place that came free is kept for the professional; null when none was offered.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  offerExpiresAt: Date | null = null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the host last asked once more whether she still comes; null when it did not.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null = null;

  /** Last time that a place came free and went to somebody further down the list; null when never. */
  @Property({ type: 'timestamptz', nullable: true })
  skippedAt: Date | null = null;

  /** Until when a withdrawn place is passed on to nobody; null when it held none, or it was passed on. */
  @Property({ type: 'timestamptz', nullable: true })
  keptUntil: Date | null = null;

  /** Where it stood when it came on hold: what the end of the hold brings back. */
  @Property({ type: 'text', nullable: true })
  heldFrom: SignUpStatus.CONFIRMED | SignUpStatus.RECONFIRM_NEEDED | null = null;

  /** Where it stood when it was withdrawn: what undoing brings back. */
  @Property({ type: 'text', nullable: true })
  withdrawnFrom: SignUpStatus | null = null;

  /** Whether the professional, once confirmed, may supervise a learning place of the same shift. */
  @Property({ type: 'boolean' })
  maySupervise: Opt<boolean> = false;

  @Property({ type: 'timestamptz', nullable: true })
  noShowAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  noShowBy: string | null = null;

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

  /** The newest check after work elsewhere changed, of working time alone; what was decided on stays in `checks`. */
  @Property({ type: 'timestamptz', nullable: true })
  recheckedAt: Date | null = null;

  @Property({ type: 'text', nullable: true })
  recheckOutcome: EligibilityOutcome | null = null;

  @Property({ type: 'json' })
  rechecks: Opt<Check[]> = [];

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

  @Field(() => Int, {
    nullable: true,
    description: "Minutes between withdrawing, or the host's calling off, and the start; null for all else.",
  })
  @Property({ type: 'integer', nullable: true })
  noticeMinutes: number | null = null;

  @Field(() => DeclineReason, {
    nullable: true,
    description: 'Why the host declined, or called this place off; null for all else.',
  })
  @Enum({ items: () => DeclineReason, nullable: true })
  declineReason: DeclineReason | null = null;

  @Field(() => String, { nullable: true, description: "The host's words with the reason; null when none." })
  @Property({ type: 'text', nullable: true })
  declineNote: string | null = null;
}
