import { idOf } from './detachment-ids.ts';
import { daysSince } from './placement-steps.ts';
import { placements, type DemoPlacement } from './placements.ts';
import { parties, type DemoDetachment } from './reference/detachments.ts';

/** How the agreement stands under a placement; none before HR at home took it up. */
const standing: Readonly<Record<string, DemoDetachment['status']>> = {
  AGREEMENT_PENDING: 'PENDING_SIGNATURES',
  // Signed by all three, ahead of its first day.
  ONBOARDING: 'PENDING_SIGNATURES',
  ACTIVE: 'ACTIVE',
  PAUSED: 'ACTIVE',
  EVALUATING: 'EXPIRED',
  COMPLETED: 'EXPIRED',
  ENDED_EARLY: 'ENDED',
};

/** The agreement by which somebody is lent for a placement; null when there is none yet. */
export function agreementUnder(placement: DemoPlacement): DemoDetachment | null {
  const status = standing[placement.status];
  if (!status) return null;
  const { who, from, until, since } = placement;
  const [host, department] = placement.host.split(' ') as [string, string];
  const agreed = daysSince(placement, 'AGREE');
  return {
    who,
    series: host,
    number: 1,
    host,
    department,
    status,
    from,
    until,
    placement,
    ended: status === 'ENDED' ? -since : null,
    signed: agreed === null ? ['HOME', 'HOST'] : parties,
    sent: agreed === null ? -since : -agreed - 1,
    costPerHourCents: 4600,
  };
}

/** The id of that agreement once all three have signed it, as the placement names it. */
export function agreedId(placement: DemoPlacement): string | null {
  const agreement = agreementUnder(placement);
  return agreement && daysSince(placement, 'AGREE') !== null ? idOf(agreement) : null;
}

export const placementAgreements: readonly DemoDetachment[] = placements.flatMap(one => agreementUnder(one) ?? []);
