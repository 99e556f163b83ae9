import type { EventCardFragment } from '../generated/operations.ts';
import type { MessageKey } from '../language/language.ts';
import type { Tone } from '../ui/notice.tsx';

type Seats = Pick<EventCardFragment, 'status' | 'capacity' | 'registeredCount' | 'viewerRegistration'>;

export interface EventStanding {
  readonly words: MessageKey;
  readonly tone: Tone;
  readonly values?: Readonly<Record<string, number>>;
}

/** Her own registration first, then what is left. */
export function eventStanding({ status, capacity, registeredCount, viewerRegistration }: Seats): EventStanding {
  if (viewerRegistration?.status === 'WAITLISTED') {
    const place = viewerRegistration.waitingListPosition;
    return place === null
      ? { words: 'registration.WAITLISTED', tone: 'info' }
      : { words: 'standing.waitlistedAt', tone: 'info', values: { place } };
  }
  if (viewerRegistration && viewerRegistration.status !== 'CANCELLED') {
    return { words: `registration.${viewerRegistration.status}`, tone: 'good' };
  }
  if (status === 'OPEN')
    return { words: 'event.seats', tone: 'good', values: { count: Math.max(capacity - registeredCount, 0) } };
  return { words: `eventStatus.${status}`, tone: status === 'CANCELLED' ? 'bad' : 'info' };
}
