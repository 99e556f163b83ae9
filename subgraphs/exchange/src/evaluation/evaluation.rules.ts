import { wayOf } from '../placement/placement-acts.rules.ts';
import { PlacementAct, PlacementParty, type PlacementStatus } from '../placement/placement.enums.ts';
import { QuestionnaireKind } from './evaluation.enums.ts';

interface Evaluated {
  readonly status: PlacementStatus;
  readonly homeMemberId: string | null;
  readonly hostMemberId: string | null;
  readonly endsOn: string | null;
  readonly endedOn: string | null;
}

/** Which questionnaire somebody is asked of a placement, and in whose summary it counts; null when none. */
export function askedOf(
  placement: Evaluated,
  held: readonly PlacementParty[],
): { kind: QuestionnaireKind; memberId: string } | null {
  const way = wayOf(PlacementAct.EVALUATE, placement.status, held);
  if (!way) return null;
  const isHome = way.party === PlacementParty.HOME_LEAD;
  const memberId = isHome ? placement.homeMemberId : placement.hostMemberId;
  const kind = way.party === PlacementParty.PROFESSIONAL ? QuestionnaireKind.RUNNER : QuestionnaireKind.MANAGER;
  return memberId === null ? null : { kind, memberId };
}

/** Its real last day. */
export const lastDayOf = ({ endsOn, endedOn }: Pick<Evaluated, 'endsOn' | 'endedOn'>): string => endedOn ?? endsOn!;

/** PL-3: whether it is still remembered: so many days from its last day. */
export function isRemembered(placement: Pick<Evaluated, 'endsOn' | 'endedOn'>, now: Date, days: number): boolean {
  const from = Date.parse(`${lastDayOf(placement)}T23:59:59Z`);
  return now.getTime() - from <= days * 86_400_000;
}
