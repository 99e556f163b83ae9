import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { outbound } from '../mail/outbound.ts';
import { isInPerson } from '../platform.rules.ts';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { vapidKeys } from './vapid.ts';

@Resolver(() => SignedInViewer)
export class ViewerPushResolver {
  @FieldResolver(() => [PushSubscription], {
    description: 'The browsers that show when there is a message, oldest first; empty for a token of hers.',
  })
  async pushSubscriptions(@Ctx() { guarded, viewer, personId }: Context): Promise<PushSubscription[]> {
    if (!isInPerson(viewer)) return [];
    return guarded.find(PushSubscription, { professional: personId }, { orderBy: { id: 'asc' } });
  }

  @FieldResolver(() => String, {
    description: "The platform's public key, with which a browser subscribes at its push service; base64url.",
  })
  async pushKey(@Ctx() { platform }: Context): Promise<string> {
    return (await vapidKeys(platform, outbound())).publicKey;
  }
}
