import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { plansSwap, readSwap } from './swap-access.ts';
import { SwapStatus } from './swap.enums.ts';
import { awaits, canRefuse, canTakeBack } from './swap.rules.ts';

/** As it was read with its places, whichever way the swap came here. */
async function loaded(swap: ShiftSwap, context: Context): Promise<ShiftSwap> {
  return (await readSwap(swap.id, context)) ?? swap;
}

const seesPeople = (swap: ShiftSwap, context: Context): boolean =>
  [swap.holderId, swap.takerId].includes(context.viewer.personId) || plansSwap(swap, context);

@Resolver(() => ShiftSwap)
export class ShiftSwapResolver {
  @FieldResolver(() => OpenShift, { description: 'The shift whose place is given away.' })
  async shift(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<OpenShift> {
    return ((await loaded(swap, context)).given.unwrap() as SignUp).shift.loadOrFail();
  }

  @FieldResolver(() => OpenShift, {
    nullable: true,
    description: 'The shift whose place comes in return; null for a take-over.',
  })
  async returnedShift(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<OpenShift | null> {
    const { returned } = await loaded(swap, context);
    return returned && (returned.unwrap() as SignUp).shift.loadOrFail();
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who gives the place away; null for whoever is neither of the two nor plans it.',
  })
  async holder(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    const known = await loaded(swap, context);
    return seesPeople(known, context) ? { id: known.holderId } : null;
  }

  @FieldResolver(() => ProfessionalRef, {
    nullable: true,
    description: 'Who takes it; null while it is on offer to whoever can, and for whoever is neither nor plans it.',
  })
  async taker(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<ProfessionalRef | null> {
    const known = await loaded(swap, context);
    return swap.takerId !== null && seesPeople(known, context) ? { id: swap.takerId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits for a yes of the person who asks.' })
  viewerCanAccept(@Root() swap: ShiftSwap, @Ctx() { viewer, now }: Context): boolean {
    return viewer.personId !== null && awaits(swap, viewer.personId, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may refuse it.' })
  async viewerCanRefuse(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<boolean> {
    const { viewer, now } = context;
    if (viewer.personId === null) return false;
    return canRefuse(swap, viewer.personId, plansSwap(await loaded(swap, context), context), now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the person who asks may take it back.' })
  viewerCanWithdraw(@Root() swap: ShiftSwap, @Ctx() { viewer, now }: Context): boolean {
    return viewer.personId !== null && canTakeBack(swap, viewer.personId, now);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits for the approval of a planner, as who asks is.' })
  async viewerCanApprove(@Root() swap: ShiftSwap, @Ctx() context: Context): Promise<boolean> {
    const isAgreed = swap.status === SwapStatus.ACCEPTED_BY_OTHER && context.now < swap.expiresAt;
    return isAgreed && plansSwap(await loaded(swap, context), context);
  }
}
