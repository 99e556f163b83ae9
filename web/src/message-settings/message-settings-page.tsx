import { AccountTabs } from '../account/account-tabs.tsx';
import { MessageSettingsDocument } from '../generated/message-settings.ts';
import type { MessageSettingsQuery } from '../generated/operations.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { CalendarFeed } from './calendar-feed.tsx';
import { Confirming } from './confirming.tsx';
import { MailAddress } from './mail-address.tsx';
import { Preferences } from './preferences.tsx';
import { PushHere } from './push-here.tsx';
import { QuietHours } from './quiet-hours.tsx';
import '../account/account-page.css';

/** Where, when and how messages reach her. */
export function MessageSettingsPage() {
  const query = useQuery(MessageSettingsDocument, {});
  return (
    <div class="stack account">
      <PageTitle tab={t('messages.title')}>{t('messages.title')}</PageTitle>
      <Answer of={query} part="viewer" cards={3}>
        {({ viewer }) =>
          viewer?.messageSettings ? (
            <>
              <AccountTabs />
              <Parts viewer={viewer} settings={viewer.messageSettings} changed={query.askAgain} />
            </>
          ) : (
            <Empty why={t('messages.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

type Viewer = NonNullable<MessageSettingsQuery['viewer']>;

interface Props {
  readonly viewer: Viewer;
  readonly settings: NonNullable<Viewer['messageSettings']>;
  readonly changed: () => void;
}

function Parts({ viewer, settings, changed }: Props) {
  return (
    <>
      <Confirming changed={changed} />
      <MailAddress settings={settings} changed={changed} />
      <Preferences preferences={viewer.messagePreferences} changed={changed} />
      <QuietHours key={`${settings.quietFrom}`} settings={settings} changed={changed} />
      <PushHere devices={viewer.pushSubscriptions} pushKey={viewer.pushKey} changed={changed} />
      <CalendarFeed feed={viewer.calendarFeed} changed={changed} />
    </>
  );
}
