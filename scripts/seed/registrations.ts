import type { Calendar } from './calendar.ts';
import type { DemoEvent } from './events.ts';
import { Ids } from './ids.ts';
import { anyName } from './names.ts';
import { personOf } from './people.ts';
import { Random } from './random.ts';
import type { Demo } from './demo.ts';

export interface DemoRegistration {
  readonly id: string;
  readonly eventId: string;
  readonly personId: string | null;
  readonly visitorName: string | null;
  readonly visitorEmail: string | null;
  readonly status: string;
  readonly registeredAt: Date;
  readonly cancelledAt: Date | null;
}

const hour = 3_600_000;

/** Who registered, in that order: places go to the first, the others wait; a few gave up their place again. */
export function* registrationsOf({ seed, calendar }: Demo, events: readonly DemoEvent[]): Generator<DemoRegistration> {
  const random = Random.of(seed, 'registrations');
  const ids = new Ids(seed, 'registration', calendar.at(-200, 0));
  for (const event of events) {
    const latest = Math.min(calendar.now.getTime(), startOf(event, calendar).getTime());
    const count = event.people.length + event.visitors;
    let held = 0;
    for (let place = 0; place < count; place++) {
      const status =
        place >= event.people.length && random.chance(0.04) ? 'CANCELLED' : statusOf(event, held, calendar, random);
      if (status !== 'CANCELLED') held++;
      const registeredAt = new Date(latest - (count - place) * 4 * hour);
      const cancelledAt = status === 'CANCELLED' ? new Date(registeredAt.getTime() + 2 * hour) : null;
      yield {
        id: ids.next(),
        eventId: event.id,
        ...registrant(event, place, random),
        status,
        registeredAt,
        cancelledAt,
      };
    }
  }
}

function statusOf(event: DemoEvent, held: number, calendar: Calendar, random: Random): string {
  if (held >= event.capacity) return 'WAITLISTED';
  if (startOf(event, calendar) > calendar.now) return 'REGISTERED';
  return random.chance(0.85) ? 'ATTENDED' : 'NO_SHOW';
}

function registrant(event: DemoEvent, place: number, random: Random) {
  const slug = event.people[place];
  if (slug) return { personId: personOf(slug).id, visitorName: null, visitorEmail: null };
  const visitorName = anyName(random);
  const mailbox = visitorName
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');
  return { personId: null, visitorName, visitorEmail: `${mailbox}.${place}@example.org` };
}

/** First moment of the event. */
export function startOf({ day, clock }: DemoEvent, calendar: Calendar): Date {
  return calendar.at(day, minutesOf(clock.slice(0, 5)));
}

/** Its end, on the same day. */
export function endOf({ day, clock }: DemoEvent, calendar: Calendar): Date {
  return calendar.at(day, minutesOf(clock.slice(6)));
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
