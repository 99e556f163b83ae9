import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { sayOfEntrustment } from '../message/say-of-entrustment.ts';
import { EntrustmentLevel } from './entrustment-level.rules.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { grantRefusals, type GrantCode } from './epa-entrustment.rules.ts';
import { gatherGrantFacts } from './gather-grant-facts.ts';
import { lockProfessionals } from './lock-professionals.ts';

@InputType({ description: 'A decision that a professional is trusted with an EPA.' })
export class GrantEpaEntrustmentInput {
  @Field(() => ID, { description: 'Who is trusted.' })
  professionalId!: string;

  @Field(() => ID, { description: 'With what.' })
  epaId!: string;

  @Field(() => EntrustmentLevel, { description: 'How far; at most the level that the assessor holds.' })
  level!: EntrustmentLevel;

  @Field(() => LocalDate, { description: 'Day of the decision; today or before.' })
  decidedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it counts; null for no end.' })
  validUntil?: string | null;
}

const GrantEpaEntrustmentError = userErrorOf<GrantCode>('GrantEpaEntrustment', {
  SELF_ASSESSMENT: 'Nobody decides on her own entrustments.',
  NOT_ASSESSOR: 'Who asks is no assessor of a member that employs the professional.',
  ASSESSOR_LACKS_EPA: 'The assessor does not hold the EPA at level 4 or higher, or holds less than she gives.',
  DECIDED_IN_FUTURE: 'The day of the decision has not come yet.',
  ALREADY_EXPIRED: 'The last day has passed, or lies before the decision.',
  SET_NOT_VALID: 'The version of the set that the EPA belongs to did not count on the day of the decision.',
  NEWER_DECISION_STANDS: 'A decision of a later day on the same EPA stands.',
});

@ObjectType({ description: 'What became of the decision.' })
export class GrantEpaEntrustmentPayload {
  @Field(() => EpaEntrustment, { nullable: true, description: 'The entrustment that now stands; null when refused.' })
  entrustment!: EpaEntrustment | null;

  @Field(() => [GrantEpaEntrustmentError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: CodedError<GrantCode>[];
}

@Resolver()
export class GrantEpaEntrustmentMutation {
  @Mutation(() => GrantEpaEntrustmentPayload, {
    description: 'Entrusts a professional with an EPA; replaces what stood for her on the same EPA.',
  })
  async grantEpaEntrustment(
    @Arg('input', () => GrantEpaEntrustmentInput, { description: 'The decision.' }) input: GrantEpaEntrustmentInput,
    @Ctx() context: Context,
  ): Promise<GrantEpaEntrustmentPayload> {
    const { guarded, personId } = context;
    if (!isUuid(input.professionalId) || !isUuid(input.epaId))
      throw fail('NOT_FOUND', 'There is no such professional or EPA.');
    return guarded.transactional(
      async tx => {
        await lockProfessionals(tx, [input.professionalId, personId]);
        const { facts, epa, current } = await gatherGrantFacts(tx, input, context);
        const refusals = grantRefusals(facts);
        if (refusals.length > 0) {
          return {
            entrustment: null,
            userErrors: refusals.map(({ code, message, field }) => userError(code, message, field)),
          };
        }
        if (current) await replace(tx, current, context);
        const entrustment = grant(tx, input, epa, current, context);
        const isLess = current !== null && input.level < current.level;
        await sayOfEntrustment(context, tx, isLess ? 'ENTRUSTMENT_LOWERED' : 'ENTRUSTMENT_GRANTED', entrustment);
        return { entrustment, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Written at once: of one professional and EPA the database takes a single entrustment that is not revoked. */
async function replace(tx: EntityManager, current: EpaEntrustment, { now, personId }: Context): Promise<void> {
  current.revokedAt = now;
  current.revokedById = personId;
  await tx.flush();
}

function grant(
  tx: EntityManager,
  { professionalId, level, decidedOn, validUntil }: GrantEpaEntrustmentInput,
  epa: EpaDefinition,
  supersedes: EpaEntrustment | null,
  { viewer, personId }: Context,
): EpaEntrustment {
  return tx.create(EpaEntrustment, {
    regionId: viewer.tenantId,
    professionalId,
    epa,
    level,
    decidedOn,
    validUntil: validUntil ?? null,
    decidedById: personId,
    supersedes,
  });
}
