import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { canSetTerms } from '../shift/shift-access.rules.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { MemberTerms } from './member-terms.entity.ts';
import { termsOfMembers, versionsOfMembers } from './terms.batches.ts';

@Resolver(() => OpenShift)
export class ShiftTermsResolver {
  @FieldResolver(() => MemberTerms, {
    nullable: true,
    description: "The host's own terms for withdrawing late, as they hold now for who signs up; null when it has none.",
  })
  lateCancellationTerms(@Root() { memberId }: OpenShift, @Ctx() context: Context): Promise<MemberTerms | null> {
    return termsOfMembers(context).load(memberId);
  }
}

@Resolver(() => SignUp)
export class SignUpTermsResolver {
  @FieldResolver(() => MemberTerms, {
    nullable: true,
    description: 'The terms that held when she signed up, and hold for this sign-up whatever the host says later.',
  })
  lateCancellationTerms(@Root() { termsId }: SignUp, @Ctx() context: Context): Promise<MemberTerms | null> | null {
    return termsId === null ? null : context.byId(MemberTerms).load(termsId);
  }
}

@Resolver(() => MemberRef)
export class MemberTermsResolver {
  @FieldResolver(() => MemberTerms, {
    nullable: true,
    description: 'Its own terms for withdrawing late, as they hold now; null when it has none.',
  })
  lateCancellationTerms(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<MemberTerms | null> {
    return termsOfMembers(context).load(id);
  }

  @FieldResolver(() => [MemberTerms], {
    nullable: true,
    description:
      'Every version of its terms, those that begin later included, newest first; at most 50. Null for all but planners of all of it and its administrators.',
  })
  async lateCancellationTermsVersions(
    @Root() { id }: MemberRef,
    @Ctx() context: Context,
  ): Promise<MemberTerms[] | null> {
    return canSetTerms(context.viewer, id) ? (await versionsOfMembers(context).load(id)).slice(0, 50) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether who asks may set its terms and its order of release.',
  })
  viewerCanSetTerms(@Root() { id }: MemberRef, @Ctx() { viewer }: Context): boolean {
    return canSetTerms(viewer, id);
  }
}
