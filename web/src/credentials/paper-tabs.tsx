import { t } from '../language/language.ts';
import { useMemberPlaces } from '../planner/use-member-places.ts';
import { Tabs } from '../ui/tabs.tsx';

/** What HR of a member looks at, and what the member asks. */
export function PaperTabs({ slug }: { readonly slug: string }) {
  const { tellsHomeRoster } = useMemberPlaces(slug);
  return (
    <Tabs
      label={t('verify.tabs')}
      places={[
        { href: `/papieren/${slug}`, words: t('verify.title') },
        { href: `/papieren/${slug}/medewerkers`, words: t('employee.title') },
        { href: `/papieren/${slug}/eisen`, words: t('requirements.title') },
        { href: `/uren/${slug}/thuis`, words: t('verify.toHours') },
        { href: `/opdrachten/${slug}`, words: t('verify.toEngagements') },
        { href: '/combinatiebanen', words: t('verify.toCombinationJobs') },
        ...(tellsHomeRoster ? [{ href: `/planning/${slug}/thuisrooster`, words: t('verify.toHomeRoster') }] : []),
      ]}
    />
  );
}
