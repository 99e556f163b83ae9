import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import type { EngagementMessage } from '../engagement/tell-engagement.ts';
import { tellParty } from '../engagement/tell-engagement.ts';
import { otherParty } from '../engagement/engagement.rules.ts';
import { dealWith, type Dealt } from '../engagement/visible-engagement.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { EngagementParty } from '../engagement/engagement.enums.ts';
import type { RateAgreementStatus } from './rate-agreement.enums.ts';
import type { Proposal } from './rate-agreement.rules.ts';

/** What a party that negotiates has before it. */
export interface Negotiation extends Dealt {
  /** Newest first. */
  readonly versions: readonly RateAgreement[];
  readonly day: string;
}

/**
 * Runs `work` as one of the two parties at the portal, as row security sees them: nothing here is done as the platform.
 * What is answered is kept for no retry.
 */
export function negotiate<T>(
  engagementId: string,
  context: Context,
  work: (tx: EntityManager, negotiation: Negotiation) => Promise<T>,
): Promise<T> {
  const { guarded, viewer, now } = context;
  context.answerIsSecret = true;
  if (viewer.client !== 'portal') throw fail('NOT_FOUND', `You have no engagement ${engagementId}.`);
  return dealWith(engagementId, guarded, context, async (tx, dealt) => {
    const versions = await tx.find(RateAgreement, { engagementId }, { orderBy: { number: 'desc' } });
    return work(tx, { ...dealt, versions, day: localDateOf(now) });
  });
}

/** Puts a proposal on the table and tells the other party that there is one. */
export async function putForward(
  tx: EntityManager,
  context: Context,
  { engagement, party, versions }: Negotiation,
  proposal: Proposal,
): Promise<RateAgreement> {
  const { id: engagementId, regionId, professionalId, memberId } = engagement;
  const of = { engagementId, regionId, professionalId, memberId };
  const by = { proposedBySide: party, proposedBy: context.personId, proposedAt: context.now };
  const number = (versions[0]?.number ?? 0) + 1;
  const made = tx.create(RateAgreement, { ...of, ...by, ...proposal, number });
  await tx.flush();
  await tellOther(tx, context, 'RATE_PROPOSED', { engagement, party, versions });
  return made;
}

/** Tells the other party; for the host hears who dealt last. */
export function tellOther(
  tx: EntityManager,
  context: Context,
  kind: EngagementMessage,
  { engagement, party, versions }: Pick<Negotiation, 'engagement' | 'party' | 'versions'>,
): Promise<void> {
  const lastOfHost = versions.find(one => one.proposedBySide === EngagementParty.HOST)?.proposedBy;
  return tellParty(tx, context, kind, engagement, otherParty(party), lastOfHost);
}

/** Answers a version, once. */
export function answer(version: RateAgreement, status: RateAgreementStatus, { personId, now }: Context): void {
  Object.assign(version, { status, answeredBy: personId, answeredAt: now });
}
