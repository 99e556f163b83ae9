import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';

/** Cancels a registration; a place that comes free goes to the first who waits. The caller holds the event. */
export async function giveUpPlace(
  tx: EntityManager,
  registration: Registration,
  event: RecruitmentEvent,
  now: Date,
): Promise<void> {
  const comesFree = registration.status === RegistrationStatus.REGISTERED;
  tx.assign(registration, { status: RegistrationStatus.CANCELLED, cancelledAt: now });
  await tx.flush(); // the place must be free before the next one takes it: the database counts row by row
  if (comesFree) await promoteFirst(tx, event);
  await tx.refresh(event); // the database has counted
}

async function promoteFirst(tx: EntityManager, event: RecruitmentEvent): Promise<void> {
  const first = await tx.findOne(
    Registration,
    { event, status: RegistrationStatus.WAITLISTED },
    { orderBy: { ordinal: 'asc' } },
  );
  if (!first) return;
  first.status = RegistrationStatus.REGISTERED;
  await tx.flush();
}
