import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { EngagementAssessment } from './engagement-assessment.entity.ts';
import type { Engagement } from './engagement.entity.ts';
import { EngagementParty, EngagementStatus } from './engagement.enums.ts';
import { isActive } from './engagement.rules.ts';
import { tellParty } from './tell-engagement.ts';

/**
 * Makes it active when both said yes and the newest assessment finds no employment, and takes that back when a newer
 * one finds otherwise (LS-9). Sign-ups are asked again when they are decided; nothing is cancelled by it.
 */
export async function activateIfReady(tx: EntityManager, context: Context, engagement: Engagement): Promise<void> {
  await tx.flush();
  const newest = { recordedAt: 'desc', id: 'desc' } as const;
  const found = await tx.findOne(EngagementAssessment, { engagementId: engagement.id }, { orderBy: newest });
  const wasActive = engagement.status === EngagementStatus.ACTIVE;
  const is = isActive(engagement.acceptedAt !== null, found?.outcome ?? null);
  if (is === wasActive) return;
  engagement.status = is ? EngagementStatus.ACTIVE : EngagementStatus.ACCEPTED;
  if (is) await tellParty(tx, context, 'ENGAGEMENT_ACTIVE', engagement, EngagementParty.PROFESSIONAL);
}
