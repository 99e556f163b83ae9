import { t } from '../language/language.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useMemberPlaces } from './use-member-places.ts';

/** The pages of a member's planners, beside one another; those for planners of all of it only where they open. */
export function DeskTabs({ slug }: { readonly slug: string }) {
  const { setsTerms, tellsHomeRoster } = useMemberPlaces(slug);
  const at = (page: string) => `/planning/${slug}${page}`;
  return (
    <Tabs
      label={t('desk.tabs')}
      places={[
        { href: at(''), words: t('desk.week') },
        { href: at('/postvak'), words: t('deskInbox.title') },
        { href: `/uren/${slug}`, words: t('desk.toHours') },
        { href: at('/nodig'), words: t('deskMissing.title') },
        { href: at('/pools'), words: t('desk.toPools') },
        { href: at('/rooster'), words: t('desk.toRoster') },
        ...(tellsHomeRoster ? [{ href: at('/thuisrooster'), words: t('homeRoster.title') }] : []),
        ...(setsTerms ? [{ href: at('/afspraken'), words: t('hostTerms.title') }] : []),
      ]}
    />
  );
}
