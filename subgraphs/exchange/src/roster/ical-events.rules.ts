import ICAL from 'ical.js';

/** One appointment, or one of those that a rule repeats. Times as cells: with an offset, or local without one. */
export interface Occurrence {
  readonly line: number;
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isCancelled: boolean;
  readonly isZoneUnknown: boolean;
  readonly sequence: number;
}

/** How far a rule is followed, and how often: a rule without an end would go on for ever. */
const horizonDays = 366;
const mostOccurrences = 1_000;
const mostSteps = 20_000;

/** All appointments of a calendar, repeated ones up to a year ahead; those left out or moved by hand as they were said. */
export function eventsOf(calendar: ICAL.Component, lines: readonly number[], now: Date): Occurrence[] {
  const parts = calendar.getAllSubcomponents('vevent').map((part, at) => ({ part, line: lines[at] ?? 0 }));
  const masters = parts.filter(({ part }) => !part.hasProperty('recurrence-id'));
  const known = new Set(masters.map(({ part }) => String(part.getFirstPropertyValue('uid'))));
  const moved = parts.filter(({ part }) => part.hasProperty('recurrence-id'));
  const alone = moved.filter(({ part }) => !known.has(String(part.getFirstPropertyValue('uid'))));
  return [...masters, ...alone].flatMap(({ part, line }) => {
    const uid = part.getFirstPropertyValue('uid');
    const exceptions = moved.filter(other => other.part.getFirstPropertyValue('uid') === uid).map(({ part }) => part);
    const event = new ICAL.Event(part, { exceptions: known.has(String(uid)) ? exceptions : [] });
    return event.isRecurring() ? repeated(event, line, now) : [occurrence(event, line, event.startDate, event.endDate)];
  });
}

function repeated(event: ICAL.Event, line: number, now: Date): Occurrence[] {
  const until = now.getTime() + horizonDays * 86_400_000;
  const found: Occurrence[] = [];
  const iterator = event.iterator();
  for (let step = 0; step < mostSteps && found.length < mostOccurrences; step++) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next || next.toJSDate().getTime() > until) break;
    if (next.toJSDate().getTime() < now.getTime() - 86_400_000) continue;
    const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
    const one = occurrence(item, line, startDate, endDate);
    found.push({ ...one, uid: `${one.uid}/${recurrenceId.toString()}` });
  }
  return found;
}

function occurrence(event: ICAL.Event, line: number, start: ICAL.Time, end: ICAL.Time): Occurrence {
  const { component } = event;
  const zone = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null;
  const startsAt = cellOf(start, zone);
  const endsAt = cellOf(end, component.getFirstProperty('dtend')?.getFirstParameter('tzid') ?? zone);
  return {
    line,
    uid: event.uid ?? '',
    summary: event.summary ?? '',
    location: event.location ?? '',
    description: event.description ?? '',
    categories: component.getAllProperties('categories').flatMap(one => one.getValues().map(String)),
    startsAt: startsAt ?? '',
    endsAt: endsAt ?? '',
    isCancelled: String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
    isZoneUnknown: startsAt === null || endsAt === null,
    sequence: event.sequence ?? 0,
  };
}

/** Zones by which Outlook and others mean ours. */
const ours = new Set(['Europe/Amsterdam', 'W. Europe Standard Time', 'Romance Standard Time']);

/** Ours and floating times without an offset, so that what clocks skip or repeat is not guessed; null for an unknown zone. */
function cellOf(time: ICAL.Time, zone: string | null): string | null {
  const local = time.toString().slice(0, 16);
  if (time.isDate) return local;
  if (time.zone === ICAL.Timezone.utcTimezone) return `${local}Z`;
  if (zone === null || ours.has(zone)) return local;
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'reject' });
    return zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
  } catch {
    return null;
  }
}
