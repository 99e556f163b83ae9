import { localDateOf } from '@naober/kit/local-time';
import type { DetachmentAgreement } from '../detachment/detachment-agreement.entity.ts';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { move, type Acting } from './move.ts';
import { OnboardingItem } from './onboarding-item.entity.ts';
import { PlacementEndReason } from './placement-reason.enums.ts';
import { wayOf } from './placement-acts.rules.ts';
import { PlacementAct, PlacementParty, PlacementStatus } from './placement.enums.ts';
import { templateOn } from './template-on.ts';

const platform = [PlacementParty.PLATFORM];

/**
 * A detachment agreement that names a placement came into force: the placement goes on to its onboarding, with the list of
 * the host as it holds on its first day. Safe to say twice; says nothing of a placement that does not wait for it.
 */
export async function agreementInForce(
  acting: Acting,
  { placementId, agreementId }: { readonly placementId: string; readonly agreementId: string },
): Promise<boolean> {
  const placement = await lockedPlacement(acting, placementId);
  if (!placement) return false;
  if (placement.status === PlacementStatus.HOST_ACCEPTED) await go(acting, placement, PlacementAct.PREPARE_AGREEMENT);
  if (placement.status !== PlacementStatus.AGREEMENT_PENDING) return false;
  placement.detachmentAgreementId = agreementId;
  await listOnboarding(acting, placement);
  await go(acting, placement, PlacementAct.AGREE);
  return true;
}

/** Somebody drafted the agreement of a placement that waits for it: it is taken up, by HR at home or by the office. */
export async function agreementDrafted(acting: Acting, placementId: string): Promise<void> {
  const placement = await acting.tx.findOneOrFail(ExchangePlacement, placementId);
  const way = wayOf(PlacementAct.PREPARE_AGREEMENT, placement.status, [PlacementParty.HOME_HR]);
  if (way) await move(acting, placement, PlacementAct.PREPARE_AGREEMENT, way);
}

/** Of a detachment agreement what says which placement it is for. */
type Detachment = Pick<
  DetachmentAgreement,
  'id' | 'placementId' | 'professionalId' | 'hostMemberId' | 'departmentId' | 'startsOn' | 'endsOn'
>;

/**
 * All three signed: the placement that the agreement is for goes on to its onboarding, ahead of its first day. Where the
 * agreement names none it is hers at that host, of days that the agreement covers from the first on.
 */
export async function agreementSigned(acting: Omit<Acting, 'personId'>, agreement: Detachment): Promise<void> {
  const { tx } = acting;
  const { professionalId, hostMemberId, departmentId, startsOn, endsOn } = agreement;
  const place = { professionalId, hostMemberId, ...(departmentId && { departmentId }) };
  const waiting = { status: { $in: [PlacementStatus.HOST_ACCEPTED, PlacementStatus.AGREEMENT_PENDING] } };
  const covered = { startsOn: { $gte: startsOn, $lte: endsOn } };
  const found = agreement.placementId
    ? await tx.findOne(ExchangePlacement, agreement.placementId)
    : await tx.findOne(
        ExchangePlacement,
        { ...place, ...waiting, ...covered },
        { orderBy: { startsOn: 'asc', id: 'asc' } },
      );
  if (!found) return;
  agreement.placementId = found.id;
  await agreementInForce({ ...acting, personId: null }, { placementId: found.id, agreementId: agreement.id });
}

/** The agreement under a placement ended: what has not begun, or still runs, ends with it. */
export async function agreementEnded(acting: Acting, placementId: string): Promise<boolean> {
  const placement = await lockedPlacement(acting, placementId);
  if (!placement || !wayOf(PlacementAct.END_EARLY, placement.status, platform)) return false;
  const endReason = PlacementEndReason.AGREEMENT_ENDED;
  Object.assign(placement, { endedBy: PlacementParty.PLATFORM, endReason, endedOn: localDateOf(acting.now) });
  await go(acting, placement, PlacementAct.END_EARLY, endReason);
  return true;
}

/** Read under the lock of its person; null when it is gone, or she is. */
async function lockedPlacement({ tx }: Acting, id: string): Promise<ExchangePlacement | null> {
  const known = await tx.findOne(ExchangePlacement, id);
  if (!known) return null;
  await lockPeople(tx, [known.professionalId]);
  if (await isErased(tx, known.professionalId)) return null;
  await tx.refresh(known);
  return known;
}

async function go(acting: Acting, placement: ExchangePlacement, act: PlacementAct, reason: string | null = null) {
  await move(acting, placement, act, wayOf(act, placement.status, platform)!, { reason });
}

async function listOnboarding({ tx }: Acting, placement: ExchangePlacement): Promise<void> {
  const { id: placementId, regionId, professionalId, hostMemberId, departmentId, startsOn } = placement;
  const template = await templateOn(tx, hostMemberId!, departmentId!, startsOn!);
  for (const [at, item] of (template?.items ?? []).entries())
    tx.create(OnboardingItem, { placementId, regionId, professionalId, place: at + 1, ...item });
}
