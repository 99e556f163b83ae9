import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { canRunPools } from './pool-access.rules.ts';
import { Pool } from './pool.entity.ts';
import { PoolKind } from './pool.enums.ts';
import { longestPoolName, longestPoolDescription, poolProblems, type PoolProblem } from './pool.rules.ts';

@InputType({ description: 'A pool to open.' })
export class OpenPoolInput {
  @Field(() => PoolKind, { description: 'What it is for.' })
  kind!: PoolKind;

  @Field(() => String, { description: `Name in Dutch, 1 to ${longestPoolName} characters.` })
  name!: string;

  @Field(() => String, { description: `Name in English, 1 to ${longestPoolName} characters.` })
  nameEn!: string;

  @Field(() => String, { description: `What it is, in Dutch, 1 to ${longestPoolDescription} characters.` })
  description!: string;

  @Field(() => String, { description: `The same in English, 1 to ${longestPoolDescription} characters.` })
  descriptionEn!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The professions that it is for; empty for all. A pool of specialists names them.',
  })
  professionIds!: string[];
}

const OpenPoolError = userErrorOf<PoolProblem>('OpenPool', {
  INVALID_NAME: 'A name is empty or too long.',
  INVALID_DESCRIPTION: 'A description is empty or too long.',
  UNKNOWN_PROFESSION: 'There is no such profession.',
  PROFESSION_NEEDED: 'A pool of specialists names their professions.',
});

@ObjectType({ description: 'What became of an openPool.' })
export class OpenPoolPayload {
  @Field(() => Pool, { nullable: true, description: 'The pool; null when refused.' })
  pool!: Pool | null;

  @Field(() => [OpenPoolError], { description: 'All that is wrong with it; empty when it was opened.' })
  userErrors!: CodedError<PoolProblem>[];
}

@Resolver()
export class OpenPoolMutation {
  @Mutation(() => OpenPoolPayload, { description: 'Opens a pool, as the office of the region.' })
  async openPool(
    @Arg('input', () => OpenPoolInput, { description: 'The pool.' }) input: OpenPoolInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<OpenPoolPayload> {
    if (!canRunPools(viewer)) throw fail('FORBIDDEN', `${personId} is not of the office of the region.`);
    return em.transactional(
      async tx => {
        const professionIds = [...new Set(input.professionIds)];
        const known = await tx.count(BorrowedProfession, { id: { $in: professionIds } });
        const problems = poolProblems(input, known === professionIds.length);
        if (problems.length > 0)
          return { pool: null, userErrors: problems.map(([code, field]) => userError(code, 'Not opened.', [field])) };
        const [name, nameEn] = [input.name.trim(), input.nameEn.trim()];
        const [description, descriptionEn] = [input.description.trim(), input.descriptionEn.trim()];
        const words = { name, nameEn, description, descriptionEn };
        const regionId = viewer.tenantId;
        return {
          pool: tx.create(Pool, { regionId, kind: input.kind, ...words, professionIds, openedAt: now }),
          userErrors: [],
        };
      },
      { clear: true },
    );
  }
}
