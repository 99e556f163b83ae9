import type { Calendar } from './calendar.ts';

/** A recruitment event that the demo tells of. */
export interface StoryEvent {
  readonly name: string;
  readonly dayOn: (calendar: Calendar) => number;
  readonly clock: string;
  readonly member: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly venue: string;
  readonly pathway: string | null;
  readonly capacity: number;
  /** Visitors who register, in that order; beyond the capacity they wait. */
  readonly visitors: number;
  /** Slugs of people who register before them. */
  readonly people: readonly string[];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * `what` is "weekday from clock member kind pathway capacity visitors": the first such weekday that is at least `from`
 * days away; "date yyyy-mm-dd" stands for one day for ever, a dash for no pathway.
 */
export function event(
  name: string,
  what: string,
  title: string,
  description: string,
  venue: string,
  people: string,
): StoryEvent {
  const [weekday, from, clock, member, kind, pathway, capacity, visitors] = what.split(' ') as Words;
  return {
    name,
    dayOn: calendar =>
      weekday === 'date' ? calendar.dayOf(from) : calendar.next(Number(from), weekdays.indexOf(weekday) + 1),
    clock,
    member,
    kind,
    title,
    description,
    venue,
    pathway: pathway === '-' ? null : pathway,
    capacity: Number(capacity),
    visitors: Number(visitors),
    people: people ? people.split(' ') : [],
  };
}

type Words = [string, string, string, string, string, string, string, string];
