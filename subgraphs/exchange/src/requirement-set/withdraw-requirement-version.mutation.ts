import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canSetRequirements } from './requirement-access.rules.ts';
import { RequirementSetVersion } from './requirement-set-version.entity.ts';
import { RequirementSet } from './requirement-set.entity.ts';
import { visibleRequirementSet } from './requirement-set.resolver.ts';

@InputType({ description: 'Which change of a requirement set does not come after all.' })
export class WithdrawRequirementVersionInput {
  @Field(() => ID, { description: 'The set.' })
  requirementSetId!: string;

  @Field(() => LocalDate, { description: 'The first day of the version, after today.' })
  validFrom!: string;
}

type Refusal = 'IN_FORCE_ALREADY' | 'NOTHING_PLANNED' | 'IN_USE';
const WithdrawRequirementVersionError = userErrorOf<Refusal>('WithdrawRequirementVersion', {
  IN_FORCE_ALREADY: 'Its first day has come: what was asked stays known.',
  NOTHING_PLANNED: 'No version begins on that day.',
  IN_USE: 'A published shift goes by the set on a day on which nothing else of it would be in force.',
});

@ObjectType({ description: 'What became of a withdrawRequirementVersion.' })
export class WithdrawRequirementVersionPayload {
  @Field(() => RequirementSet, { nullable: true, description: 'The set as it stands now.' })
  requirementSet!: RequirementSet | null;

  @Field(() => [WithdrawRequirementVersionError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Refusal>[];
}

@Resolver()
export class WithdrawRequirementVersionMutation {
  @Mutation(() => WithdrawRequirementVersionPayload, {
    description: 'Takes back what a member would ask from a later day on, as long as that day has not come.',
  })
  async withdrawRequirementVersion(
    @Arg('input', () => WithdrawRequirementVersionInput, { description: 'Which change.' })
    { requirementSetId, validFrom }: WithdrawRequirementVersionInput,
    @Ctx() context: Context,
  ): Promise<WithdrawRequirementVersionPayload> {
    const seen = await visibleRequirementSet(requirementSetId, context);
    if (!seen || !canSetRequirements(context.viewer, seen.memberId))
      throw fail('NOT_FOUND', `You say nothing in a set ${requirementSetId}.`);
    return context.em.transactional(
      async tx => {
        const set = await tx.findOneOrFail(RequirementSet, seen.id);
        const version = await tx.findOne(RequirementSetVersion, { set, validFrom });
        const refusal =
          withdrawRefusal(version, localDateOf(context.now)) ??
          ((await isOnlyOneInUse(tx, version!)) ? 'IN_USE' : null);
        if (refusal)
          return { requirementSet: set, userErrors: [userError(refusal, `It stays: ${refusal}.`, ['validFrom'])] };
        tx.remove(version!);
        return { requirementSet: set, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const withdrawRefusal = (version: RequirementSetVersion | null, today: string): Refusal | null => {
  if (version === null) return 'NOTHING_PLANNED';
  return version.validFrom <= today ? 'IN_FORCE_ALREADY' : null;
};

/** Whether a published shift that names the set begins on a day on which only this version of it is in force. */
const isOnlyOneInUse = async (tx: EntityManager, { id, set, validFrom }: RequirementSetVersion): Promise<boolean> =>
  (
    await rows(
      tx,
      `select shift.id from open_shift shift
       where requirement_set_id = ? and status = 'PUBLISHED' and (starts_at at time zone 'Europe/Amsterdam')::date >= ?::date
         and not exists (select from requirement_set_version other where other.set_id = shift.requirement_set_id
           and other.id <> ? and other.valid_from <= (shift.starts_at at time zone 'Europe/Amsterdam')::date)
       limit 1`,
      [set.id, validFrom, id],
    )
  ).length > 0;
