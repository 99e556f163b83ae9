import type { ComponentChildren } from 'preact';
import { PlaceDocument } from '../generated/place.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import {
  disputesAddress,
  erasuresAddress,
  hostTermsAddress,
  keysAddress,
  logAddress,
  platformAddress,
  regionSlug,
  rolesAddress,
} from '../shell/administration-address.ts';
import { NotYours } from '../shell/not-yours.tsx';
import {
  administeredMembers,
  administersRegion,
  runsPools,
  useSession,
  watchesRegion,
} from '../shell/viewer-context.ts';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { placeIn, whereOf } from './place.ts';
import type { Place } from './place.ts';
import { PlaceSwitch } from './place-switch.tsx';
import './administration-page.css';

const titles = {
  roles: { title: 'roles.title', titleOf: 'roles.titleOf' },
  keys: { title: 'keys.title', titleOf: 'keys.titleOf' },
} as const;

interface Props {
  readonly subject: keyof typeof titles;
  readonly slug: string;
  readonly children: (place: Place) => ComponentChildren;
}

/** What all pages for administrators share: whose it is, the pages beside it, and what others see. */
export function AdministrationPage({ subject, slug, children }: Props) {
  const { viewer } = useSession();
  const query = useQuery(PlaceDocument, whereOf(slug));
  const place = query.data && placeIn(query.data);
  useMemberTheme(place?.primaryColour ?? null);
  const { title, titleOf } = titles[subject];
  return (
    <div class="stack administration">
      <PageTitle tab={t(title)}>{place ? t(titleOf, { place: place.name }) : t(title)}</PageTitle>
      <Answer of={query} cards={3}>
        {() => {
          if (place?.viewerCanAdminister) {
            return (
              <>
                <PlaceTabs slug={place.slug} />
                <PlaceSwitch subject={subject} slug={place.slug} />
                {children(place)}
              </>
            );
          }
          if (query.trouble) return <TroubleNotice trouble={query.trouble} askAgain={query.askAgain} />;
          return <NotYours why={t(viewer ? 'administration.notYours' : 'administration.visitor')} />;
        }}
      </Answer>
    </div>
  );
}

/** The pages beside it that are hers; the log and the requests are the region's, wherever she comes from. */
export function PlaceTabs({ slug }: { readonly slug: string }) {
  const { viewer } = useSession();
  const isOfRegion = slug === regionSlug;
  const ofAdministrator = [
    { href: rolesAddress(slug), words: t('roles.title') },
    { href: keysAddress(slug), words: t('keys.title') },
  ];
  const ofOfficer = [
    { href: logAddress, words: t('log.title') },
    { href: erasuresAddress, words: t('erasures.title') },
  ];
  const isOwn = administeredMembers(viewer).some(one => one.slug === slug);
  const places = [
    ...(!isOfRegion || administersRegion(viewer) ? ofAdministrator : []),
    ...(administersRegion(viewer) ? [{ href: platformAddress, words: t('platform.title') }] : []),
    ...(isOwn ? [{ href: hostTermsAddress(slug), words: t('administration.hostTerms') }] : []),
    ...(watchesRegion(viewer) ? ofOfficer : []),
    ...(runsPools(viewer) ? [{ href: disputesAddress, words: t('disputes.title') }] : []),
  ];
  return places.length > 1 ? <Tabs label={t('administration.tabs')} places={places} /> : null;
}
