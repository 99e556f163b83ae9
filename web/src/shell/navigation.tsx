import { useLocation } from 'preact-iso';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import {
  administeredMembers,
  administersRegion,
  ledMembers,
  plannedMembers,
  runsPools,
  settledMembers,
  useSession,
  verifyingMembers,
  watchesRegion,
  worksShifts,
} from './viewer-context.ts';
import type { Viewer } from './viewer-context.ts';
import { disputesAddress, logAddress, regionSlug, rolesAddress } from './administration-address.ts';

export interface Place {
  readonly href: string;
  readonly label: MessageKey;
  readonly icon: IconName;
  /** The beginning of the addresses that belong to it, where that is not its own. */
  readonly within?: string;
  /** Another beginning of them. */
  readonly also?: string;
}

const start: Place = { href: '/', label: 'nav.start', icon: 'home' };
const shifts: Place = { href: '/diensten', label: 'nav.shifts', icon: 'shift' };
/** Who works shifts begins with those of her profession; all others are one press away. */
const ownShifts: Place = { ...shifts, href: '/diensten?past=1' };
const agenda: Place = { href: '/agenda', label: 'nav.agenda', icon: 'agenda' };
/** Who works shifts enters and confirms her hours. */
const ownHours: Place = { href: '/uren', label: 'nav.hours', icon: 'clock' };
const pools: Place = { href: '/pools', label: 'nav.pools', icon: 'people' };
/** Who works on her own account agrees with each organisation herself. */
const engagements: Place = { href: '/opdrachten', label: 'nav.engagements', icon: 'check' };
const run: Place = { href: '/run', label: 'nav.run', icon: 'arrow' };
const pathways: Place = { href: '/leerlijnen', label: 'nav.pathways', icon: 'book' };
const ownDetachments: Place = {
  href: '/overeenkomsten/detacheringen',
  label: 'nav.detachments',
  icon: 'pen',
  also: '/overeenkomsten/detachering',
};
const events: Place = { href: '/bijeenkomsten', label: 'nav.events', icon: 'event' };
const agreements: Place = { href: '/overeenkomsten', label: 'nav.agreements', icon: 'pen' };
const handbook: Place = { href: '/handboek', label: 'nav.handbook', icon: 'book' };
/** Behind the person's name, and on a phone behind the last place. */
export const account: Place = { href: '/account', label: 'nav.account', icon: 'person' };
/** On a phone behind the last place; else in the header, with how much there is unread. */
export const inbox: Place = { href: '/berichten', label: 'nav.inbox', icon: 'mail' };
const more: Place = { href: '/meer', label: 'nav.more', icon: 'more' };

/** Every place that is there for the person who asks, in the order of use. */
export function usePlaces(): Place[] {
  const { viewer } = useSession();
  const desks = plannedMembers(viewer).map(({ slug }): Place => ({
    href: `/planning/${slug}`,
    label: 'nav.desk',
    icon: 'desk',
  }));
  const administration = administrationOf(viewer);
  const hr = verifyingMembers(viewer).map(({ slug }): Place => ({
    href: `/papieren/${slug}`,
    label: 'nav.papers',
    icon: 'check',
  }));
  // HR reads her member's agreements; who works at another member her own.
  const lending = verifyingMembers(viewer).map(({ slug }): Place => ({
    ...ownDetachments,
    href: `${ownDetachments.href}/${slug}`,
  }));
  const agreed = worksShifts(viewer) ? [ownDetachments] : [];
  const led = ledMembers(viewer).map(({ slug }): Place => ({
    href: `/team/${slug}`,
    label: 'nav.team',
    icon: 'people',
  }));
  const settled = settledMembers(viewer).map(({ slug }): Place => ({
    href: `/verrekening/${slug}`,
    label: 'nav.settlement',
    icon: 'desk',
    within: '/verrekening',
  }));
  const balance: Place[] = runsPools(viewer) ? [{ href: '/balans', label: 'nav.balance', icon: 'desk' }] : [];
  const work = worksShifts(viewer) ? [ownShifts, agenda, ownHours] : [shifts];
  const onOwnAccount = viewer?.professional?.isSelfEmployed ? [engagements] : [];
  const joined = worksShifts(viewer) || runsPools(viewer) ? [pools] : [];
  return [
    start,
    ...desks.slice(0, 1),
    ...hr.slice(0, 1),
    ...led.slice(0, 1),
    ...settled.slice(0, 1),
    ...balance,
    ...(administration ? [administration] : []),
    ...work,
    ...onOwnAccount,
    run,
    pathways,
    ...joined,
    ...(lending.length > 0 ? lending.slice(0, 1) : agreed),
    events,
    ...(keepsAgreements(viewer) ? [agreements] : worksShifts(viewer) && led.length === 0 ? [handbook] : []),
  ];
}

/** The office and who watches over it, and HR, which is told when one ends; who works shifts goes by the handbook. */
const keepsAgreements = (viewer: Viewer | null): boolean =>
  runsPools(viewer) || watchesRegion(viewer) || verifyingMembers(viewer).length > 0;

/** Where somebody administers first: the whole region, a member, (to watch over it) the log, or what the office keeps. */
function administrationOf(viewer: Viewer | null): Place | null {
  const [member] = administeredMembers(viewer);
  const place = { label: 'nav.administration', icon: 'key', within: '/beheer' } as const;
  if (administersRegion(viewer)) return { ...place, href: rolesAddress(regionSlug) };
  if (member) return { ...place, href: rolesAddress(member.slug) };
  if (watchesRegion(viewer)) return { ...place, href: logAddress };
  return runsPools(viewer) ? { ...place, href: disputesAddress } : null;
}

/** As many as have room: the bar under the thumb takes four short names, the header six; the last leads to all. */
export function shownPlaces(places: readonly Place[], kind: Props['kind']): Place[] {
  const first = kind === 'phone' ? places.filter(place => place !== events).slice(0, 4) : places.slice(0, 6);
  return [...first, more];
}

export function isAt(path: string, href: string): boolean {
  const [place = ''] = href.split('?');
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}

interface Props {
  readonly kind: 'wide' | 'phone';
}

export function Navigation({ kind }: Props) {
  const { path } = useLocation();
  const places = usePlaces();
  const shown = shownPlaces(places, kind);
  // A page belongs to one place: the nearest; where that has no room, to what leads to it.
  const around = places.flatMap(({ href, within = href, also = within }) =>
    isAt(path, within) || isAt(path, also) ? [within] : [],
  );
  const nearest = around.toSorted((a, b) => b.length - a.length)[0] ?? path;
  const here = shown.some(({ href, within = href }) => within === nearest) || around.length === 0 ? nearest : more.href;
  return (
    <nav class={`navigation navigation--${kind}`} aria-label={t('nav.label')}>
      <ul>
        {shown.map(({ href, label, icon, within = href }) => (
          <li key={href}>
            <a href={href} aria-current={within === here ? 'page' : undefined}>
              {kind === 'phone' && <Icon name={icon} />}
              <span>{t(label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
