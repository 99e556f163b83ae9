import { connectionOf, PageArgs, pageOf, type Page } from '@naober/kit/connection';
import type { Context } from '@naober/kit/context';
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { SignedInViewer } from '../viewer/viewer.resolver.ts';
import { pathOf } from './message-address.rules.ts';
import { groupOf, urgencyOf } from './message-kinds.ts';
import { Message } from './message.entity.ts';
import { MessageGroup, MessageLanguage, MessageUrgency } from './message.enums.ts';
import { renderMessage, type RenderedMessage } from './render-message.ts';

@ObjectType({ description: 'Something that is known besides, such as when or where.' })
export class MessageDetail {
  @Field(() => String, { description: 'What it is, in words.' })
  label!: string;

  @Field(() => String, { description: 'The thing itself, in words; times are local.' })
  value!: string;
}

@ObjectType({ description: 'A message in one language, the same words as in mail.' })
export class MessageText {
  @Field(() => String, { description: 'What happened, in one line.' })
  title!: string;

  @Field(() => String, { description: 'What it means, and what there is to do.' })
  text!: string;

  @Field(() => [MessageDetail], { description: 'What is known besides; may be empty.' })
  details!: MessageDetail[];
}

const MessageConnection = connectionOf(Message, 'Message');

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => MessageGroup, { description: 'What it is about, as far as people choose how to hear of it.' })
  group(@Root() { kind }: Message): MessageGroup {
    return groupOf(kind);
  }

  @FieldResolver(() => MessageUrgency, { description: 'How pressing it is.' })
  urgency(@Root() { kind }: Message): MessageUrgency {
    return urgencyOf(groupOf(kind));
  }

  @FieldResolver(() => MessageText, { description: 'What it says.' })
  words(
    @Root() { kind, facts }: Message,
    @Arg('language', () => MessageLanguage, { defaultValue: MessageLanguage.nl, description: 'In which language.' })
    language: MessageLanguage,
  ): RenderedMessage {
    return renderMessage(kind, facts, language);
  }

  @FieldResolver(() => String, {
    description: 'The path in the portal of what it is about; that of the inbox where it has no page of its own.',
  })
  path(@Root() message: Message): string {
    return pathOf(message);
  }
}

@Resolver(() => SignedInViewer)
export class ViewerMessagesResolver {
  @FieldResolver(() => MessageConnection, { description: 'What concerns her, newest first; kept for a year.' })
  async messages(
    @Arg('onlyUnread', () => Boolean, { defaultValue: false, description: 'Whether to leave out what she read.' })
    onlyUnread: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { guarded, personId }: Context,
  ): Promise<Page<Message>> {
    const where = { professional: personId, ...(onlyUnread && { readAt: null }) };
    return pageOf(guarded, Message, where, { createdAt: 'desc', id: 'desc' }, page);
  }

  @FieldResolver(() => Int, { description: 'How many messages she has not read.' })
  unreadMessageCount(@Ctx() { guarded, personId }: Context): Promise<number> {
    return guarded.count(Message, { professional: personId, readAt: null });
  }
}
