import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { changes } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canRunPools, canSeePool } from './pool-access.rules.ts';
import { Pool } from './pool.entity.ts';

@InputType({ description: 'Which pool.' })
export class ClosePoolInput {
  @Field(() => ID, { description: 'The pool to close.' })
  poolId!: string;
}

const ClosePoolError = userErrorOf('ClosePool', { ALREADY_CLOSED: 'It was closed before.' });

@ObjectType({ description: 'What became of a closePool.' })
export class ClosePoolPayload {
  @Field(() => Pool, { nullable: true, description: 'The pool as it stands now.' })
  pool!: Pool | null;

  @Field(() => [ClosePoolError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'ALREADY_CLOSED'>[];
}

@Resolver()
export class ClosePoolMutation {
  @Mutation(() => ClosePoolPayload, {
    description: 'Closes a pool, as the office of the region; nobody is in it any more.',
  })
  async closePool(
    @Arg('input', () => ClosePoolInput, { description: 'Which pool.' }) { poolId }: ClosePoolInput,
    @Ctx() { platform, viewer, personId, now }: Context,
  ): Promise<ClosePoolPayload> {
    if (!canRunPools(viewer)) throw fail('FORBIDDEN', `${personId} is not of the office of the region.`);
    return platform.transactional(
      async tx => {
        const pool = await tx.findOne(Pool, poolId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (!pool || !canSeePool(viewer, pool)) throw fail('NOT_FOUND', `There is no pool ${poolId}.`);
        if (pool.closedAt) return { pool, userErrors: [userError('ALREADY_CLOSED', 'It stays closed.', ['poolId'])] };
        await changes(tx, 'update pool_membership set left_at = ? where pool_id = ? and left_at is null', [
          now,
          poolId,
        ]);
        return { pool: Object.assign(pool, { closedAt: now }), userErrors: [] };
      },
      { clear: true },
    );
  }
}
