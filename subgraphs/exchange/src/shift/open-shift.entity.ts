import type { Opt } from '@mikro-orm/core';
import { Entity, Formula, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { BookingMode, CancelReason, ShiftKind } from './open-shift.enums.ts';

/** What a shift asks: at least this level of the EPA. */
export interface EpaRequirement {
  epaId: string;
  /** 1 to 5. */
  minimumLevel: number;
}

export type StoredShiftStatus = 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'CANCELLED';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Work at one department that professionals of the region can sign up for ("openstaande dienst").',
})
@Entity({ tableName: 'open_shift' })
export class OpenShift {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Field(() => Int, {
    description: 'Grows with each change that a planner makes, not with sign-ups; `editShift` names the one it saw.',
  })
  @Property({ type: 'integer' })
  revision: Opt<number> = 1;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  /** The department's kind of this moment, such as `OK`; null when the department is not known here yet. */
  @Formula(shift => `(select kind from borrowed_department where id = ${shift.departmentId})`, { type: 'text' })
  readonly departmentKind!: Opt<string | null>;

  @Property({ type: 'uuid' })
  professionId!: string;

  /** The shift's number in the member's own roster; null when made by hand. */
  @Property({ type: 'text', nullable: true })
  externalId: string | null = null;

  /** The link by which it came; null when made by hand or from a file. */
  @Property({ type: 'uuid', nullable: true })
  rosterLinkId: string | null = null;

  /** Which version of the shift the roster said last; null where rosters do not count. */
  @Property({ type: 'integer', nullable: true })
  rosterVersion: number | null = null;

  @Field(() => ShiftKind, { description: 'What kind of duty it is; working time is counted by it.' })
  @Property({ type: 'text' })
  kind: Opt<ShiftKind> = ShiftKind.REGULAR;

  @Field(() => BookingMode, { description: 'Whether who is eligible books it directly, or a planner confirms.' })
  @Property({ type: 'text' })
  booking: Opt<BookingMode> = BookingMode.PLANNER;

  /** Shifts that were published together as one series; null for a single one. */
  @Property({ type: 'uuid', nullable: true })
  seriesId: string | null = null;

  /** What was decided; what the public status adds follows from time and places. */
  @Property({ type: 'text' })
  status: Opt<StoredShiftStatus> = 'PUBLISHED';

  @Field(() => DateTime, { description: 'First moment of the shift.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'The moment at which the shift is over.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Unpaid break in minutes.' })
  @Property({ type: 'smallint' })
  breakMinutes!: number;

  @Field(() => Boolean, { description: 'True when more than an hour of it lies between 00:00 and 06:00 local time.' })
  @Property({ type: 'boolean' })
  isNight!: boolean;

  @Field(() => Int, { description: 'How many professionals the shift needs; at least 1.' })
  @Property({ type: 'smallint' })
  places!: number;

  @Field(() => Int, { description: 'Places held by who is confirmed, has an offer or is on hold; at most `places`.' })
  @Property({ type: 'smallint' })
  placesTaken: Opt<number> = 0;

  /** How many of the places taken are confirmed. */
  @Property({ type: 'smallint' })
  placesConfirmed: Opt<number> = 0;

  @Property({ type: 'json' })
  requiredEpas: Opt<EpaRequirement[]> = [];

  @Field(() => [String], { description: "What else the host asks, in the host's words; shown, not checked." })
  @Property({ type: 'array', columnType: 'text[]' })
  otherRequirements: Opt<string[]> = [];

  @Field(() => String, { nullable: true, description: 'What is good to know; null when nothing.' })
  @Property({ type: 'text', nullable: true })
  remarks: string | null = null;

  @Field(() => Boolean, {
    description: 'True for a learning place: EPAs below the level asked are welcome while a supervisor is present.',
  })
  @Property({ type: 'boolean' })
  isLearning: Opt<boolean> = false;

  /** Who supervises the learning place; null when somebody confirmed on it may. */
  @Property({ type: 'uuid', nullable: true })
  supervisorId: string | null = null;

  @Field(() => Boolean, { description: 'Whether somebody supervises the learning place; false for what is none.' })
  @Formula(
    shift => `(${shift.supervisorId} is not null or ${shift.isLearning} and exists (select from sign_up
      where shift_id = ${shift.id} and may_supervise and status in ('CONFIRMED', 'WORKED')))`,
    { type: 'boolean' },
  )
  readonly isSupervised!: Opt<boolean>;

  /** The EPA set that must be held in full, every core EPA of it; null when only named ones are asked. */
  @Property({ type: 'uuid', nullable: true })
  requiredEpaSetId: string | null = null;

  @Field(() => [String], { description: 'Kinds of credentials asked besides, by code; checked with each sign-up.' })
  @Property({ type: 'array', columnType: 'text[]' })
  requiredCredentials: Opt<string[]> = [];

  @Property({ type: 'uuid', nullable: true })
  requirementSetId: string | null = null;

  @Field(() => String, { nullable: true, description: 'Briefing: where to report; null when nothing was said.' })
  @Property({ type: 'text', nullable: true })
  reportAt: string | null = null;

  @Field(() => String, { nullable: true, description: 'Briefing: who to ask for; null when nothing was said.' })
  @Property({ type: 'text', nullable: true })
  askFor: string | null = null;

  @Field(() => String, { nullable: true, description: 'Briefing: what to bring; null when nothing was said.' })
  @Property({ type: 'text', nullable: true })
  bring: string | null = null;

  /** How to reach the department about this shift. */
  @Property({ type: 'text', nullable: true })
  contact: string | null = null;

  /** When it went on offer last; null for a draft. */
  @Property({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null = null;

  /** From when each group sees it, as the host's own order said on publishing; null = at once. Nobody is shown these. */
  @Property({ type: 'timestamptz', nullable: true })
  releasedOwnAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  releasedRegionAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  releasedSelfEmployedAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  cancelledAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  cancelledBy: string | null = null;

  @Field(() => CancelReason, { nullable: true, description: 'Why the host called it off; null unless called off.' })
  @Property({ type: 'text', nullable: true })
  cancelReason: CancelReason | null = null;

  @Property({ type: 'text', nullable: true })
  cancelNote: string | null = null;

  /** Minutes between calling off and the start. */
  @Property({ type: 'integer', nullable: true })
  cancelNoticeMinutes: number | null = null;
}
