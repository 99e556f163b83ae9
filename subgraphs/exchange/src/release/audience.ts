import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import type { Viewer } from '@naober/kit/viewer';
import { viewerOf, type Person } from '../eligibility/gather-facts.ts';
import { isOn } from '../eligibility/parameter.rules.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { placesSeen, seesAsPlanner } from '../shift/shift-access.rules.ts';
import { isReleasedTo, type Audience } from './release.rules.ts';

export function audienceOf(person: Person | null, now: Date): Audience {
  const today = localDateOf(now);
  const employments = person?.facts.employments ?? [];
  return {
    employerIds: employments.filter(one => isOn(today, one.startsOn, one.endsOn)).map(({ memberId }) => memberId),
    isSelfEmployed: person?.facts.isSelfEmployed ?? false,
  };
}

/** Whether this person sees a shift on offer by now: by its host's order, as planner, or because she signed up for it. */
export const isOnViewFor = (viewer: Viewer, person: Person | null, shift: OpenShift, now: Date): boolean =>
  isReleasedTo(shift, audienceOf(person, now), now) ||
  seesAsPlanner(viewer, shift.memberId, shift.departmentId) ||
  (person?.signUps.some(one => one.shift.id === shift.id) ?? false);

/** `isReleasedTo` as a condition, for who asks; planners and keys see what is theirs before anybody. */
export async function releasedToViewer(context: Context): Promise<FilterQuery<OpenShift>> {
  const { now, viewer } = context;
  const { employerIds, isSelfEmployed } = audienceOf(await viewerOf(context), now);
  const { isEverywhere, memberIds, departmentIds } = placesSeen(viewer);
  if (isEverywhere) return {};
  const by = (column: 'releasedOwnAt' | 'releasedRegionAt' | 'releasedSelfEmployedAt') => ({
    $or: [{ [column]: null }, { [column]: { $lte: now } }],
  });
  return {
    $or: [
      { $and: [by('releasedOwnAt'), by('releasedRegionAt'), by('releasedSelfEmployedAt')] },
      { memberId: { $in: employerIds }, ...by('releasedOwnAt') },
      ...(employerIds.length > 0 ? [{ memberId: { $nin: employerIds }, ...by('releasedRegionAt') }] : []),
      ...(isSelfEmployed ? [by('releasedSelfEmployedAt')] : []),
      { memberId: { $in: memberIds } },
      { departmentId: { $in: departmentIds } },
    ],
  } as FilterQuery<OpenShift>;
}

/** The same in SQL, of a table `open_shift`, with its parameters in order. */
export async function releasedSql(context: Context): Promise<{ readonly sql: string; readonly values: unknown[] }> {
  const { now, viewer } = context;
  const { employerIds, isSelfEmployed } = audienceOf(await viewerOf(context), now);
  const { isEverywhere, memberIds, departmentIds } = placesSeen(viewer);
  const array = (ids: readonly string[]) => `{${ids.join(',')}}`;
  const employers = array(employerIds);
  return {
    sql: releasedText,
    values: [
      now,
      now,
      now,
      employers,
      now,
      employerIds.length > 0,
      employers,
      now,
      isSelfEmployed,
      now,
      isEverywhere,
    ].concat([array(memberIds), array(departmentIds)] as never[]),
  };
}

const by = (column: string) => `coalesce(${column} <= ?, true)`;
const releasedText = `(
  (${by('released_own_at')} and ${by('released_region_at')} and ${by('released_self_employed_at')})
  or (member_id = any(?) and ${by('released_own_at')})
  or (? and member_id <> all(?) and ${by('released_region_at')})
  or (? and ${by('released_self_employed_at')})
  or ? or member_id = any(?) or department_id = any(?))`;
