import type { Calendar } from './calendar.ts';
import type { Demo } from './demo.ts';
import { type DemoEvent, eventsOf } from './events.ts';
import { members } from './reference/members.ts';
import { type DemoRegistration, endOf, registrationsOf, startOf } from './registrations.ts';
import { pathwayId } from './write-pathways.ts';
import { mainLocationOf, memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

/** The counts of an event are kept by the table itself, as registrations come in. */
export async function writeEvents(write: Writer, demo: Demo): Promise<void> {
  const events = eventsOf(demo);
  await write(
    'branding.recruitment_event',
    rowsOf(events, event => eventRow(event, demo.calendar)),
  );
  await write('branding.registration', rowsOf(registrationsOf(demo, events), registrationRow));
}

function eventRow(event: DemoEvent, calendar: Calendar) {
  const host = members.find(({ slug }) => slug === event.member)!;
  const { place, latitude, longitude } = mainLocationOf(host);
  return {
    id: event.id,
    region_id: regionId(host.region),
    member_id: memberId(host.slug),
    pathway_id: event.pathway && pathwayId(event.pathway, host.region),
    kind: event.kind,
    title: event.title,
    description: event.description,
    starts_at: startOf(event, calendar),
    ends_at: endOf(event, calendar),
    venue: event.venue,
    place,
    latitude,
    longitude,
    capacity: event.capacity,
  };
}

function registrationRow(one: DemoRegistration) {
  return {
    id: one.id,
    event_id: one.eventId,
    person_id: one.personId,
    visitor_name: one.visitorName,
    visitor_email: one.visitorEmail,
    status: one.status,
    registered_at: one.registeredAt,
    cancelled_at: one.cancelledAt,
  };
}
