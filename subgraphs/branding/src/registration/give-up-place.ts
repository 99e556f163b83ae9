import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { messageDue } from '@naober/kit/message-due';
import type { MessageKind } from '../message/message-kinds.ts';
import type { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';

/** Cancels a registration; a place that comes free goes to the first who waits, who hears of it. The caller holds the event. */
export async function giveUpPlace(
  tx: EntityManager,
  registration: Registration,
  event: RecruitmentEvent,
  events: Events,
  now: Date,
): Promise<void> {
  const comesFree = registration.status === RegistrationStatus.REGISTERED;
  tx.assign(registration, { status: RegistrationStatus.CANCELLED, cancelledAt: now });
  await tx.flush(); // the place must be free before the next one takes it: the database counts row by row
  if (comesFree) await promoteFirst(tx, event, events);
  await tx.refresh(event); // the database has counted
}

async function promoteFirst(tx: EntityManager, event: RecruitmentEvent, events: Events): Promise<void> {
  const first = await tx.findOne(
    Registration,
    { event, status: RegistrationStatus.WAITLISTED },
    { orderBy: { ordinal: 'asc' } },
  );
  if (!first) return;
  first.status = RegistrationStatus.REGISTERED;
  await tx.flush();
  if (first.personId === null) return; // a visitor is no one whom messages reach
  await messageDue(events, tx, 'branding', {
    kind: 'EVENT_PLACE_FREE' satisfies MessageKind,
    recipientId: first.personId,
    regionId: event.regionId,
    subject: { type: 'RecruitmentEvent', id: event.id },
    facts: { event: event.title, startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString() },
  });
}
