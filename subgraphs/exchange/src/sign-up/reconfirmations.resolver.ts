import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { canPlan, plansAt } from '../shift/shift-access.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { SignUp } from './sign-up.entity.ts';

const most = 100;

@Resolver(() => MemberRef)
export class ReconfirmationsResolver {
  @FieldResolver(() => [SignUp], {
    nullable: true,
    description:
      'Who was confirmed for a shift that was changed and has not said yes again, by start, at most 100; for who plans for some departments those of hers. Null for all but its planners.',
  })
  async signUpsToReconfirm(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<SignUp[] | null> {
    if (!plansAt(context.viewer, id)) return null;
    const found = await awaited(context).load(id);
    const hers = found.filter(({ shift }) => canPlan(context.viewer, id, shift.unwrap().departmentId));
    return hers.slice(0, most);
  }
}

/** By member, with their shifts, in one statement. */
const awaited = (context: Context) =>
  context.batched(awaited, async ids => {
    const { em, viewer, now } = context;
    const where = {
      memberId: { $in: [...ids] },
      regionId: viewer.tenantId,
      status: SignUpStatus.RECONFIRM_NEEDED,
      startsAt: { $gt: now },
    };
    const orderBy = { startsAt: 'asc', id: 'asc' } as const;
    const found = await em.find(SignUp, where, { populate: ['shift'], strategy: 'joined', orderBy });
    return ids.map(id => found.filter(({ memberId }) => memberId === id));
  });
