import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { BorrowedProfession } from '../borrowed/profession.entity.ts';
import { standsAs } from '../credential/specialist.rules.ts';
import { gatherPerson } from '../eligibility/gather-facts.ts';
import { joining, type JoinRefusal } from './join.rules.ts';
import { lockPerson } from './lock-person.ts';
import { canSeePool } from './pool-access.rules.ts';
import { PoolMembership } from './pool-membership.entity.ts';
import { Pool } from './pool.entity.ts';

@InputType({ description: 'Which pool, and as what.' })
export class JoinPoolInput {
  @Field(() => ID, { description: 'The pool to join.' })
  poolId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'As which profession. Null for the one in which she is employed; who is self-employed says it herself, and a host verifies it.',
  })
  professionId?: string | null;
}

const JoinPoolError = userErrorOf<JoinRefusal>('JoinPool', {
  POOL_CLOSED: 'The pool was closed.',
  ALREADY_MEMBER: 'She is in it.',
  PROFESSION_NOT_OF_POOL: 'The pool is for other professions.',
  PROFESSION_NOT_HERS: 'She is not employed in that profession.',
  REGISTRATION_NOT_SHOWN:
    'Specialists are asked as what they are registered for: a registration of that profession, with its specialism, has to be verified first (PR-2, PR-3).',
  PROFESSION_NEEDED: 'Who is self-employed says as which profession she joins.',
});

@ObjectType({ description: 'What became of a joinPool.' })
export class JoinPoolPayload {
  @Field(() => PoolMembership, { nullable: true, description: 'The membership; null when refused.' })
  membership!: PoolMembership | null;

  @Field(() => [JoinPoolError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<JoinRefusal>[];
}

@Resolver()
export class JoinPoolMutation {
  @Mutation(() => JoinPoolPayload, {
    description: 'Joins a pool, for the professional who asks. It obliges to nothing and can be left at once.',
  })
  async joinPool(
    @Arg('input', () => JoinPoolInput, { description: 'Which pool.' }) { poolId, professionId }: JoinPoolInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<JoinPoolPayload> {
    return guarded.transactional(
      async tx => {
        const { isSelfEmployed } = await lockPerson(tx, personId);
        const pool = await tx.findOne(Pool, poolId, { lockMode: LockMode.PESSIMISTIC_READ }); // so that closing waits
        if (!pool || !canSeePool(viewer, pool)) throw fail('NOT_FOUND', `There is no pool ${poolId}.`);
        const isMember = (await tx.count(PoolMembership, { pool, professionalId: personId, leftAt: null })) > 0;
        const employedAs = await professionsOf(tx, personId, now);
        const asked = await knownProfession(tx, professionId ?? null);
        const { credentials } = await gatherPerson(tx, personId, now);
        const stands = (id: string) => standsAs(credentials, id, localDateOf(now));
        const found = joining({ pool, isMember, isSelfEmployed, employedAs, asked, standsAs: stands });
        if (typeof found !== 'string')
          return { membership: null, userErrors: [userError(found.refusal, 'Not joined.', ['poolId'])] };
        const whose = { regionId: pool.regionId, professionalId: personId, professionId: found };
        return { membership: tx.create(PoolMembership, { pool, ...whose, joinedAt: now }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Professions in which somebody is employed on the day. */
export async function professionsOf(em: EntityManager, professionalId: string, now: Date): Promise<string[]> {
  const today = localDateOf(now);
  const inForce = await em.find(
    BorrowedEmployment,
    { professionalId, startsOn: { $lte: today }, $or: [{ endsOn: null }, { endsOn: { $gte: today } }] },
    { orderBy: { startsOn: 'asc', id: 'asc' } },
  );
  return inForce.map(({ professionId }) => professionId);
}

async function knownProfession(tx: EntityManager, id: string | null): Promise<string | null> {
  if (id !== null && !(await tx.count(BorrowedProfession, { id })))
    throw fail('NOT_FOUND', `There is no profession ${id}.`);
  return id;
}
