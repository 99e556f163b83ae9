import { connectionOf, PageArgs, pageOfLoaded, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MemberRef } from '../references/member.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { canPlan, canSeeSignUp, departmentsSeen, seesOwnPeople } from '../shift/shift-access.rules.ts';
import { employersOf, noteReading } from './note-reading.ts';
import { SignUp } from './sign-up.entity.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';
import { agendaOf, noShowsOf, signUpsOf, waitingCounts, waitingPositions } from './sign-up.batches.ts';

export const SignUpConnection = connectionOf(SignUp, 'SignUp');

/** The sign-up, or null for unknown and forbidden alike. */
export async function visibleSignUp(id: string, context: Context): Promise<SignUp | null> {
  const signUp = await context.byId(SignUp).load(id);
  if (!signUp) return null;
  const { regionId, memberId, professionalId } = signUp;
  const { departmentId } = await signUp.shift.loadOrFail();
  const isSeen = canSeeSignUp(context.viewer, { regionId, memberId, departmentId, professionalId });
  return isSeen || (await isNoShowOfHers(signUp, context)) ? signUp : context.hidden(SignUp, id);
}

/** That somebody did not come is seen by who employs her as well, and by nobody else. */
const isNoShowOfHers = async ({ status, regionId, professionalId }: SignUp, context: Context): Promise<boolean> =>
  status === SignUpStatus.NO_SHOW &&
  regionId === context.viewer.tenantId &&
  seesOwnPeople(context.viewer, await employersOf(context, professionalId));

@Resolver(() => SignUp)
export class SignUpResolver {
  @FieldResolver(() => OpenShift, { description: 'The shift that it is for.' })
  shift(@Root() { shift }: SignUp): Promise<OpenShift> {
    return shift.loadOrFail();
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who signed up; null while governance does not answer.',
  })
  async professional(@Root() signUp: SignUp, @Ctx() context: Context): Promise<ProfessionalRef> {
    await noteReading(signUp, context);
    return { id: signUp.professionalId };
  }

  @FieldResolver(() => [String], {
    description: 'The rules that had something to say at the last check, such as `WT-4`.',
  })
  ruleIds(@Root() { checks }: SignUp): string[] {
    return [...new Set(checks.map(({ ruleId }) => ruleId))];
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Place on the waiting list, from 1; null when not on it.' })
  async waitingListPosition(@Root() { id, status }: SignUp, @Ctx() context: Context): Promise<number | null> {
    return status === SignUpStatus.WAITLISTED ? waitingPositions(context).load(id) : null;
  }
}

@Resolver(() => OpenShift)
export class ShiftSignUpsResolver {
  @FieldResolver(() => SignUpConnection, {
    nullable: true,
    description: 'Who signed up, in the order of signing up; null for all but planners of the department or the host.',
  })
  async signUps(
    @Root() { id, memberId, departmentId }: OpenShift,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SignUp> | null> {
    return canPlan(context.viewer, memberId, departmentId) ? signUpsOf(id, page, context) : null;
  }
}

@Resolver(() => ProfessionalRef)
export class AgendaResolver {
  @FieldResolver(() => SignUpConnection, {
    nullable: true,
    description: 'Her sign-ups, unless withdrawn, for shifts that have not ended, by start; null for all but herself.',
  })
  async agenda(
    @Root() { id }: ProfessionalRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SignUp> | null> {
    return context.viewer.personId === id ? pageOfLoaded(await agendaOf(id, context), page) : null;
  }
}

@Resolver(() => MemberRef)
export class WaitingSignUpsResolver {
  @FieldResolver(() => SignUpConnection, {
    nullable: true,
    description:
      'Of its own employees, who did not come to a shift, here or elsewhere, the latest first; null for all but its planners and team leads.',
  })
  async noShows(
    @Root() { id }: MemberRef,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<SignUp> | null> {
    return seesOwnPeople(context.viewer, [id]) ? pageOfLoaded(await noShowsOf(id, context), page) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many sign-ups for its coming shifts wait for a decision; for who plans for some departments those of hers. Null for all but its planners and keys that read its shifts.',
  })
  async waitingSignUpCount(@Root() { id }: MemberRef, @Ctx() context: Context): Promise<number | null> {
    return departmentsSeen(context.viewer, id)?.length === 0 ? null : waitingCounts(context).load(id);
  }
}
