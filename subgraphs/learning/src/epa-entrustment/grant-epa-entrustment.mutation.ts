import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EntrustmentLevel } from './entrustment-level.rules.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { employersToday } from './epa-entrustment.resolver.ts';
import { EpaEntrustmentStatus, grantRefusals, statusOn, type GrantCode, type GrantFacts } from './epa-entrustment.rules.ts';
import { lockProfessionals } from './lock-professionals.ts';
import { standingOf } from './standing.rules.ts';

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
  @Mutation(() => GrantEpaEntrustmentPayload, { description: 'Entrusts a professional with an EPA; replaces what stood for her on the same EPA.' })
  async grantEpaEntrustment(
    @Arg('input', () => GrantEpaEntrustmentInput, { description: 'The decision.' }) input: GrantEpaEntrustmentInput,
    @Ctx() context: Context,
  ): Promise<GrantEpaEntrustmentPayload> {
    const { em, personId } = context;
    if (!isUuid(input.professionalId) || !isUuid(input.epaId)) throw fail('NOT_FOUND', 'There is no such professional or EPA.');
    return em.transactional(async (tx) => {
      await lockProfessionals(tx, [input.professionalId, personId]);
      const { facts, epa, standing } = await gather(tx, input, context);
      const refusals = grantRefusals(facts);
      if (refusals.length > 0) {
        return { entrustment: null, userErrors: refusals.map(({ code, message, field }) => userError(code, message, field)) };
      }
      if (standing) await replace(tx, standing, context);
      return { entrustment: grant(tx, input, epa, standing, context), userErrors: [] };
    }, { clear: true });
  }
}

interface Gathered {
  facts: GrantFacts;
  epa: EpaDefinition;
  /** What stands for the professional on this EPA, expired or not. */
  standing: EpaEntrustment | null;
}

async function gather(tx: EntityManager, input: GrantEpaEntrustmentInput, { viewer, personId, now }: Context): Promise<Gathered> {
  const { professionalId, epaId, level, decidedOn, validUntil = null } = input;
  const today = localDateOf(now);
  const epa = await tx.findOne(EpaDefinition, epaId, { populate: ['set'] });
  if (!epa) throw fail('NOT_FOUND', `There is no EPA ${epaId}.`);
  const [employerIds = []] = await employersToday(tx, viewer, [professionalId], today);
  const onThisEpa = await tx.find(EpaEntrustment, { epa, professionalId: { $in: [professionalId, personId] }, revokedAt: null });
  const ofAssessor = onThisEpa.find((one) => one.professionalId === personId && statusOn(today, one) === EpaEntrustmentStatus.ACTIVE);
  const standing = onThisEpa.find((one) => one.professionalId === professionalId) ?? null;
  const facts: GrantFacts = {
    standing: standingOf(viewer, professionalId, employerIds),
    level,
    assessorLevel: ofAssessor?.level ?? null,
    today,
    decidedOn,
    validUntil,
    set: epa.set.unwrap(),
    standingDecisionOn: standing?.decidedOn ?? null,
  };
  return { facts, epa, standing };
}

/** Written at once: of one professional and EPA the database takes a single entrustment that is not revoked. */
async function replace(tx: EntityManager, standing: EpaEntrustment, { now, personId }: Context): Promise<void> {
  standing.revokedAt = now;
  standing.revokedById = personId;
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
