import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { PushSubscription } from './push-subscription.entity.ts';

const UnsubscribeFromPushError = userErrorOf('UnsubscribeFromPush', {
  NOT_SUBSCRIBED: 'No browser of hers is called so.',
});

@InputType({ description: 'Which browser shall show nothing any more.' })
export class UnsubscribeFromPushInput {
  @Field(() => ID, { description: 'The browser.' })
  pushSubscriptionId!: string;
}

@ObjectType({ description: 'What became of an unsubscribeFromPush.' })
export class UnsubscribeFromPushPayload {
  @Field(() => ID, { nullable: true, description: 'The browser that is gone; null when it was refused.' })
  pushSubscriptionId!: string | null;

  @Field(() => [UnsubscribeFromPushError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'NOT_SUBSCRIBED'>[];
}

@Resolver()
export class UnsubscribeFromPushMutation {
  @Mutation(() => UnsubscribeFromPushPayload, {
    description: 'Lets a browser of the person who asks show nothing any more, in person.',
  })
  async unsubscribeFromPush(
    @Arg('input', () => UnsubscribeFromPushInput, { description: 'Which.' })
    { pushSubscriptionId: id }: UnsubscribeFromPushInput,
    @Ctx() { guarded, viewer, personId }: Context,
  ): Promise<UnsubscribeFromPushPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A browser is switched off in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const found = isUuid(id) ? await tx.findOne(PushSubscription, { id, professional: personId }) : null;
        if (!found)
          return { pushSubscriptionId: null, userErrors: [userError('NOT_SUBSCRIBED', 'She has no such browser.')] };
        tx.remove(found);
        return { pushSubscriptionId: id, userErrors: [] };
      },
      { clear: true },
    );
  }
}
