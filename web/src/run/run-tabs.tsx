import { t } from '../language/language.ts';
import { ledMembers, plannedMembers, runsPools, useSession, verifyingMembers } from '../shell/viewer-context.ts';
import { Tabs } from '../ui/tabs.tsx';
import { writesStories } from './story-writers.ts';

/** The pages of RUN that are there for who asks; one of them needs no tabs. */
export function RunTabs() {
  const { viewer } = useSession();
  const [led] = [...ledMembers(viewer), ...verifyingMembers(viewer)];
  const [host] = [...ledMembers(viewer), ...plannedMembers(viewer), ...verifyingMembers(viewer)];
  const places = [
    { href: '/run', words: t('run.tab') },
    ...(led ? [{ href: `/run/team/${led.slug}`, words: t('runTeam.tab') }] : []),
    ...(host ? [{ href: `/run/ontvangst/${host.slug}`, words: t('runHost.tab') }] : []),
    ...(writesStories(viewer) ? [{ href: '/run/verhalen', words: t('runStories.tab') }] : []),
    ...(runsPools(viewer) ? [{ href: '/run/kantoor', words: t('runOffice.tab') }] : []),
  ];
  return places.length > 1 ? <Tabs label={t('run.tabs')} places={places} /> : null;
}
