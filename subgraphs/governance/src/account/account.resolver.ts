import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Professional } from '../professional/professional.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { grantsInForce } from '../role-grant/role-grant.rules.ts';
import { mayReadAccounts } from './account.rules.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A role that an account holds today.' })
export class AccountRole {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The member at which it holds; null for the whole region.' })
  memberId!: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'What the gateway must know of somebody who signs in.' })
export class Account {
  @Field(() => ID, { description: 'The person.' })
  professionalId!: string;

  @Field(() => ID, { description: 'Her region.' })
  regionId!: string;

  @Field(() => [AccountRole], { description: 'The roles that she holds today.' })
  roles!: AccountRole[];
}

@Resolver()
export class AccountResolver {
  @Directive('@inaccessible')
  @Query(() => Account, {
    nullable: true,
    description: 'For the gateway alone: the account of a person; null when there is none.',
  })
  async account(
    @Arg('professionalId', () => ID, { description: 'The person.' }) professionalId: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    if (!mayReadAccounts(context.viewer)) return null;
    const professional = await context.byId(Professional).load(professionalId);
    if (!professional) return null;
    const grants = grantsInForce(await professional.roleGrants.loadItems(), localDateOf(context.now));
    return {
      professionalId,
      regionId: professional.region.id,
      roles: grants.map(({ role, member }) => ({ role, memberId: member?.id ?? null })),
    };
  }
}
