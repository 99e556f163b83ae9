import { useEffect } from 'preact/hooks';
import { UnreadCountDocument } from '../generated/inbox.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { onUnreadChanged } from './unread-news.ts';
import { Icon } from '../ui/icon.tsx';
import './inbox-link.css';

/** A person who left so many lie does not count them. */
const mostShown = 99;

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
    <a class="header__link inbox-link" href="/berichten">
      <Icon name="mail" />
      <span class="inbox-link__word">{t('nav.inbox')}</span>
      {count > 0 && (
        <>
          <span class="inbox-link__count" aria-hidden="true">
            {count > mostShown ? `${mostShown}+` : count}
          </span>
          <span class="for-listeners"> {t('nav.unread', { count })}</span>
        </>
      )}
    </a>
  );
}
