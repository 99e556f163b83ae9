import { t } from '../language/language.ts';
import { Tabs } from '../ui/tabs.tsx';

/** What is about the person herself. */
export function AccountTabs() {
  return (
    <Tabs
      label={t('account.tabs')}
      places={[
        { href: '/account', words: t('account.tab') },
        { href: '/account/berichten', words: t('account.messages') },
        { href: '/mijn-papieren', words: t('account.papers') },
        { href: '/account/inzage', words: t('access.tab') },
        { href: '/account/gegevens', words: t('account.data') },
      ]}
    />
  );
}
