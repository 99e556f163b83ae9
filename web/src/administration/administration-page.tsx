import type { ComponentChildren } from 'preact';
import type { Query } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { erasuresAddress, keysAddress, logAddress, regionSlug, rolesAddress } from '../shell/administration-address.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { administersRegion, useSession, watchesRegion } from '../shell/viewer-context.ts';
import { Answer } from '../ui/answer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { Place } from './place.ts';
import { PlaceSwitch } from './place-switch.tsx';
import './administration-page.css';

const titles = {
  roles: { title: 'roles.title', titleOf: 'roles.titleOf' },
  keys: { title: 'keys.title', titleOf: 'keys.titleOf' },
} as const;

interface Props<Data> {
  readonly subject: keyof typeof titles;
  readonly query: Query<Data>;
  readonly part: keyof Data;
  /** Null until it is known, and when there is no such place. */
  readonly place: Place | null;
  readonly children: (place: Place) => ComponentChildren;
}

/** What all pages for administrators share: whose it is, the pages beside it, and what others see. */
export function AdministrationPage<Data>({ subject, query, part, place, children }: Props<Data>) {
  const { viewer } = useSession();
  const { title, titleOf } = titles[subject];
  return (
    <div class="stack administration">
      <PageTitle tab={t(title)}>{place ? t(titleOf, { place: place.name }) : t(title)}</PageTitle>
      <Answer of={query} part={part} cards={3}>
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

/** The pages beside it that are hers; the log is the region's alone. */
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
  const places = [
    ...(!isOfRegion || administersRegion(viewer) ? ofAdministrator : []),
    ...(isOfRegion && watchesRegion(viewer) ? ofOfficer : []),
  ];
  return places.length > 1 ? <Tabs label={t('administration.tabs')} places={places} /> : null;
}
