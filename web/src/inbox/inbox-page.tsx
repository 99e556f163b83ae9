import { useState } from 'preact/hooks';
import { InboxDocument, MarkMessagesReadDocument } from '../generated/inbox.ts';
import type { InboxQuery, MessageLineFragment } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { usePages } from '../graph/use-pages.ts';
import type { Pages } from '../graph/use-pages.ts';
import { t } from '../language/language.ts';
import type { Locale } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { MessageRow } from './message-row.tsx';
import { unreadChanged } from './unread-news.ts';
import './inbox.css';

/** What concerns her, newest first; each message leads to what it is about. */
export function InboxPage({ locale }: { readonly locale: Locale }) {
  const [onlyUnread, setOnlyUnread] = useState(false);
  const variables = { after: null, onlyUnread, language: locale };
  const pages = usePages(InboxDocument, variables, data => data.viewer?.messages ?? null, false);
  return (
    <div class="stack inbox">
      <PageTitle tab={t('inbox.title')}>{t('inbox.title')}</PageTitle>
      <Answer of={pages.first} part="viewer" cards={3}>
        {({ viewer }) =>
          viewer ? (
            <>
              <Tools pages={pages} onlyUnread={onlyUnread} toggle={() => setOnlyUnread(now => !now)} />
              <Messages pages={pages} onlyUnread={onlyUnread} />
            </>
          ) : (
            <Empty why={t('inbox.visitor')}>
              <SignInLink />
            </Empty>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  readonly pages: Pages<InboxQuery, MessageLineFragment>;
  readonly onlyUnread: boolean;
}

function Tools({ pages, onlyUnread, toggle }: Props & { readonly toggle: () => void }) {
  const { act, isPending, trouble } = useMutation(MarkMessagesReadDocument);
  const markAll = async () => {
    if (!(await act({ input: { messageIds: null } }))) return;
    announce(t('inbox.allRead'));
    unreadChanged();
    pages.first.askAgain();
  };
  return (
    <>
      <div class="inbox__tools">
        <Check words={t('inbox.onlyUnread')} isChosen={onlyUnread} toggle={toggle} />
        {pages.nodes.some(({ readAt }) => readAt === null) && (
          <Button kind="secondary-action" isPending={isPending} onPress={() => void markAll()}>
            {t('inbox.markAll')}
          </Button>
        )}
        <ButtonLink href="/account/berichten" kind="secondary-action">
          {t('inbox.settings')}
        </ButtonLink>
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('inbox.kept')} />}
    </>
  );
}

function Messages({ pages, onlyUnread }: Props) {
  if (pages.nodes.length === 0 && !pages.isMissing)
    return <Empty why={t(onlyUnread ? 'inbox.noneUnread' : 'inbox.none')} />;
  return (
    <>
      <ul class="rows">
        {pages.nodes.map(message => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
      <More pages={pages} words={t('inbox.more')} />
    </>
  );
}
