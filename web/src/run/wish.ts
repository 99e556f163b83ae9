import type { PlacementLineFragment, SavePlacementWishInput } from '../generated/operations.ts';

/** A wish as the form holds it; `place` is `d:` and a department, `m:` and a member, or empty. */
export interface Wish {
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly hours: string;
  readonly learning: string;
}

type Known = Pick<
  PlacementLineFragment,
  'id' | 'revision' | 'department' | 'hostMember' | 'startsOn' | 'endsOn' | 'hoursPerWeek' | 'learning'
>;

export function wishOf(known: Known | null, department: string): Wish {
  const member = known?.hostMember && !known.department ? `m:${known.hostMember.id}` : '';
  return {
    place: department ? `d:${department}` : member,
    startsOn: known?.startsOn ?? '',
    endsOn: known?.endsOn ?? '',
    hours: known?.hoursPerWeek ? String(known.hoursPerWeek) : '',
    learning: known?.learning ?? '',
  };
}

/** What is empty is left open; hours that are no number are told as none that fits. */
export function wishInput(
  { place, startsOn, endsOn, hours, learning }: Wish,
  known: Known | null,
): SavePlacementWishInput {
  const [kind, id] = [place.slice(0, 2), place.slice(2)];
  const number = Number(hours);
  return {
    ...(known && { placementId: known.id, expectedRevision: known.revision }),
    departmentId: kind === 'd:' ? id : null,
    memberId: kind === 'm:' ? id : null,
    startsOn: startsOn || null,
    endsOn: endsOn || null,
    hoursPerWeek: hours === '' ? null : Number.isInteger(number) ? number : 0,
    learning: learning.trim() || null,
  };
}
