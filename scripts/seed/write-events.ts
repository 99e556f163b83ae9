import { type DemoEvent, eventsOf } from './events.ts';
import { endOf, registrationsOf, startOf } from './registrations.ts';
import { locations } from './reference/locations.ts';
import { members } from './reference/members.ts';
import type { Demo } from './demo.ts';
import { pathwayId } from './write-pathways.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Value } from './copy.ts';
import type { Writer } from './writer.ts';

/** The counts of an event are kept by the table itself, as registrations come in. */
export async function writeEvents(write: Writer, demo: Demo): Promise<void> {
  const events = eventsOf(demo);
  await write(
    'branding.recruitment_event',
    'id region_id member_id pathway_id kind title description starts_at ends_at venue place latitude longitude capacity',
    events.map(event => eventRow(event, demo)),
  );
  await write(
    'branding.registration',
    'id event_id person_id visitor_name visitor_email status registered_at cancelled_at',
    registrationRows(demo, events),
  );
}

function eventRow(event: DemoEvent, { calendar }: Demo): Value[] {
  const { region } = members.find(({ slug }) => slug === event.member)!;
  const { place, latitude, longitude } = locations.find(({ member }) => member === event.member)!;
  return [
    event.id, regionId(region), memberId(event.member), event.pathway && pathwayId(event.pathway, region), event.kind,
    event.title, event.description, startOf(event, calendar), endOf(event, calendar), event.venue, place, latitude,
    longitude, event.capacity,
  ];
}

function* registrationRows(demo: Demo, events: readonly DemoEvent[]): Generator<Value[]> {
  for (const one of registrationsOf(demo, events)) {
    yield [one.id, one.eventId, one.personId, one.visitorName, one.visitorEmail, one.status, one.registeredAt, one.cancelledAt];
  }
}
