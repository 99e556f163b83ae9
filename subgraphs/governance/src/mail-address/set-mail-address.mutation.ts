import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { outbound } from '../mail/outbound.ts';
import { MessageSettings } from '../message-settings/message-settings.entity.ts';
import { messageNumbers } from '../message-settings/message-numbers.ts';
import { lockSettings } from '../message-settings/own-settings.ts';
import { isInPerson } from '../platform.rules.ts';
import { confirmAddressJob } from './confirm-address.job.ts';
import { wishFindings, type WishFinding } from './mail-address.rules.ts';

type Code = WishFinding | 'MAIL_IS_OFF';
const reasons: Record<Code, string> = {
  INVALID_ADDRESS: 'That is no mail address.',
  ALREADY_YOURS: 'Mail goes there already.',
  TOO_SOON: 'A mail was sent less than a minute ago.',
  MAIL_IS_OFF: 'This platform sends no mail.',
};
const SetMailAddressError = userErrorOf<Code>('SetMailAddress', reasons);

@InputType({ description: 'Where mail shall go.' })
export class SetMailAddressInput {
  @Field(() => String, { nullable: true, description: 'The address; null: nowhere, from now on.' })
  address!: string | null;
}

@ObjectType({ description: 'What became of a setMailAddress.' })
export class SetMailAddressPayload {
  @Field(() => MessageSettings, {
    nullable: true,
    description: 'With the address that waits to be confirmed; null when it was refused.',
  })
  messageSettings!: MessageSettings | null;

  @Field(() => [SetMailAddressError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class SetMailAddressMutation {
  @Mutation(() => SetMailAddressPayload, {
    description:
      'Sends a mail to an address that the person who asks calls hers, in person; it counts once she follows the link in it, within a day. Without an address none is kept any more.',
  })
  async setMailAddress(
    @Arg('input', () => SetMailAddressInput, { description: 'Where.' }) input: SetMailAddressInput,
    @Ctx() context: Context,
  ): Promise<SetMailAddressPayload> {
    const { guarded, viewer, personId, now } = context;
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'An address is set in person, not by a key.');
    const address = input.address?.trim() ?? null;
    return guarded.transactional(
      async tx => {
        const messageSettings = await lockSettings(tx, personId, now);
        if (address === null) {
          const nothing = { mailAddress: null, mailRefusedAt: null, wishedAddress: null, wishedAt: null };
          return { messageSettings: Object.assign(messageSettings, nothing), userErrors: [] };
        }
        const against: Code[] = wishFindings({ ...messageSettings, ...(await messageNumbers(tx, now)), address, now });
        if (outbound().mail === null) against.push('MAIL_IS_OFF');
        if (against.length > 0) return refused(against);
        Object.assign(messageSettings, { wishedAddress: address, wishedAt: now });
        await context.enqueue(tx, confirmAddressJob, { personId });
        return { messageSettings, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (against: readonly Code[]): SetMailAddressPayload => ({
  messageSettings: null,
  userErrors: against.map(code => userError(code, reasons[code], ['input', 'address'])),
});
