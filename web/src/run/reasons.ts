import type { PlacementEndReason, PlacementLineFragment, PlacementRefusalReason } from '../generated/operations.ts';

const ofHome: readonly PlacementRefusalReason[] = ['TEAM_TOO_SMALL', 'OTHER_PERIOD', 'TRAINING_FIRST', 'OTHER'];
const ofHost: readonly PlacementRefusalReason[] = [
  'NO_SUPERVISION',
  'QUALIFICATION_MISSING',
  'NO_PLACE_LEFT',
  'OTHER_PERIOD',
  'OTHER',
];

/** Which reasons are offered to who has the turn; the graph decides. */
export const refusalReasonsOf = (status: PlacementLineFragment['status']): readonly PlacementRefusalReason[] =>
  status === 'REQUESTED' ? ofHome : ofHost;

/** The same for an early end. */
export function endReasonsOf(parties: PlacementLineFragment['viewerParties']): readonly PlacementEndReason[] {
  if (parties.includes('PROFESSIONAL')) return ['OWN_CHOICE', 'CIRCUMSTANCES', 'NO_MATCH', 'OTHER'];
  if (parties.includes('HOST') && parties.length === 1) return ['HOST_CHANGED', 'NO_MATCH', 'AGREEMENT_ENDED', 'OTHER'];
  return ['NEEDED_AT_HOME', 'NO_MATCH', 'AGREEMENT_ENDED', 'OTHER'];
}
