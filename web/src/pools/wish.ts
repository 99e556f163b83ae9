import type { PartOfDay, SaveParticipationPreferenceInput, Weekday, WishesFragment } from '../generated/operations.ts';

export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];
export const partsOfDay = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'] as const satisfies readonly PartOfDay[];

/** What stands in the form. */
export interface Wish {
  readonly memberIds: string[];
  readonly departmentKinds: string[];
  readonly weekdays: Weekday[];
  readonly partsOfDay: PartOfDay[];
  /** As typed; empty when she has no such wish. */
  readonly atMostShifts: string;
  readonly mayBeAsked: boolean;
}

export const wishFrom = (known: WishesFragment | null): Wish => ({
  memberIds: known?.members.map(({ id }) => id) ?? [],
  departmentKinds: [...(known?.departmentKinds ?? [])],
  weekdays: [...(known?.weekdays ?? [])],
  partsOfDay: [...(known?.partsOfDay ?? [])],
  atMostShifts: known?.atMostShifts?.toString() ?? '',
  mayBeAsked: known?.mayBeAsked ?? false,
});

/** A number that cannot be one is sent as one out of range: the graph says so, and nothing is guessed. */
export function wishInput({ atMostShifts, ...wish }: Wish): SaveParticipationPreferenceInput {
  const typed = atMostShifts.trim();
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return { ...wish, atMostShifts: typed === '' ? null : number };
}
