import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sayOfEntrustment } from '../message/say-of-entrustment.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { standingTo, visibleEntrustment } from './epa-entrustment.resolver.ts';
import { longestReason, revokeRefusals, statusOn, type RevokeCode } from './epa-entrustment.rules.ts';
import { lockProfessionals } from './lock-professionals.ts';

@InputType({ description: 'A decision to take trust back.' })
export class RevokeEpaEntrustmentInput {
  @Field(() => ID, { description: 'The entrustment that ends.' })
  entrustmentId!: string;

  @Field(() => String, { description: `Why, at most ${longestReason} characters; stays with the employer.` })
  reason!: string;
}

const RevokeEpaEntrustmentError = userErrorOf<RevokeCode>('RevokeEpaEntrustment', {
  SELF_ASSESSMENT: 'Nobody decides on her own entrustments.',
  NOT_ASSESSOR: 'Who asks is no assessor of a member that employs the professional.',
  NOT_ACTIVE: 'It has expired, was revoked before, or was replaced.',
  REASON_MISSING: 'The reason is empty.',
  REASON_TOO_LONG: `The reason is longer than ${longestReason} characters.`,
});

@ObjectType({ description: 'What became of the decision.' })
export class RevokeEpaEntrustmentPayload {
  @Field(() => EpaEntrustment, { nullable: true, description: 'The entrustment as it is now; null when refused.' })
  entrustment!: EpaEntrustment | null;

  @Field(() => [RevokeEpaEntrustmentError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: CodedError<RevokeCode>[];
}

@Resolver()
export class RevokeEpaEntrustmentMutation {
  @Mutation(() => RevokeEpaEntrustmentPayload, {
    description: 'Ends an entrustment before its last day; it counts no more from this moment.',
  })
  async revokeEpaEntrustment(
    @Arg('input', () => RevokeEpaEntrustmentInput, { description: 'The decision.' }) {
      entrustmentId,
      reason,
    }: RevokeEpaEntrustmentInput,
    @Ctx() context: Context,
  ): Promise<RevokeEpaEntrustmentPayload> {
    const { guarded, now, personId } = context;
    const asked = await visibleEntrustment(entrustmentId, context);
    if (!asked) throw fail('NOT_FOUND', `There is no entrustment ${entrustmentId}.`);
    const standing = await standingTo(context, asked.professionalId);
    return guarded.transactional(
      async tx => {
        await lockProfessionals(tx, [asked.professionalId]);
        const entrustment = await tx.findOneOrFail(EpaEntrustment, entrustmentId);
        const refusals = revokeRefusals(standing, statusOn(localDateOf(now), entrustment), reason);
        if (refusals.length > 0) {
          return {
            entrustment: null,
            userErrors: refusals.map(({ code, message, field }) => userError(code, message, field)),
          };
        }
        Object.assign(entrustment, { revokedAt: now, revokedById: personId, revokeReason: reason.trim() });
        await sayOfEntrustment(context, tx, 'ENTRUSTMENT_REVOKED', entrustment);
        return { entrustment, userErrors: [] };
      },
      { clear: true },
    );
  }
}
