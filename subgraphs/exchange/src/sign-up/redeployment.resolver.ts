import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { redeploymentsOf } from './redeployment.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

@Resolver(() => SignUp)
export class RedeploymentResolver {
  @FieldResolver(() => [OpenShift], {
    description:
      'Where the host called it off late by its own terms, as they were frozen with it: other shifts of that host around that time with a free place that fit her, at most 10, by start. She takes one with `signUpForShift`, or none. Empty for all else, and for everybody but herself.',
  })
  async redeploymentOptions(@Root() signUp: SignUp, @Ctx() context: Context): Promise<OpenShift[]> {
    const isHers = context.viewer.personId === signUp.professionalId;
    if (!isHers || signUp.status !== SignUpStatus.CANCELLED_BY_HOST || signUp.endsAt <= context.now) return [];
    return context
      .batched(RedeploymentResolver, async ids => {
        const found = await context.platform.find(SignUp, { id: { $in: [...ids] } });
        const options = await redeploymentsOf(context.platform, found, context.now);
        return ids.map(id => options.get(id) ?? []);
      })
      .load(signUp.id);
  }
}
