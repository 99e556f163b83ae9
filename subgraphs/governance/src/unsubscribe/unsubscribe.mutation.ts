import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { isUuid } from '@naober/kit/ids';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { choosePreference } from '../message-settings/choose-preference.ts';
import { MessageGroup, MessageTiming, MessageUrgency } from '../message/message.enums.ts';
import { urgencyOf } from '../message/message-kinds.ts';
import { needPlatform } from '../need-platform.ts';
import { isSignedBy } from '../platform-secret/platform-secret.ts';
import { Professional } from '../professional/professional.entity.ts';
import { allNews, unsubscribeWords } from './unsubscribe-address.ts';

@Directive('@inaccessible')
@InputType({ description: 'What stood in the address.' })
export class UnsubscribeInput {
  @Field(() => ID, { description: 'Whose mail it is.' })
  who!: string;

  @Field(() => String, { description: 'A group of news, or `ALL_NEWS`.' })
  about!: string;

  @Field(() => String, { description: 'That the address is ours.' })
  signature!: string;
}

@Resolver()
export class UnsubscribeMutation {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    description:
      'For the gateway alone: stops news by mail for who follows a signed address; false when it is not ours.',
  })
  async unsubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'The address.' }) { who, about, signature }: UnsubscribeInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    needPlatform(context);
    return context.platform.transactional(
      async tx => {
        if (!isUuid(who) || !(await isSignedBy(tx, signature, ...unsubscribeWords(who, about)))) return false;
        const person = await tx.findOne(
          Professional,
          { id: who, erasedAt: null },
          { lockMode: LockMode.PESSIMISTIC_WRITE },
        );
        const groups = Object.values(MessageGroup).filter(
          group => urgencyOf(group) === MessageUrgency.NEWS && (about === allNews || about === group),
        );
        for (const group of person ? groups : [])
          await choosePreference(tx, person!, group, { mail: MessageTiming.OFF });
        return true;
      },
      { clear: true },
    );
  }
}
