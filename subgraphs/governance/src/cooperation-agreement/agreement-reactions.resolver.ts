import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { AgreementReaction } from './agreement-reaction.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { isInConsultation, mayReact, seesReactions } from './reaction.rules.ts';

/** What the parties said of an agreement, as far as it is the viewer's to see. */
@Resolver(() => CooperationAgreement)
export class AgreementReactionsResolver {
  @FieldResolver(() => [AgreementReaction], {
    nullable: true,
    description:
      'What the parties said in its newest consultation, in the order in which they first did: of all for the office and the compliance officer, of its own party for who speaks for one; null for others.',
  })
  async reactions(
    @Root() agreement: CooperationAgreement,
    @Ctx() context: Context,
  ): Promise<AgreementReaction[] | null> {
    if (!seesReactions(context.viewer, agreement)) return null;
    const all = await reactionsOf(context).load(agreement.id);
    return all.filter(({ round }) => round === agreement.consultationRound);
  }

  @FieldResolver(() => [Member], {
    description: 'The parties for which the viewer may say now what they think of it, by name; empty when for none.',
  })
  async membersToReact(@Root() agreement: CooperationAgreement, @Ctx() { viewer }: Context): Promise<Member[]> {
    if (!viewer.mayWrite || !isInConsultation(agreement)) return [];
    const members = await agreement.members.loadItems();
    return members.filter(({ id }) => mayReact(viewer, id));
  }
}

@Resolver(() => AgreementReaction)
export class AgreementReactionResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Which party said it.' })
  member(@Root() { member }: AgreementReaction, @Ctx() context: Context): Promise<Member | null> {
    return context.related(Member, member);
  }
}

/** By agreement, of all rounds, as far as row security shows them. */
function reactionsOf(context: Context) {
  return context.batched(reactionsOf, async ids => {
    const of = { agreement: { $in: [...ids] } };
    const found = await context.guarded.find(AgreementReaction, of, { orderBy: { id: 'asc' } });
    return ids.map(id => found.filter(({ agreement }) => agreement.id === id));
  });
}
