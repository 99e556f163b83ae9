import type { Context } from '@naober/kit/context';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';
import { isOwn, mayRegister, refusalsToCancel, refusalsToRegister } from './registration.rules.ts';

@Resolver(() => Registration)
export class RegistrationResolver {
  @FieldResolver(() => RecruitmentEvent, { description: 'The event that it is for.' })
  event(@Root() registration: Registration, @Ctx() context: Context): Promise<RecruitmentEvent> {
    return eventOf(registration, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Place on the waiting list, the first is 1; null when not waiting.',
  })
  waitingListPosition(@Root() { id, status }: Registration, @Ctx() context: Context): Promise<number | null> | null {
    return status === RegistrationStatus.WAITLISTED ? waitingListPositions(context).load(id) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer can give it up now. False for visitors, who cannot cancel in the graph.',
  })
  async viewerCanCancel(@Root() registration: Registration, @Ctx() context: Context): Promise<boolean> {
    if (!isOwn(registration, context.viewer)) return false;
    const event = await eventOf(registration, context);
    return refusalsToCancel(event, registration.status === RegistrationStatus.CANCELLED, context.now).length === 0;
  }
}

@Resolver(() => RecruitmentEvent)
export class ViewerRegistrationResolver {
  @FieldResolver(() => Registration, {
    nullable: true,
    description: 'The registration of who asks; null when there is none, after cancelling, and for visitors.',
  })
  viewerRegistration(@Root() { id }: RecruitmentEvent, @Ctx() context: Context): Promise<Registration | null> | null {
    return context.viewer.personId === null ? null : viewerRegistrations(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks, visitors included, can register now, be it for the waiting list.',
  })
  async viewerCanRegister(@Root() event: RecruitmentEvent, @Ctx() context: Context): Promise<boolean> {
    if (!mayRegister(context.viewer)) return false;
    const registration = await this.viewerRegistration(event, context);
    return refusalsToRegister(event, registration !== null, context.now).length === 0;
  }
}

@Resolver(() => ProfessionalRef)
export class ProfessionalRegistrationsResolver {
  @FieldResolver(() => [Registration], {
    nullable: true,
    description:
      'Her registrations, not cancelled, for events that are not over, by start; null for others than herself.',
  })
  async registrations(
    @Root() { id }: ProfessionalRef,
    @Ctx() { guarded, viewer, now }: Context,
  ): Promise<Registration[] | null> {
    if (id !== viewer.personId) return null;
    const event = { regionId: viewer.tenantId, endsAt: { $gt: now } };
    const where = { personId: id, status: { $ne: RegistrationStatus.CANCELLED }, event };
    return guarded.find(Registration, where, {
      populate: ['event'],
      orderBy: { event: { startsAt: 'asc' }, id: 'asc' },
    });
  }
}

/** Where it did not come along, the request's own entity manager mostly holds it: registrations are read by a guarded one. */
const eventOf = async ({ event }: Registration, { em }: Context): Promise<RecruitmentEvent> =>
  event.isInitialized() ? event.unwrap() : em.getReference(RecruitmentEvent, event.id, { wrapped: true }).loadOrFail();

/** The registration, if it is the viewer's own; null for unknown and forbidden alike. */
export async function ownRegistration(id: string, context: Context): Promise<Registration | null> {
  const registration = await context.byId(Registration).load(id);
  return registration && isOwn(registration, context.viewer) ? registration : context.hidden(Registration, id);
}

/** By event: the registration of who asks that is not cancelled. */
function viewerRegistrations(context: Context) {
  return context.batched<Registration | null>(viewerRegistrations, async eventIds => {
    const where = {
      event: { $in: [...eventIds] },
      personId: context.viewer.personId,
      status: { $ne: RegistrationStatus.CANCELLED },
    };
    const byEvent = new Map((await context.guarded.find(Registration, where)).map(found => [found.event.id, found]));
    return eventIds.map(id => byEvent.get(id) ?? null);
  });
}

/** By registration: how many of the waiting list come before it, itself included; null once it does not wait. */
function waitingListPositions(context: Context) {
  return context.batched<number | null>(waitingListPositions, async ids => {
    const rows = await context.platform.execute<{ id: string; position: number }[]>(
      `select own.id, count(*)::int as position from registration own
       join registration ahead on ahead.event_id = own.event_id and ahead.status = 'WAITLISTED' and ahead.ordinal <= own.ordinal
       where own.status = 'WAITLISTED' and own.id in (${ids.map(() => '?').join(', ')}) group by own.id`,
      [...ids],
    );
    const byId = new Map(rows.map(({ id, position }) => [id, position]));
    return ids.map(id => byId.get(id) ?? null);
  });
}
