import { useEffect } from 'preact/hooks';
import { UnreadCountDocument } from '../generated/inbox.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { onUnreadChanged } from './unread-news.ts';

/** The way to the inbox, with how much there is unread; asked after the page itself, and again when she comes back to it. */
export function InboxLink() {
  const { data, askAgain } = useQuery(UnreadCountDocument, {});
  useEffect(() => {
    const look = () => document.hidden || askAgain();
    const forget = onUnreadChanged(askAgain);
    document.addEventListener('visibilitychange', look);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  const count = data?.viewer?.unreadMessageCount ?? 0;
  return (
    <a class="header__link" href="/berichten">
      {count === 0 ? t('nav.inbox') : t('nav.unread', { count })}
    </a>
  );
}
