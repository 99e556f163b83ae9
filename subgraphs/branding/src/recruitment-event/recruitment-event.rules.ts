/** What the rules need to know of an event. */
export interface EventFacts {
  readonly startsAt: Date;
  readonly capacity: number;
  readonly registeredCount: number;
  readonly waitingCount: number;
  readonly cancelledAt: Date | null;
}

export type EventStatus = 'OPEN' | 'FULL' | 'HELD' | 'CANCELLED';

/** Where the event stands at `now`; only calling off is stored, the rest follows from the clock and the places. */
export function statusOf(event: EventFacts, now: Date): EventStatus {
  if (event.cancelledAt) return 'CANCELLED';
  if (event.startsAt <= now) return 'HELD';
  return hasFreePlace(event) ? 'OPEN' : 'FULL';
}

/** Whether somebody new gets a place: those who wait go first, also when a place has just come free. */
export function hasFreePlace({ capacity, registeredCount, waitingCount }: EventFacts): boolean {
  return registeredCount < capacity && waitingCount === 0;
}
