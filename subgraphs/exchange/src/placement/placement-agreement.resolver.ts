import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canSeeDetachment } from '../detachment/detachment-access.rules.ts';
import { DetachmentAgreement } from '../detachment/detachment-agreement.entity.ts';
import { DetachmentStatus } from '../detachment/detachment.enums.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';

@Resolver(() => ExchangePlacement)
export class PlacementAgreementResolver {
  @FieldResolver(() => DetachmentAgreement, {
    nullable: true,
    description:
      'The newest version of the detachment agreement that names it, drafts included for who writes them; null when none does, and for who may not see it.',
  })
  detachmentAgreement(@Root() { id }: ExchangePlacement, @Ctx() context: Context): Promise<DetachmentAgreement | null> {
    return agreementOf(context).load(id);
  }
}

const agreementOf = (context: Context) =>
  context.batched<DetachmentAgreement | null>(agreementOf, async ids => {
    const where = { placementId: { $in: [...ids] }, status: { $ne: DetachmentStatus.SUPERSEDED } };
    const order = { orderBy: { draftedAt: 'desc', number: 'desc', id: 'desc' } } as const;
    const found = await context.guarded.find(DetachmentAgreement, where, order);
    const seen = found.filter(one => canSeeDetachment(context.viewer, one));
    return ids.map(id => seen.find(({ placementId }) => placementId === id) ?? null);
  });
