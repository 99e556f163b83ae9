import { t } from '../language/language.ts';
import { ledMembers, plannedMembers, settledMembers, useSession, verifyingMembers } from '../shell/viewer-context.ts';
import { Tabs } from '../ui/tabs.tsx';

/** The way from a member's hours to the other desks of who keeps them, as far as she has these. */
export function HomeTabs({ slug }: { readonly slug: string }) {
  const { viewer } = useSession();
  const isAmong = (members: readonly { readonly slug: string }[]) => members.some(one => one.slug === slug);
  const verifies = isAmong([...plannedMembers(viewer), ...ledMembers(viewer), ...verifyingMembers(viewer)]);
  return (
    <Tabs
      label={t('hoursHome.tabs')}
      places={[
        { href: `/uren/${slug}/thuis`, words: t('hoursHome.title') },
        ...(verifies ? [{ href: `/uren/${slug}`, words: t('hoursHome.toVerify') }] : []),
        ...(isAmong(verifyingMembers(viewer)) ? [{ href: `/papieren/${slug}`, words: t('nav.papers') }] : []),
        ...(isAmong(settledMembers(viewer))
          ? [{ href: `/verrekening/${slug}`, words: t('hoursHome.toSettlement') }]
          : []),
      ]}
    />
  );
}
