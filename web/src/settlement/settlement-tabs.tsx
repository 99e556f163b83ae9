import { t } from '../language/language.ts';
import { settledMembers, useSession } from '../shell/viewer-context.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The desks of a member's finance beside one another, and those of other members for which she settles. */
export function SettlementTabs({ slug }: { readonly slug: string }) {
  const { viewer } = useSession();
  const others = settledMembers(viewer).filter(one => one.slug !== slug);
  const at = (page: string) => `/verrekening/${slug}${page}`;
  return (
    <Tabs
      label={t('settlement.title')}
      places={[
        { href: at(''), words: t('settlement.batchesTab') },
        { href: at('/reiskosten'), words: t('settlementTravel.title') },
        { href: at('/btw'), words: t('settlementExemption.title') },
        { href: at('/afspraken'), words: t('settlementTerms.title') },
        { href: at('/gegevens'), words: t('settlementRegistration.title') },
        { href: `/uren/${slug}/thuis`, words: t('settlement.hoursTab') },
        { href: '/balans', words: t('settlement.balance') },
        ...others.map(one => ({ href: `/verrekening/${one.slug}`, words: one.shortName })),
      ]}
    />
  );
}
