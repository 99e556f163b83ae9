import { coversLending, standsFor } from '../eligibility/agreement-covers.rules.ts';
import type { Agreement, Successor } from '../eligibility/facts.rules.ts';
import { isOn } from '../eligibility/parameter.rules.ts';

export const requestRefusals = {
  INCOMPLETE: 'The department, both days and the hours a week are needed before somebody can be asked.',
  STARTS_IN_PAST: 'Its first day is over.',
  NO_PLACE_ON_OFFER: 'The department offers no places in a wave that is live on that day.',
  NOT_EMPLOYED: 'She has no employer on that day: members let their own employees be placed.',
  OWN_EMPLOYER: 'It is a department of her own employer.',
  PROFESSION_NOT_ASKED: 'The wave is for other professions than hers.',
  NO_AGREEMENT_IN_FORCE: 'No agreement in force on that day lets her employer and the host do so.',
  ALREADY_THERE: 'She asked for, or has, a placement at that department in the same days.',
} as const;

export type RequestRefusal = keyof typeof requestRefusals;

interface Wish {
  readonly hostMemberId: string | null;
  readonly departmentId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number | null;
}

interface Employment {
  readonly memberId: string;
  readonly departmentId: string | null;
  readonly professionId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A live wave in which the department offers places. */
export interface OnOffer {
  readonly waveId: string;
  readonly professionIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface RequestFacts {
  readonly wish: Wish;
  readonly today: string;
  readonly departmentKind: string | null;
  readonly onOffer: readonly OnOffer[];
  readonly employments: readonly Employment[];
  readonly agreements: readonly Agreement[];
  readonly mergers: readonly Successor[];
  /** Whether she asked for, or has, one at the same department in the same days. */
  readonly isThere: boolean;
}

/** As whose employee, in which wave; or why not. */
export type Requested =
  | { readonly employment: Employment; readonly waveId: string }
  | { readonly refusal: RequestRefusal };

const no = (refusal: RequestRefusal): Requested => ({ refusal });

/** Whether a wish can become a request: the first reason against it, or with what it is asked. */
export function requested(facts: RequestFacts): Requested {
  const { wish, today, onOffer, isThere } = facts;
  const { hostMemberId, departmentId, startsOn, endsOn, hoursPerWeek } = wish;
  if (!hostMemberId || !departmentId || !startsOn || !endsOn || !hoursPerWeek) return no('INCOMPLETE');
  if (startsOn < today) return no('STARTS_IN_PAST');
  const waves = onOffer.filter(one => isOn(startsOn, one.startsOn, one.endsOn));
  if (waves.length === 0) return no('NO_PLACE_ON_OFFER');
  if (isThere) return no('ALREADY_THERE');
  return employed(facts, waves, hostMemberId, startsOn);
}

function employed(facts: RequestFacts, waves: readonly OnOffer[], hostMemberId: string, day: string): Requested {
  const { employments, agreements, mergers, departmentKind } = facts;
  const held = employments.filter(one => isOn(day, one.startsOn, one.endsOn));
  if (held.length === 0) return no('NOT_EMPLOYED');
  const host = standsFor(hostMemberId, mergers, day);
  const elsewhere = held.filter(({ memberId }) => standsFor(memberId, mergers, day) !== host);
  if (elsewhere.length === 0) return no('OWN_EMPLOYER');
  const fitting = elsewhere.flatMap(employment => {
    const wave = waves.find(({ professionIds }) => takes(professionIds, employment.professionId));
    return wave ? [{ employment, waveId: wave.waveId }] : [];
  });
  if (fitting.length === 0) return no('PROFESSION_NOT_ASKED');
  const covered = fitting.find(({ employment: { memberId: homeMemberId, professionId } }) => {
    const lending = { homeMemberId, hostMemberId, professionId, departmentKind, day };
    return coversLending(agreements, lending, mergers);
  });
  return covered ?? no('NO_AGREEMENT_IN_FORCE');
}

/** Empty = all. */
const takes = (professionIds: readonly string[], professionId: string): boolean =>
  professionIds.length === 0 || professionIds.includes(professionId);
