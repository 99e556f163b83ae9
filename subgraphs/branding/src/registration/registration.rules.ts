import { hasFreePlace, statusOf, type EventFacts } from '../recruitment-event/recruitment-event.rules.ts';

export type ClosedReason = 'EVENT_STARTED' | 'EVENT_CANCELLED';

/** Why nothing about the event's registrations can change any more; empty while it can. */
function closedReasons(event: EventFacts, now: Date): ClosedReason[] {
  const status = statusOf(event, now);
  if (status === 'CANCELLED') return ['EVENT_CANCELLED'];
  return status === 'HELD' ? ['EVENT_STARTED'] : [];
}

/** People come to events, signed in or not; a key of an organisation brings nobody. */
export const mayRegister = ({ client }: { readonly client: string }): boolean => client !== 'key';

/** Every reason against registering; empty means it is allowed. A full event is no reason: it has a waiting list. */
export function refusalsToRegister(
  event: EventFacts,
  isRegistered: boolean,
  now: Date,
): ('ALREADY_REGISTERED' | ClosedReason)[] {
  return [...(isRegistered ? ['ALREADY_REGISTERED' as const] : []), ...closedReasons(event, now)];
}

/** What somebody new gets (domain.md 7: the 61st registration for 60 places waits). */
export function placeFor(event: EventFacts): 'REGISTERED' | 'WAITLISTED' {
  return hasFreePlace(event) ? 'REGISTERED' : 'WAITLISTED';
}

/** Every reason against giving the registration up; empty means it is allowed. */
export function refusalsToCancel(
  event: EventFacts,
  isCancelled: boolean,
  now: Date,
): ('ALREADY_CANCELLED' | ClosedReason)[] {
  return [...(isCancelled ? ['ALREADY_CANCELLED' as const] : []), ...closedReasons(event, now)];
}

/** Whether the registration is the viewer's own. Visitors have none: nobody is told apart from nobody. */
export function isOwn(registration: { personId: string | null }, viewer: { personId: string | null }): boolean {
  return viewer.personId !== null && registration.personId === viewer.personId;
}
