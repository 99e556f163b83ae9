import { AdministeredPlacesDocument } from '../generated/place.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { keysAddress, regionSlug, rolesAddress } from '../shell/administration-address.ts';
import { administeredMembers, administersRegion, useSession } from '../shell/viewer-context.ts';

interface Props {
  readonly subject: 'roles' | 'keys';
  readonly slug: string;
}

/** For who administers more than one place: the same page of another. */
export function PlaceSwitch({ subject, slug }: Props) {
  const { viewer } = useSession();
  const isOfRegion = administersRegion(viewer);
  const { data } = useQuery(AdministeredPlacesDocument, {}, { isPaused: !isOfRegion });
  const region = data?.viewer?.region;
  const members = isOfRegion ? (region?.members ?? []) : administeredMembers(viewer);
  const places = [...(isOfRegion && region ? [{ slug: regionSlug, name: region.name }] : []), ...members];
  const others = places.filter(place => place.slug !== slug);
  if (others.length === 0) return null;
  const addressOf = subject === 'roles' ? rolesAddress : keysAddress;
  return (
    <details>
      <summary class="go">{t('administration.others')}</summary>
      <ul class="card places">
        {others.map(place => (
          <li key={place.slug}>
            <a class="utrecht-link utrecht-link--html-a go" href={addressOf(place.slug)}>
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
