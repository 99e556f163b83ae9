import { raw, type FilterQuery } from '@mikro-orm/core';
import { DateTime } from '@naober/kit/subgraph';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { OpenShiftStatus } from './open-shift.enums.ts';
import type { OpenShift } from './open-shift.entity.ts';

@InputType({ description: 'A place and how far around it; used for the answer and not kept.' })
export class WithinFilter {
  @Field(() => Float, { description: 'Degrees north (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east (WGS 84).' })
  longitude!: number;

  @Field(() => Int, { description: 'At most so many kilometres away, as the crow flies.' })
  kilometres!: number;
}

@InputType({ description: 'A place on earth; used for the answer and not kept.' })
export class PointInput {
  @Field(() => Float, { description: 'Degrees north (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east (WGS 84).' })
  longitude!: number;
}

@InputType({ description: 'Which open shifts of the region; what is left out does not restrict.' })
export class OpenShiftFilter {
  @Field(() => [ID], { nullable: true, description: 'Only at these members.' })
  memberIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only at departments of these kinds, such as `OK` or `SEH`.' })
  departmentKinds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only for these professions.' })
  professionIds?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Only shifts that start at this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only shifts that start before this moment.' })
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only night shifts.' })
  nightsOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only for professions that the person who asks is employed in; none for visitors.',
  })
  myProfessionOnly?: boolean | null;

  @Field(() => WithinFilter, { nullable: true, description: 'Only at departments near a place.' })
  within?: WithinFilter | null;
}

@InputType({ description: "Which of a member's own shifts; what is left out does not restrict." })
export class MemberShiftFilter {
  @Field(() => DateTime, { nullable: true, description: 'Only shifts that end after this moment.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only shifts that start before this moment.' })
  until?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Only at these departments.' })
  departmentIds?: string[] | null;

  @Field(() => [OpenShiftStatus], { nullable: true, description: 'Only shifts that stand so.' })
  statuses?: OpenShiftStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only shifts with a sign-up that waits for a decision.' })
  waitingOnly?: boolean | null;
}

/** `shiftStatus` as a condition: the same boundaries, asked of the database. */
export function hasStatus(status: OpenShiftStatus, now: Date): FilterQuery<OpenShift> {
  const future = { status: 'PUBLISHED', startsAt: { $gt: now } } as const;
  const begun = { status: 'PUBLISHED', startsAt: { $lte: now } } as const;
  const conditions: Record<OpenShiftStatus, FilterQuery<OpenShift>> = {
    DRAFT: { status: 'DRAFT' },
    CLOSED: { status: 'CLOSED' },
    CANCELLED: { status: 'CANCELLED' },
    PUBLISHED: { ...future, placesConfirmed: 0 },
    PARTLY_FILLED: { ...future, placesConfirmed: { $gt: 0, $lt: raw('places') } },
    FILLED: { ...future, placesConfirmed: { $gte: raw('places') } },
    IN_PROGRESS: { ...begun, endsAt: { $gt: now }, placesConfirmed: { $gt: 0 } },
    COMPLETED: { ...begun, endsAt: { $lte: now }, placesConfirmed: { $gt: 0 } },
    EXPIRED: { ...begun, placesConfirmed: 0 },
  };
  return conditions[status];
}
