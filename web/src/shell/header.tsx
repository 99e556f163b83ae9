import type { FunctionComponent } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { LanguageContext } from '../language/language-context.ts';
import { t } from '../language/language.ts';
import { useSignInAddress } from '../sign-in/sign-in-address.ts';
import { Navigation } from './navigation.tsx';
import { useSession } from './viewer-context.ts';

export function Header() {
  return (
    <header class="header">
      <div class="header__in">
        <a class="brand" href="/" aria-label={t('nav.brand')}>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <rect width="32" height="32" rx="8" />
            <path d="M7 24V14l5-4 5 4v10M15 24V12l5-4 5 4v12" />
            <circle cx="16" cy="24" r="2" />
          </svg>
          <span>Naober</span>
        </a>
        <Navigation kind="wide" />
        <div class="header__end">
          <LanguageSwitch />
          <Person />
        </div>
      </div>
    </header>
  );
}

/** Names the other language in that language, as people look for it. */
function LanguageSwitch() {
  const { locale, choose } = useContext(LanguageContext);
  const other = locale === 'nl' ? 'en' : 'nl';
  return (
    <button class="header__link" type="button" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Nederlands'}
    </button>
  );
}

function Person() {
  const { viewer, isKnown } = useSession();
  const signIn = useSignInAddress();
  if (!isKnown) return null;
  if (!viewer) {
    return (
      <a class="header__link" href={signIn}>
        {t('signIn.go')}
      </a>
    );
  }
  return (
    <>
      <Inbox />
      <a class="header__link header__person" href="/account">
        {viewer.professional?.name ?? t('nav.account')}
      </a>
    </>
  );
}

/** Comes after the page: what is asked first is not what is unread. */
function Inbox() {
  const [Link, setLink] = useState<FunctionComponent | null>(null);
  useEffect(() => void import('../inbox/inbox-link.tsx').then(it => setLink(() => it.InboxLink)), []);
  return Link && <Link />;
}
