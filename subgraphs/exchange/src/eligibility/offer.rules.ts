import { isOpen } from '../sign-up/sign-up-status.rules.ts';
import type { EligibilityFacts } from './facts.rules.ts';
import { Enforcement, finding, type Finding } from './finding.rules.ts';

/** Whether the shift is on offer at all, and to this person. */
export function offerFindings({ shift, person, now }: EligibilityFacts): Finding[] {
  const against: [boolean, Finding][] = [
    [shift.startsAt <= now, finding('SHIFT_STARTED', Enforcement.BLOCK)],
    [shift.status !== 'PUBLISHED', finding('SHIFT_NOT_OPEN', Enforcement.BLOCK)],
    [
      person.signUps.some(one => one.shiftId === shift.id && isOpen(one.status)),
      finding('ALREADY_SIGNED_UP', Enforcement.BLOCK),
    ],
    // No reason to refuse: the person goes on the waiting list.
    [shift.placesTaken >= shift.places, finding('SHIFT_FULL', Enforcement.SIGNAL)],
  ];
  return against.filter(([holds]) => holds).map(([, one]) => one);
}
