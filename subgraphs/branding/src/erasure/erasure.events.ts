import { LockMode, type FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { noteWrite } from '@naober/kit/audit';
import type { Borrowing, Events } from '@naober/kit/events';
import { erasesPeople, forgetTraces } from '@naober/kit/forget-person';
import { rows } from '@naober/kit/sql';
import { z } from 'zod';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from '../registration/registration.entity.ts';
import { refusalsToCancel } from '../registration/registration.rules.ts';
import { giveUpPlace } from '../registration/give-up-place.ts';
import { Story } from '../story/story.entity.ts';

/** What she had still registered for she gives up, and where she was stays under her id; her stories go. */
async function erasePerson(tx: EntityManager, personId: string, events: Events): Promise<void> {
  await giveUpAll(tx, { personId }, events);
  await tx.nativeDelete(Story, { professionalId: personId });
  noteWrite('Professional', personId, personId);
  await forgetTraces(tx, 'branding', personId, []);
}

export const borrowErasures = erasesPeople('governance.erasure', erasePerson);

const addresses = z.object({ regionId: z.guid(), digests: z.array(z.string()) });

/** As a visitor she left a name and an address: both go, wherever the digest of the address is that of hers. */
export const borrowErasedAddresses: Borrowing = {
  topic: 'governance.erased-address',
  isRemovedOnceHeard: true,
  apply: async (tx, { state }, events) => {
    const { regionId, digests } = addresses.parse(state);
    const found = await rows<{ id: string }>(
      tx,
      `select registration.id from registration join recruitment_event event on event.id = event_id
       where event.region_id = ? and encode(sha256(convert_to(visitor_email, 'UTF8')), 'hex') in
         (select jsonb_array_elements_text(?::jsonb))`,
      [regionId, JSON.stringify(digests)],
    );
    for (const registration of await giveUpAll(tx, { id: { $in: found.map(({ id }) => id) } }, events))
      Object.assign(registration, { visitorName: null, visitorEmail: null, anonymisedAt: new Date() });
  },
};

/** Cancels what can still be cancelled; holds the events in the order of their ids. Gives all of them. */
async function giveUpAll(tx: EntityManager, where: FilterQuery<Registration>, events: Events): Promise<Registration[]> {
  const now = new Date();
  const all = await tx.find(Registration, where, { orderBy: { event: { id: 'asc' }, id: 'asc' } });
  for (const registration of all) {
    const { id } = registration.event;
    const event = await tx.findOneOrFail(RecruitmentEvent, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await tx.refresh(registration); // it may have changed while we waited for the lock
    const isOver = registration.status === RegistrationStatus.CANCELLED;
    if (refusalsToCancel(event, isOver, now).length === 0) await giveUpPlace(tx, registration, event, events, now);
  }
  return all;
}
