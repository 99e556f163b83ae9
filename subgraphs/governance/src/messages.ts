import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { CalendarFeed } from './calendar-feed/calendar-feed.entity.ts';
import { CalendarAccountResolver, ViewerCalendarFeedResolver } from './calendar-feed/calendar-feed.resolver.ts';
import { CreateCalendarFeedMutation } from './calendar-feed/create-calendar-feed.mutation.ts';
import { RevokeCalendarFeedMutation } from './calendar-feed/revoke-calendar-feed.mutation.ts';
import { confirmAddress } from './mail-address/confirm-address.job.ts';
import { ConfirmMailAddressMutation } from './mail-address/confirm-mail-address.mutation.ts';
import { SetMailAddressMutation } from './mail-address/set-mail-address.mutation.ts';
import { deliverMessage } from './message-delivery/deliver-message.job.ts';
import { sendDigest } from './message-delivery/send-digest.job.ts';
import {
  MessageSettingsResolver,
  ViewerMessageSettingsResolver,
} from './message-settings/message-settings.resolver.ts';
import { SetMessageLanguageMutation } from './message-settings/set-message-language.mutation.ts';
import { SetMessagePreferenceMutation } from './message-settings/set-message-preference.mutation.ts';
import { SetQuietHoursMutation } from './message-settings/set-quiet-hours.mutation.ts';
import { MarkMessagesReadMutation } from './message/mark-messages-read.mutation.ts';
import { Message } from './message/message.entity.ts';
import { MessageResolver, ViewerMessagesResolver } from './message/message.resolver.ts';
import { borrowMessages } from './message/receive-message.ts';
import { isHers, isHersInPerson } from './platform.rules.ts';
import { PushSubscription } from './push/push-subscription.entity.ts';
import { ViewerPushResolver } from './push/push-subscription.resolver.ts';
import { SubscribeToPushMutation } from './push/subscribe-to-push.mutation.ts';
import { UnsubscribeFromPushMutation } from './push/unsubscribe-from-push.mutation.ts';
import { reference } from './reference.ts';
import { UnsubscribeMutation } from './unsubscribe/unsubscribe.mutation.ts';

/** What people must hear of, and how it reaches them. */
export const messages = {
  resolvers: [
    MessageResolver,
    ViewerMessagesResolver,
    MarkMessagesReadMutation,
    MessageSettingsResolver,
    ViewerMessageSettingsResolver,
    SetMessagePreferenceMutation,
    SetQuietHoursMutation,
    SetMessageLanguageMutation,
    SetMailAddressMutation,
    ConfirmMailAddressMutation,
    ViewerPushResolver,
    SubscribeToPushMutation,
    UnsubscribeFromPushMutation,
    UnsubscribeMutation,
    ViewerCalendarFeedResolver,
    CalendarAccountResolver,
    CreateCalendarFeedMutation,
    RevokeCalendarFeedMutation,
  ],
  references: {
    Message: reference(Message, isHers),
    PushSubscription: reference(PushSubscription, isHersInPerson),
    CalendarFeed: reference(CalendarFeed, isHersInPerson),
  },
  borrows: borrowMessages,
  jobs: [deliverMessage, sendDigest, confirmAddress],
} satisfies Partial<SubgraphDefinition>;
