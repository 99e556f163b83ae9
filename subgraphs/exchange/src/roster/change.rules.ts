import type { RosterRow } from './row.rules.ts';

/** What a roster can change of a shift, as it is stored. */
export type RosteredShift = Omit<RosterRow, 'externalId' | 'isCancelled' | 'rosterVersion'>;

/** What a row makes of a shift that is known by its number. */
export type Change = 'UNCHANGED' | 'UPDATED' | 'HAS_SIGN_UPS';

const comparable = (shift: RosteredShift) => ({
  departmentId: shift.departmentId,
  professionId: shift.professionId,
  startsAt: shift.startsAt.getTime(),
  endsAt: shift.endsAt.getTime(),
  breakMinutes: shift.breakMinutes,
  requiredEpas: shift.requiredEpas.map(({ epaId, minimumLevel }) => `${epaId} ${minimumLevel}`),
  otherRequirements: shift.otherRequirements,
});

/** Whether people would find another shift than the one they signed up for. */
const isMaterial = (before: RosteredShift, after: RosteredShift): boolean =>
  JSON.stringify(comparable(before)) !== JSON.stringify(comparable(after));

/** With open sign-ups only the remarks may change and places may be added: never below those taken. */
export function changeOf(
  before: RosteredShift & { placesTaken: number },
  after: RosteredShift,
  openSignUps: number,
): Change {
  const isDifferent = isMaterial(before, after);
  if (after.places < before.placesTaken || (openSignUps > 0 && isDifferent)) return 'HAS_SIGN_UPS';
  return isDifferent || before.places !== after.places || before.remarks !== after.remarks ? 'UPDATED' : 'UNCHANGED';
}
