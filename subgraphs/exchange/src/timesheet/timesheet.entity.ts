import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ShiftKind } from '../shift/open-shift.enums.ts';
import { TimesheetStatus } from './timesheet.enums.ts';

/** A call while she was on call: ISO instants. */
export interface StoredCall {
  readonly startsAt: string;
  readonly endsAt: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The hours of one shift ("urenstaat"): when it was worked, and who said so. A correction is a sheet of its own, whose minutes are the difference.',
})
@Entity({
  tableName: 'timesheet',
  policies: seenBy<Timesheet>(
    ({ professionalId, regionId, hostMemberId, departmentId, homeMemberId, homeDepartmentId }) =>
      `${professionalId} = viewer_person() or ${regionId} = viewer_tenant() and (
       viewer_holds_at('PLANNER', ${hostMemberId}, ${departmentId})
       or viewer_holds_at('TEAM_LEAD', ${hostMemberId}, ${departmentId})
       or viewer_holds('FINANCE', ${hostMemberId})
       or viewer_holds('FINANCE', ${homeMemberId}) or viewer_holds('HR_ADVISOR', ${homeMemberId})
       or viewer_holds_at('TEAM_LEAD', ${homeMemberId}, ${homeDepartmentId})
       or exists (select from hours_deputy named where named.professional_id = viewer_person()
         and named.member_id = ${hostMemberId} and coalesce(named.department_id = timesheet.department_id, true)
         and viewer_today() between named.starts_on and named.ends_on))`,
  ),
})
export class Timesheet {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, { description: 'Counts up with each change; a mutation names the one that was looked at.' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Null once the sign-up is forgotten. A correction names that of the sheet that it corrects. */
  @Property({ type: 'uuid', nullable: true })
  signUpId: string | null = null;

  /** The first sheet of the same work; null for that one. */
  @Property({ type: 'uuid', nullable: true })
  correctsId: string | null = null;

  /** Who lends her; the host itself at one's own employer; null for the self-employed. */
  @Property({ type: 'uuid', nullable: true })
  homeMemberId: string | null = null;

  /** Where she is employed there; null when not known. */
  @Property({ type: 'uuid', nullable: true })
  homeDepartmentId: string | null = null;

  /** The cao of the home member on that day, as it was when the sheet was prepared; null without one. */
  @Property({ type: 'text', nullable: true })
  homeCao: string | null = null;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Property({ type: 'uuid' })
  departmentId!: string;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => ShiftKind, { description: 'What kind of duty; of being on call only the calls are work.' })
  @Enum({ items: () => ShiftKind })
  kind!: ShiftKind;

  @Field(() => DateTime, { description: 'First moment as planned.' })
  @Property({ type: 'timestamptz' })
  plannedStartsAt!: Date;

  @Field(() => DateTime, { description: 'Last moment as planned.' })
  @Property({ type: 'timestamptz' })
  plannedEndsAt!: Date;

  @Field(() => Int, { description: 'Break as planned, in minutes.' })
  @Property({ type: 'integer' })
  plannedBreakMinutes!: number;

  @Field(() => DateTime, { description: 'First moment as it was; as planned while nobody said otherwise.' })
  @Property({ type: 'timestamptz' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Last moment as it was; at most 24 h after the first.' })
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Break as it was, in minutes.' })
  @Property({ type: 'integer' })
  breakMinutes!: number;

  @Property({ type: 'json' })
  calls: Opt<StoredCall[]> = [];

  @Field(() => Int, {
    description: 'Minutes of work: elapsed time without the break; of being on call the calls alone.',
  })
  @Property({ type: 'integer' })
  workedMinutes!: number;

  @Field(() => Int, {
    description:
      'Minutes that this entry adds: the same as worked, and of a correction the difference, which may be less than 0.',
  })
  @Property({ type: 'integer' })
  minutes!: number;

  @Field(() => TimesheetStatus, { description: 'Where it stands.' })
  @Enum({ items: () => TimesheetStatus })
  status!: TimesheetStatus;

  /** Whether its span is where she was: of a sheet and its corrections at most one. */
  @Property({ type: 'boolean' })
  isCurrent: Opt<boolean> = false;

  @Field(() => DateTime, { description: 'Since when who has it now has it.' })
  @Property({ type: 'timestamptz' })
  waitingSince!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the host last verified it; null when not.' })
  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When she confirmed it; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it went into a batch; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  settledAt: Date | null = null;
}
