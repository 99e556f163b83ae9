import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { changes } from '@naober/kit/sql';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { outbound } from '../mail/outbound.ts';
import { isInPerson } from '../platform.rules.ts';
import { messageNumbers } from '../message-settings/message-numbers.ts';
import { lockProfessional } from '../professional/lock-professional.ts';
import { subscriptionFindings, type SubscriptionFinding } from './push-service.rules.ts';
import { PushSubscription } from './push-subscription.entity.ts';

const reasons: Record<SubscriptionFinding | 'TOO_MANY', string> = {
  UNKNOWN_PUSH_SERVICE: 'This is no push service of a browser that we know.',
  INVALID_KEYS: 'These are no keys of a browser.',
  TOO_MANY: 'So many browsers are enough: switch one off first.',
};
type Code = keyof typeof reasons;
const SubscribeToPushError = userErrorOf<Code>('SubscribeToPush', reasons);

@InputType({ description: 'A browser that shall show when there is a message, as the browser itself describes it.' })
export class SubscribeToPushInput {
  @Field(() => String, { description: 'Its address at its push service.' })
  endpoint!: string;

  @Field(() => String, { description: 'Its public key (`p256dh`), base64url.' })
  publicKey!: string;

  @Field(() => String, { description: 'Its shared secret (`auth`), base64url.' })
  authSecret!: string;

  @Field(() => String, { description: 'What it is called; 1 to 100 characters.' })
  device!: string;
}

@ObjectType({ description: 'What became of a subscribeToPush.' })
export class SubscribeToPushPayload {
  @Field(() => PushSubscription, { nullable: true, description: 'The browser; null when it was refused.' })
  pushSubscription!: PushSubscription | null;

  @Field(() => [SubscribeToPushError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class SubscribeToPushMutation {
  @Mutation(() => SubscribeToPushPayload, {
    description:
      'Lets a browser show when there is a message for the person who asks, in person. A browser shows those of one person: who comes last.',
  })
  async subscribeToPush(
    @Arg('input', () => SubscribeToPushInput, { description: 'Which.' }) input: SubscribeToPushInput,
    @Ctx() { guarded, platform, viewer, personId, now }: Context,
  ): Promise<SubscribeToPushPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'A browser is named in person, not by a key.');
    const against = subscriptionFindings(input, outbound().pushServices);
    if (against.length > 0) return refused(against);
    // Whoever sat at this browser before hears nothing there any more.
    const ofAnother = 'delete from push_subscription where endpoint = ? and professional_id <> ?';
    await platform.transactional(tx => changes(tx, ofAnother, [input.endpoint, personId]));
    return guarded.transactional(
      async tx => {
        const { region } = await lockProfessional(tx, personId);
        const known = await tx.findOne(PushSubscription, { professional: personId, endpoint: input.endpoint });
        if (known) return { pushSubscription: Object.assign(known, input), userErrors: [] };
        const { mostDevices } = await messageNumbers(tx, now);
        if ((await tx.count(PushSubscription, { professional: personId })) >= mostDevices) return refused(['TOO_MANY']);
        const made = { region, professional: personId, ...input, createdAt: now };
        return { pushSubscription: tx.create(PushSubscription, made), userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (against: readonly Code[]): SubscribeToPushPayload => ({
  pushSubscription: null,
  userErrors: against.map(code => userError(code, reasons[code], ['input'])),
});
