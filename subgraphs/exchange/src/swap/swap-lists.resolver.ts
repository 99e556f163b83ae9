import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProfessionalRef } from '../references/professional.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { ShiftSwap } from './shift-swap.entity.ts';
import { SwapStatus } from './swap.enums.ts';
import { isRunning } from './swap.rules.ts';

const running = { $in: [SwapStatus.PROPOSED, SwapStatus.ACCEPTED_BY_OTHER] };

/** Where swaps are found: with a person, with a sign-up that is seen, and on a shift that can be taken over. */
@Resolver(() => ProfessionalRef)
export class PersonSwapsResolver {
  @FieldResolver(() => [ShiftSwap], {
    nullable: true,
    description: 'Swaps that are under way between her and somebody, or on offer by her; null for all but herself.',
  })
  async swaps(@Root() { id }: ProfessionalRef, @Ctx() context: Context): Promise<ShiftSwap[] | null> {
    const { viewer, guarded, now } = context;
    if (viewer.personId !== id) return null;
    const where = { $or: [{ holderId: id }, { takerId: id }], status: running, expiresAt: { $gt: now } };
    return guarded.transactional(tx => tx.find(ShiftSwap, where, { orderBy: { expiresAt: 'asc', id: 'asc' } }));
  }
}

@Resolver(() => SignUp)
export class SignUpSwapsResolver {
  @FieldResolver(() => [ShiftSwap], { description: 'Swaps under way by which its place may change hands.' })
  swaps(@Root() { id }: SignUp, @Ctx() context: Context): Promise<ShiftSwap[]> {
    return context
      .batched(SignUpSwapsResolver, async ids => {
        const about = { $or: [{ given: { $in: [...ids] } }, { returned: { $in: [...ids] } }] };
        const where = { ...about, status: running, expiresAt: { $gt: context.now } };
        const found = await context.platform.find(ShiftSwap, where, { orderBy: { proposedAt: 'asc', id: 'asc' } });
        return ids.map(one => found.filter(({ given, returned }) => given.id === one || returned?.id === one));
      })
      .load(id);
  }
}

@Resolver(() => OpenShift)
export class ShiftTakeOverResolver {
  @FieldResolver(() => ShiftSwap, {
    nullable: true,
    description:
      'A place of the shift that its holder offers to whoever can take it over; null when none, and for visitors.',
  })
  async takeOver(@Root() { id }: OpenShift, @Ctx() context: Context): Promise<ShiftSwap | null> {
    const { viewer, now } = context;
    if (viewer.personId === null) return null;
    const found = await takeOversOf(context).load(id);
    return found.find(swap => isRunning(swap, now) && swap.holderId !== viewer.personId) ?? null;
  }
}

const takeOversOf = (context: Context) =>
  context.batched(takeOversOf, async ids => {
    const where = { given: { shift: { $in: [...ids] } }, takerId: null, status: SwapStatus.PROPOSED };
    const found = await context.platform.find(ShiftSwap, where, {
      populate: ['given'],
      orderBy: { proposedAt: 'asc' },
    });
    return ids.map(id => found.filter(({ given }) => (given.unwrap() as SignUp).shift.id === id));
  });
