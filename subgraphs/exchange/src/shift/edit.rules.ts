import { isEditable } from './shift-state.rules.ts';

export const editRefusals = {
  NOT_EDITABLE: 'It has begun, was called off, or is settled.',
  CONFLICT: 'Another planner changed it meanwhile: see the shift as it stands now.',
  OTHER_MEMBER: 'The department is of another member.',
  PLACES_BELOW_TAKEN: 'More places are held than would be left: call off places of named people first.',
  ASKS_PEOPLE_AGAIN: 'People who were confirmed must be asked again; say with `mayAskAgain` that they may.',
} as const;

export type EditRefusal = keyof typeof editRefusals;

interface EditFacts {
  readonly shift: Parameters<typeof isEditable>[0] & { readonly revision: number; readonly placesTaken: number };
  readonly input: { readonly expectedRevision: number; readonly mayAskAgain: boolean };
  readonly plan: { readonly places: number };
  readonly askedAgain: number;
  readonly isSameMember: boolean;
  readonly now: Date;
}

/** What stands between a planner and a change; null when nothing. */
export function editRefusal(facts: EditFacts): { code: EditRefusal; field: string[] } | null {
  const { shift, input, plan, askedAgain, isSameMember, now } = facts;
  const against: [boolean, EditRefusal, string[]][] = [
    [!isEditable(shift, now), 'NOT_EDITABLE', ['shiftId']],
    [shift.revision !== input.expectedRevision, 'CONFLICT', ['expectedRevision']],
    [!isSameMember, 'OTHER_MEMBER', ['departmentId']],
    [plan.places < shift.placesTaken, 'PLACES_BELOW_TAKEN', ['shift', 'places']],
    [askedAgain > 0 && !input.mayAskAgain, 'ASKS_PEOPLE_AGAIN', ['mayAskAgain']],
  ];
  const found = against.find(([holds]) => holds);
  return found ? { code: found[1], field: found[2] } : null;
}
