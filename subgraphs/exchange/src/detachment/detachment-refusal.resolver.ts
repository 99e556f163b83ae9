import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { canSeeCost } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentRefusal } from './detachment-refusal.entity.ts';
import { DetachmentSignature } from './detachment-signature.entity.ts';
import { refusalsIn, signaturesIn } from './detachment.batches.ts';

/** What parties refused to sign. */
@Resolver(() => DetachmentAgreement)
export class DetachmentRefusalsResolver {
  @FieldResolver(() => [DetachmentRefusal], {
    description: 'The rounds of this version that a party refused, each with the text as it was then, newest first.',
  })
  refusals(@Root() { id }: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentRefusal[]> {
    return refusalsIn(context).load(id);
  }
}

@Resolver(() => DetachmentRefusal)
export class DetachmentRefusalResolver {
  @FieldResolver(() => ProfessionalRef, { nullable: true, description: 'Who refused; null once she was erased.' })
  by(@Root() { refusedBy }: DetachmentRefusal): ProfessionalRef | null {
    return refusedBy === null ? null : { id: refusedBy };
  }

  @FieldResolver(() => [DetachmentSignature], {
    description: 'What others had signed of it by then, in that order; it counts no more.',
  })
  async signatures(
    @Root() { detachmentId, round }: DetachmentRefusal,
    @Ctx() context: Context,
  ): Promise<DetachmentSignature[]> {
    return (await signaturesIn(context).load(detachmentId)).filter(given => given.round === round);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The annex on cost, whose SHA-256 that text names; null for all but those who see the cost.',
  })
  async costAnnex(
    @Root() { detachmentId, costAnnex }: DetachmentRefusal,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const one = await context.byId(DetachmentAgreement).load(detachmentId);
    return one && canSeeCost(context.viewer, one) ? costAnnex : null;
  }
}
