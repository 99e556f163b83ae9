import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { ProfessionalRef } from '../references/professional.ts';
import { distanceKm, mainEmployment, type Location } from './nearby-event.rules.ts';

const most = 20;

@ObjectType({ description: 'An event, seen from where a professional works.' })
export class NearbyEvent {
  @Field(() => RecruitmentEvent, { description: 'The event.' })
  event!: RecruitmentEvent;

  /** Not shown: whose workplace the distance is counted from. */
  professionalId!: string;
}

@Resolver(() => ProfessionalRef)
export class EventsNearbyResolver {
  @FieldResolver(() => [NearbyEvent], {
    nullable: true,
    description: 'Upcoming events of her region that were not called off, by start; null for others than herself.',
  })
  async eventsNearby(
    @Root() { id }: ProfessionalRef,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many events at most: 1 to 20.' }) first: number,
    @Ctx() { em, viewer, now }: Context,
  ): Promise<NearbyEvent[] | null> {
    if (id !== viewer.personId) return null;
    if (first < 1 || first > most) throw fail('BAD_USER_INPUT', `first must be 1 to ${most}, not ${first}.`);
    const where = { regionId: viewer.tenantId, startsAt: { $gt: now }, cancelledAt: null };
    const events = await em.find(RecruitmentEvent, where, { orderBy: { startsAt: 'asc', id: 'asc' }, limit: first });
    return events.map(event => ({ event, professionalId: id }));
  }
}

@Resolver(() => NearbyEvent)
export class NearbyEventResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "From her main employer's main location to the venue, in kilometres as the crow flies; null when it is not known where she works.",
  })
  async distanceKm(@Root() { event, professionalId }: NearbyEvent, @Ctx() context: Context): Promise<number | null> {
    const work = await workplaces(context).load(professionalId);
    return work && distanceKm(work, event);
  }
}

interface EmploymentRow {
  id: string;
  professionalId: string;
  startsOn: string;
  endsOn: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** By professional: where her main employer is; null when she has none or its place is not known here. */
function workplaces(context: Context) {
  return context.batched<Location | null>(workplaces, async ids => {
    const rows = await context.em.execute<EmploymentRow[]>(
      `select e.id, e.professional_id as "professionalId", e.starts_on::text as "startsOn", e.ends_on::text as "endsOn", m.latitude, m.longitude
       from borrowed_employment e left join borrowed_member m on m.id = e.member_id
       where e.professional_id in (${ids.map(() => '?').join(', ')})`,
      [...ids],
    );
    const today = localDateOf(context.now);
    return ids.map(id =>
      locationOf(
        mainEmployment(
          rows.filter(({ professionalId }) => professionalId === id),
          today,
        ),
      ),
    );
  });
}

function locationOf(employment: EmploymentRow | null): Location | null {
  if (!employment) return null;
  const { latitude, longitude } = employment;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
