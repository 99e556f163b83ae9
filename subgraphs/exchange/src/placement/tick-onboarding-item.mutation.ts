import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockPeople } from '../sign-up/lock.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { OnboardingItem } from './onboarding-item.entity.ts';
import { mayEver, wayOf } from './placement-acts.rules.ts';
import { PlacementAct } from './placement.enums.ts';
import { partiesIn, visiblePlacement } from './visible-placement.ts';

@InputType({ description: 'Which point of an onboarding list, and whether it is done.' })
export class TickOnboardingItemInput {
  @Field(() => ID, { description: 'The point.' })
  onboardingItemId!: string;

  @Field(() => Boolean, { description: 'True: done. False: open again.' })
  isDone!: boolean;
}

const TickOnboardingItemError = userErrorOf('TickOnboardingItem', {
  NOT_NOW: 'The placement is not in its onboarding, and has not begun.',
  NOT_YOURS: 'The other side does it.',
});
type Code = 'NOT_NOW' | 'NOT_YOURS';

@ObjectType({ description: 'What became of a tickOnboardingItem.' })
export class TickOnboardingItemPayload {
  @Field(() => OnboardingItem, { description: 'The point as it stands now.' })
  onboardingItem!: OnboardingItem;

  @Field(() => [TickOnboardingItemError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class TickOnboardingItemMutation {
  @Mutation(() => TickOnboardingItemPayload, {
    description:
      'Says of a point that it is done, as who does it: the host, or who is placed. When and by whom is kept.',
  })
  async tickOnboardingItem(
    @Arg('input', () => TickOnboardingItemInput, { description: 'Which point.' })
    { onboardingItemId: id, isDone }: TickOnboardingItemInput,
    @Ctx() context: Context,
  ): Promise<TickOnboardingItemPayload> {
    const { platform, personId, now } = context;
    const seen = await context.byId(OnboardingItem).load(id);
    const known = seen && (await visiblePlacement(seen.placementId, context));
    if (!known) throw unknown(id);
    if (!mayEver(PlacementAct.TICK, partiesIn(context, known)))
      throw fail('FORBIDDEN', 'It is done by the host or by her.');
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [known.professionalId]);
        const onboardingItem = await tx.findOne(OnboardingItem, id);
        const placement = onboardingItem && (await tx.findOne(ExchangePlacement, onboardingItem.placementId));
        if (!onboardingItem || !placement) throw unknown(id);
        const way = wayOf(PlacementAct.TICK, placement.status, partiesIn(context, placement));
        if (!way) return refused('NOT_NOW', onboardingItem);
        if (way.party !== onboardingItem.party) return refused('NOT_YOURS', onboardingItem);
        // Who ticked first stays: ticking twice changes nothing.
        if ((onboardingItem.doneAt !== null) !== isDone)
          Object.assign(onboardingItem, { doneAt: isDone ? now : null, doneBy: isDone ? personId : null });
        return { onboardingItem, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const unknown = (id: string) => fail('NOT_FOUND', `There is no point ${id}.`);

const refused = (code: Code, onboardingItem: OnboardingItem): TickOnboardingItemPayload => ({
  onboardingItem,
  userErrors: [userError(code, 'See the code.', ['onboardingItemId'])],
});
