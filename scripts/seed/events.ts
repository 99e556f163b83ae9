import type { Demo } from './demo.ts';
import { Ids, namedId } from './ids.ts';
import { Random } from './random.ts';
import { members } from './reference/members.ts';
import { pathways } from './reference/pathways.ts';
import type { StoryEvent } from './story-event.ts';
import { storyEvents } from './story-events.ts';

export interface DemoEvent extends Omit<StoryEvent, 'dayOn'> {
  readonly id: string;
  readonly day: number;
}

/** The id of an event of a story: the same on every day and for every seed. */
export const storyEventId = (name: string) => namedId('event', name);

/** Events that the demo tells of, then as many others as the size asks. */
export function eventsOf(demo: Demo): DemoEvent[] {
  const told = storyEvents.map(({ dayOn, ...event }) => ({
    ...event,
    id: storyEventId(event.name),
    day: dayOn(demo.calendar),
  }));
  return [...told, ...otherEvents(demo)];
}

function otherEvents({ seed, calendar, size: { events } }: Demo): DemoEvent[] {
  const random = Random.of(seed, 'events');
  const ids = new Ids(seed, 'event', calendar.at(-200, 0));
  const hosts = members.filter(({ region }) => region === 'noord');
  return Array.from({ length: events }, (_, number) => {
    const pathway = random.pick(pathways);
    const host = random.pick(hosts);
    return {
      id: ids.next(),
      name: `event ${number}`,
      day: random.between(-180, 120),
      clock: random.pick(['19:00-21:00', '19:30-21:00', '16:00-17:30', '10:00-15:00']),
      member: host.slug,
      kind: random.pick(['INFORMATION_EVENING', 'INFORMATION_EVENING', 'OPEN_DAY', 'MEET_AND_GREET']),
      title: `${pathway.title} bij ${host.shortName}`,
      description: pathway.summary,
      venue: 'Hoofdingang',
      pathway: pathway.slug,
      capacity: random.pick([20, 30, 40, 60]),
      visitors: random.between(0, 50),
      people: [],
    };
  });
}
