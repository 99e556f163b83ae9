import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { MessageSettings } from '../message-settings/message-settings.entity.ts';
import { messageNumbers } from '../message-settings/message-numbers.ts';
import { lockSettings } from '../message-settings/own-settings.ts';
import { isInPerson } from '../platform.rules.ts';
import { isSignedBy } from '../platform-secret/platform-secret.ts';
import { wishWords } from './confirm-address.job.ts';
import { isConfirmable } from './mail-address.rules.ts';

const ConfirmMailAddressError = userErrorOf('ConfirmMailAddress', {
  NOT_GOOD: 'The link is not hers, is of an earlier wish, or is older than a day.',
});

@InputType({ description: 'What stood in the mail.' })
export class ConfirmMailAddressInput {
  @Field(() => String, { description: 'The code at the end of the link.' })
  code!: string;
}

@ObjectType({ description: 'What became of a confirmMailAddress.' })
export class ConfirmMailAddressPayload {
  @Field(() => MessageSettings, { nullable: true, description: 'With the address that counts now; null when refused.' })
  messageSettings!: MessageSettings | null;

  @Field(() => [ConfirmMailAddressError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<'NOT_GOOD'>[];
}

@Resolver()
export class ConfirmMailAddressMutation {
  @Mutation(() => ConfirmMailAddressPayload, {
    description: 'Proves that a mail address is that of the person who asks, in person; mail goes there from now on.',
  })
  async confirmMailAddress(
    @Arg('input', () => ConfirmMailAddressInput, { description: 'By what.' }) { code }: ConfirmMailAddressInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<ConfirmMailAddressPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'An address is confirmed in person, not by a key.');
    return guarded.transactional(
      async tx => {
        const messageSettings = await lockSettings(tx, personId, now);
        const { wishedAddress, wishedAt } = messageSettings;
        const { confirmHours } = await messageNumbers(tx, now);
        const isGood = wishedAt !== null && isConfirmable(wishedAt, now, confirmHours);
        if (!isGood || !(await isSignedBy(tx, code, ...wishWords(messageSettings))))
          return { messageSettings: null, userErrors: [userError('NOT_GOOD', 'This link is not good.', ['input'])] };
        const confirmed = { mailAddress: wishedAddress, mailRefusedAt: null, wishedAddress: null, wishedAt: null };
        return { messageSettings: Object.assign(messageSettings, confirmed), userErrors: [] };
      },
      { clear: true },
    );
  }
}
