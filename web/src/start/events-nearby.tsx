import type { EventLineFragment } from '../generated/operations.ts';
import { t } from '../language/language.ts';
import { dayText, spanText } from '../language/time.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

interface Props {
  readonly events: readonly { readonly event: EventLineFragment; readonly distanceKm: number | null }[];
}

export function EventsNearby({ events }: Props) {
  if (events.length === 0) {
    return (
      <Empty why={t('start.noEvents')}>
        <ButtonLink href="/leerlijnen" kind="secondary-action">
          {t('start.toPathways')}
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <ul class="card lines">
        {events.map(({ event, distanceKm }) => (
          <li key={event.id}>
            <a class="lines__link" href={`/bijeenkomsten/${event.id}`} lang="nl">
              {event.title}
            </a>
            <span class="muted">
              {dayText(event.startsAt)} · {spanText(event.startsAt, event.endsAt)} · {event.place}
              {distanceKm !== null && ` · ${distanceKm < 1 ? '<\u00a01' : distanceKm}\u00a0km`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="utrecht-link utrecht-link--html-a go" href="/bijeenkomsten">
          {t('start.toEvents')}
        </a>
      </p>
    </>
  );
}
