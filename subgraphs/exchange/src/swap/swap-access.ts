import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { canPlan } from '../shift/shift-access.rules.ts';
import type { SignUp } from '../sign-up/sign-up.entity.ts';
import { ShiftSwap } from './shift-swap.entity.ts';

/** The swap with its places, whoever asks: read as the platform, shown by `visibleSwap` alone. */
export const readSwap = (id: string, context: Context): Promise<ShiftSwap | null> =>
  context
    .batched(readSwap, async ids => {
      const populate = ['given.shift', 'returned.shift'] as const;
      const found = await context.platform.find(ShiftSwap, { id: { $in: ids.filter(isId) } }, { populate });
      return ids.map(one => found.find(swap => swap.id === one) ?? null);
    })
    .load(id);

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/i.test(id);

/** Whether the viewer plans one of the shifts that it is about. */
export const plansSwap = (swap: ShiftSwap, { viewer }: Context): boolean =>
  placesOf(swap).some(({ memberId, shift }) => canPlan(viewer, memberId, shift.unwrap().departmentId));

/** The places that it is about. */
export const placesOf = ({ given, returned }: ShiftSwap): SignUp[] => [
  given.unwrap() as SignUp,
  ...(returned ? [returned.unwrap() as SignUp] : []),
];

/** A swap is between its two people and the hosts; the swap, or null for unknown and forbidden alike. */
export async function visibleSwap(id: string, context: Context): Promise<ShiftSwap | null> {
  const swap = await readSwap(id, context);
  if (!swap) return null;
  const { viewer } = context;
  const isParty = viewer.personId !== null && [swap.holderId, swap.takerId].includes(viewer.personId);
  const isSeen = swap.regionId === viewer.tenantId && (isParty || plansSwap(swap, context));
  return isSeen ? swap : context.hidden(ShiftSwap, id);
}

/** The same, or one that is on offer to whoever can; throws NOT_FOUND for all else. */
export async function askedSwap(id: string, context: Context): Promise<ShiftSwap> {
  const swap = await readSwap(id, context);
  const isOnOffer = swap?.takerId === null && swap.regionId === context.viewer.tenantId;
  const seen = isOnOffer ? swap : await visibleSwap(id, context);
  if (!seen) throw fail('NOT_FOUND', `You have no swap ${id}.`);
  return seen;
}
