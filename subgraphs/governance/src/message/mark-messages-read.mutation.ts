import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { changes } from '@naober/kit/sql';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isInPerson } from '../platform.rules.ts';
import { Message } from './message.entity.ts';

@InputType({ description: 'Which messages were read.' })
export class MarkMessagesReadInput {
  @Field(() => [ID], { nullable: true, description: 'Those; at most 100. Null: all that are there now.' })
  messageIds!: string[] | null;
}

@ObjectType({ description: 'What became of a markMessagesRead.' })
export class MarkMessagesReadPayload {
  @Field(() => Int, { description: 'How many she has not read now.' })
  unreadMessageCount!: number;
}

const mostAtOnce = 100;

@Resolver()
export class MarkMessagesReadMutation {
  @Mutation(() => MarkMessagesReadPayload, {
    description: 'Marks messages of the person who asks as read, in person; those of others stay as they are.',
  })
  async markMessagesRead(
    @Arg('input', () => MarkMessagesReadInput, { description: 'Which.' }) { messageIds }: MarkMessagesReadInput,
    @Ctx() { guarded, viewer, personId, now }: Context,
  ): Promise<MarkMessagesReadPayload> {
    if (!isInPerson(viewer)) throw fail('FORBIDDEN', 'Messages are read in person, not by a key.');
    if (messageIds && messageIds.length > mostAtOnce) throw fail('BAD_USER_INPUT', 'At most 100 messages at once.');
    return guarded.transactional(
      async tx => {
        // By SQL: that somebody read her own message is no change worth an entry in the log.
        const hers =
          'update message set read_at = greatest(?, created_at) where professional_id = ? and read_at is null';
        if (messageIds === null || messageIds === undefined) await changes(tx, hers, [now, personId]);
        else await changes(tx, `${hers} and id = any(?)`, [now, personId, `{${messageIds.filter(isUuid).join(',')}}`]);
        return { unreadMessageCount: await tx.count(Message, { professional: personId, readAt: null }) };
      },
      { clear: true },
    );
  }
}
