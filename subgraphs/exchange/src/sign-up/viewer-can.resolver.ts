import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canPlan, plansAt } from '../shift/shift-access.rules.ts';
import { SignUp } from './sign-up.entity.ts';
import {
  canBeNoShow,
  isCancellable,
  isDecidable,
  isInvited,
  isOffered,
  isOnHold,
  isReconfirmable,
  isWithdrawable,
} from './sign-up.rules.ts';
import { SignUpStatus } from './sign-up-status.rules.ts';

const isHers = ({ professionalId }: SignUp, { viewer }: Context): boolean => professionalId === viewer.personId;

/** Whether the asker plans the shift of the sign-up; the shift is only looked up where that is the question. */
async function plansIt(signUp: SignUp, { viewer }: Context): Promise<boolean> {
  if (!plansAt(viewer, signUp.memberId)) return false;
  return canPlan(viewer, signUp.memberId, (await signUp.shift.loadOrFail()).departmentId);
}

const may = (mutation: string) => `Whether \`${mutation}\` would be accepted from the person who asks.`;

/** What the asker can do with a sign-up; rules are checked again at that moment. */
@Resolver(() => SignUp)
export class ViewerCanResolver {
  @FieldResolver(() => Boolean, { description: may('withdrawSignUp') })
  viewerCanWithdraw(@Root() signUp: SignUp, @Ctx() context: Context): boolean {
    return isHers(signUp, context) && isWithdrawable(signUp, context.now);
  }

  @FieldResolver(() => Boolean, { description: may('acceptOffer') })
  viewerCanAcceptOffer(@Root() signUp: SignUp, @Ctx() context: Context): boolean {
    return isHers(signUp, context) && isOffered(signUp, context.now);
  }

  @FieldResolver(() => Boolean, { description: may('acceptInvitation') })
  viewerCanAcceptInvitation(@Root() signUp: SignUp, @Ctx() context: Context): boolean {
    return isHers(signUp, context) && isInvited(signUp, context.now);
  }

  @FieldResolver(() => Boolean, { description: may('reconfirmSignUp') })
  viewerCanReconfirm(@Root() signUp: SignUp, @Ctx() context: Context): boolean {
    return isHers(signUp, context) && isReconfirmable(signUp, context.now);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the person who asks may confirm it; the rules are checked again at that moment.',
  })
  async viewerCanConfirm(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    const isUnsigned =
      isOnHold(signUp, context.now) && signUp.checks.some(({ code }) => code === 'DETACHMENT_UNSIGNED');
    return (isUnsigned || isDecidable(signUp, context.now)) && plansIt(signUp, context);
  }

  @FieldResolver(() => Boolean, { description: may('declineSignUp') })
  async viewerCanDecline(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    return isDecidable(signUp, context.now) && plansIt(signUp, context);
  }

  @FieldResolver(() => Boolean, { description: may('shortlistSignUp') })
  async viewerCanShortlist(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    const isFresh = signUp.status === SignUpStatus.SUBMITTED && context.now < signUp.startsAt;
    return isFresh && plansIt(signUp, context);
  }

  @FieldResolver(() => Boolean, { description: may('cancelPlace') })
  async viewerCanCancelPlace(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    return isCancellable(signUp, context.now) && plansIt(signUp, context);
  }

  @FieldResolver(() => Boolean, { description: may('recordNoShow') })
  async viewerCanRecordNoShow(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    return canBeNoShow(signUp, context.now) && plansIt(signUp, context);
  }

  @FieldResolver(() => Boolean, { description: may('undoNoShow') })
  async viewerCanUndoNoShow(@Root() signUp: SignUp, @Ctx() context: Context): Promise<boolean> {
    const { noShowAt } = signUp;
    const isToday = noShowAt !== null && localDateOf(noShowAt) === localDateOf(context.now);
    return isToday && plansIt(signUp, context);
  }
}
