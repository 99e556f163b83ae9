import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { askerOf } from '../engagement/asker-of.ts';
import { Engagement } from '../engagement/engagement.entity.ts';
import { isRunning, partyOf } from '../engagement/engagement.rules.ts';
import { RateAgreement } from './rate-agreement.entity.ts';
import { canAnswer, canTakeBack, inForceOn, openOf } from './rate-agreement.rules.ts';

/** The one way to what was agreed: by its engagement. No list of it is filtered, sorted, paged or counted. */
@Resolver(() => Engagement)
export class EngagementRatesResolver {
  @FieldResolver(() => [RateAgreement], {
    nullable: true,
    description:
      'What the two parties proposed and agreed, newest first, at most 50; null for everybody else, and for keys and tokens.',
  })
  async rateAgreements(@Root() one: Engagement, @Ctx() context: Context): Promise<RateAgreement[] | null> {
    if (!(await isAtTheTable(context, one))) return null;
    return (await versionsOf(context).load(one.id)).slice(0, 50);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may put a proposal on the table now.' })
  async viewerCanPropose(@Root() one: Engagement, @Ctx() context: Context): Promise<boolean> {
    if (!(await isAtTheTable(context, one)) || !isRunning(one, localDateOf(context.now))) return false;
    return openOf(await versionsOf(context).load(one.id)) === null;
  }
}

@Resolver(() => RateAgreement)
export class RateAgreementResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is what holds today.' })
  async isInForce(@Root() one: RateAgreement, @Ctx() context: Context): Promise<boolean> {
    const found = inForceOn(await versionsOf(context).load(one.engagementId), localDateOf(context.now));
    return found?.id === one.id;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks may accept it, or answer with a proposal of its own.',
  })
  async viewerCanAnswer(@Root() one: RateAgreement, @Ctx() context: Context): Promise<boolean> {
    const party = partyOf(await askerOf(context), one);
    const engagement = await context.byId(Engagement).load(one.engagementId);
    if (!party || !engagement || !context.viewer.mayWrite) return false;
    return canAnswer({ engagement, party, day: localDateOf(context.now) }, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may take it back.' })
  async viewerCanWithdraw(@Root() one: RateAgreement, @Ctx() context: Context): Promise<boolean> {
    const party = partyOf(await askerOf(context), one);
    return party !== null && canTakeBack(party, one);
  }
}

const isAtTheTable = async (context: Context, one: Engagement): Promise<boolean> =>
  context.viewer.client === 'portal' && partyOf(await askerOf(context), one) !== null;

/** By engagement, newest first, as far as row security shows them. */
function versionsOf(context: Context) {
  return context.batched(versionsOf, async ids => {
    const where = { engagementId: { $in: [...ids] } };
    const found = await context.guarded.find(RateAgreement, where, { orderBy: { number: 'desc' } });
    return ids.map(id => found.filter(({ engagementId }) => engagementId === id));
  });
}
