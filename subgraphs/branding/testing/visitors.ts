import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { RecruitmentEvent } from '../src/recruitment-event/recruitment-event.entity.ts';
import { Registration } from '../src/registration/registration.entity.ts';
import { anEvent, registers } from './branding.ts';

/** For what happens behind an event of a neighbour or a job: these go by the real clock. */
export const hour = 3_600_000;
export const hoursFromNow = (hours: number, from = Date.now()): Date => new Date(from + hours * hour);

export const anna = { name: 'Anna de Vries', email: 'anna@example.org' };
export const bea = { name: 'Bea Smit', email: 'bea@example.org' };

/** Visitors of one running branding. */
export const visitorsOf = (branding: () => TestSubgraph) => ({
  anEventIn: (hours: number, capacity = 1) =>
    anEvent(branding(), { startsAt: hoursFromNow(hours), endsAt: hoursFromNow(hours + 2), capacity }),
  visit: (eventId: string, visitor = anna) => registers(branding(), aViewer(), eventId, visitor),
  /** What is stored of who comes, in the order of coming: status, name, mail, and whether she was made nameless. */
  guests: async () =>
    (await branding().em.find(Registration, {}, { orderBy: { ordinal: 'asc' } })).map(
      ({ status, visitorName, visitorEmail, anonymisedAt }) => [
        status,
        visitorName,
        visitorEmail,
        anonymisedAt !== null,
      ],
    ),
  /** How many are registered, and how many wait. */
  countsOf: async (id: string) => {
    const { registeredCount, waitingCount } = await branding().em.findOneOrFail(RecruitmentEvent, id);
    return [registeredCount, waitingCount];
  },
});
