import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { lockPlace, othersWhoAdminister } from './administrators-left.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { mayKeepRoles, withdrawRoleFindings, type WithdrawRoleRefusal } from './role-grant.rules.ts';

const refusals: Record<WithdrawRoleRefusal, string> = {
  ALREADY_WITHDRAWN: 'It was withdrawn before.',
  ALREADY_OVER: 'Its last day is past.',
  LAST_ADMINISTRATOR: 'Nobody would be left who gives roles there: name another administrator first.',
};
const WithdrawRoleError = userErrorOf<WithdrawRoleRefusal>('WithdrawRole', refusals);

@InputType({ description: 'Which role holds no more.' })
export class WithdrawRoleInput {
  @Field(() => ID, { description: 'The role as somebody holds it.' })
  roleGrantId!: string;
}

@ObjectType({ description: 'What became of a withdrawRole.' })
export class WithdrawRolePayload {
  @Field(() => RoleGrant, { nullable: true, description: 'The role, held no more; null when nothing was done.' })
  roleGrant!: RoleGrant | null;

  @Field(() => [WithdrawRoleError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<WithdrawRoleRefusal>[];
}

@Resolver()
export class WithdrawRoleMutation {
  @Mutation(() => WithdrawRolePayload, {
    description:
      'Takes a role away within seconds, also from who is signed in; for those who may give it. NOT_FOUND for others.',
  })
  async withdrawRole(
    @Arg('input', () => WithdrawRoleInput, { description: 'Which one.' }) { roleGrantId }: WithdrawRoleInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<WithdrawRolePayload> {
    return em.transactional(
      async tx => {
        const seen = isUuid(roleGrantId) ? await tx.findOne(RoleGrant, roleGrantId) : null;
        if (!seen || !mayKeepRoles(viewer, seen)) throw fail('NOT_FOUND', `You keep no role ${roleGrantId}.`);
        await lockPlace(tx, seen);
        const grant = await tx.findOneOrFail(RoleGrant, roleGrantId, { refresh: true });
        const today = localDateOf(now);
        const otherAdministrators = await othersWhoAdminister(tx, grant, today);
        const against = withdrawRoleFindings({ ...facts(grant), today, otherAdministrators });
        if (against.length > 0)
          return { roleGrant: null, userErrors: against.map(code => userError(code, refusals[code])) };
        tx.assign(grant, { withdrawnAt: now, withdrawnBy: tx.getReference(Professional, personId) });
        return { roleGrant: grant, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const facts = ({ role, startsOn, endsOn, withdrawnAt }: RoleGrant) => ({ role, startsOn, endsOn, withdrawnAt });
