import { t } from '../language/language.ts';
import { Tabs } from '../ui/tabs.tsx';

/** What somebody agrees with organisations herself. */
export function EngagementTabs() {
  return (
    <Tabs
      label={t('engagement.tabs')}
      places={[
        { href: '/opdrachten', words: t('engagement.title') },
        { href: '/combinatiebanen', words: t('combination.title') },
      ]}
    />
  );
}
