import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPerson } from './lock-person.ts';
import { canSeePool } from './pool-access.rules.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { Pool } from './pool.entity.ts';

@InputType({ description: 'Which pool.' })
export class LeavePoolInput {
  @Field(() => ID, { description: 'The pool to leave.' })
  poolId!: string;
}

const LeavePoolError = userErrorOf('LeavePool', { NOT_A_MEMBER: 'She is not in it.' });

@ObjectType({ description: 'What became of a leavePool.' })
export class LeavePoolPayload {
  @Field(() => PoolMembership, { nullable: true, description: 'The membership that ended; null when refused.' })
  membership!: PoolMembership | null;

  @Field(() => [LeavePoolError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_A_MEMBER'>[];
}

@Resolver()
export class LeavePoolMutation {
  @Mutation(() => LeavePoolPayload, {
    description: 'Leaves a pool, for the professional who asks: at once, without notice and without a reason.',
  })
  async leavePool(
    @Arg('input', () => LeavePoolInput, { description: 'Which pool.' }) { poolId }: LeavePoolInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<LeavePoolPayload> {
    return guarded.transactional(
      async tx => {
        await lockPerson(tx, personId);
        const pool = await tx.findOne(Pool, poolId);
        if (!pool || !canSeePool(viewer, pool)) throw fail('NOT_FOUND', `There is no pool ${poolId}.`);
        const membership = await tx.findOne(PoolMembership, { pool, professionalId: personId, leftAt: null });
        if (!membership)
          return { membership: null, userErrors: [userError('NOT_A_MEMBER', 'Nothing to leave.', ['poolId'])] };
        return { membership: Object.assign(membership, { leftAt: now }), userErrors: [] };
      },
      { clear: true },
    );
  }
}
