import { t } from '../language/language.ts';
import { runsPools, useSession } from '../shell/viewer-context.ts';
import { Tabs } from '../ui/tabs.tsx';

/** What members agreed, and what everybody goes by. */
export function AgreementTabs() {
  const { viewer } = useSession();
  return (
    <Tabs
      label={t('agreement.tabs')}
      places={[
        { href: '/overeenkomsten', words: t('agreement.all') },
        { href: '/overeenkomsten/dekking', words: t('agreement.coverage') },
        ...(runsPools(viewer) ? [{ href: '/overeenkomsten/leden', words: t('agreement.members') }] : []),
        { href: '/handboek', words: t('agreement.handbook') },
      ]}
    />
  );
}
