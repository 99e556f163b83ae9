import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Pools, wishes, time on offer, consultations and saved filters. */
export const poolAsks = (it: Samples): Questions => ({
  'Query.pools': { query: 'pools { id }', shows: it.pool },
  'Query.pool': { query: `pool(id: "${it.pool}") { id name }` },
  'Pool.viewerMembership': { query: `pool(id: "${it.pool}") { viewerMembership { id } }`, shows: it.membership },
  'Pool.viewerCanJoin': { query: `pool(id: "${it.joinable}") { viewerCanJoin }` },
  'Pool.viewerCanClose': { query: `pool(id: "${it.pool}") { viewerCanClose }` },
  'Pool.composition': { query: `pool(id: "${it.pool}") { composition { people } }` },
  'Pool.availability': { query: `pool(id: "${it.pool}") { ${offered(it)} { nodes { id } } }`, shows: it.slot },
  'AvailabilitySlot.professional': {
    query: `pool(id: "${it.pool}") { ${offered(it)} { nodes { professional { name } } } }`,
    shows: 'Femke Hoekstra',
  },
  'PoolMembership.joinedAt': record('PoolMembership', it.membership, 'joinedAt'),
  'ParticipationPreference.mayBeAsked': record('ParticipationPreference', it.preference, 'mayBeAsked'),
  'AvailabilitySlot.startsAt': record('AvailabilitySlot', it.slot, 'startsAt'),
  'SavedFilter.name': record('SavedFilter', it.savedFilter, 'name'),
  'ConsultationRequest.status': record('ConsultationRequest', it.given, 'status'),
  'ConsultationRequest.specialist': record('ConsultationRequest', it.given, 'specialist { id }', it.femke),
  'ConsultationRequest.viewerCanAccept': record('ConsultationRequest', it.asked, 'viewerCanAccept'),
  'ConsultationRequest.viewerCanGiveBack': record('ConsultationRequest', it.accepted, 'viewerCanGiveBack'),
  'ConsultationRequest.viewerCanComplete': record('ConsultationRequest', it.underWay, 'viewerCanComplete'),
  'ConsultationRequest.viewerCanWithdraw': record('ConsultationRequest', it.asked, 'viewerCanWithdraw'),
  'Member.consultationRequests': record(
    'Member',
    it.martini,
    'consultationRequests(first: 100) { nodes { id } }',
    it.given,
  ),
  'Professional.poolMemberships': hers(it, 'poolMemberships { nodes { id } }', it.membership),
  'Professional.participationPreference': hers(it, 'participationPreference { id }', it.preference),
  'Professional.availability': hers(it, 'availability(first: 100) { nodes { id } }', it.slot),
  'Professional.consultationRequests': hers(it, 'consultationRequests(first: 100) { nodes { id } }', it.asked),
  'Professional.savedFilters': hers(it, 'savedFilters { id }', it.savedFilter),

  ...mutation(
    'openPool',
    { kind: 'REGIONAL_FLEX', ...words(''), description: 'x', descriptionEn: 'x' },
    'INVALID_NAME',
  ),
  ...mutation('closePool', { poolId: it.closedPool }, 'ALREADY_CLOSED'),
  ...mutation('joinPool', { poolId: it.closedPool }, 'POOL_CLOSED'),
  ...mutation('leavePool', { poolId: it.closedPool }, 'NOT_A_MEMBER'),
  ...mutation('saveParticipationPreference', { mayBeAsked: true, atMostShifts: 0 }, 'WISH_OUT_OF_RANGE'),
  ...mutation('offerAvailability', { startsAt: 'x', endsAt: 'x', repeatWeeks: 13 }, 'TOO_MANY_WEEKS'),
  ...mutation('requestConsultation', consultation(it), 'POOL_CLOSED', 'SUBJECT_MISSING', 'BEGUN', 'TOO_LONG'),
  ...mutation('acceptConsultation', { consultationRequestId: it.given }, 'NOT_OPEN'),
  ...mutation('giveBackConsultation', { consultationRequestId: it.given }, 'NOT_RETURNABLE'),
  ...mutation('completeConsultation', { consultationRequestId: it.given }, 'NOT_COMPLETABLE'),
  ...mutation('withdrawConsultation', { consultationRequestId: it.given }, 'NOT_WITHDRAWABLE'),
  ...mutation('saveFilter', { name: '', query: 'nacht=1' }, 'INVALID_NAME'),
  ...mutation('renameFilter', { savedFilterId: it.savedFilter, name: '' }, 'INVALID_NAME'),
  'Mutation.withdrawAvailability': {
    mutation: 'withdrawAvailability',
    input: { availabilitySlotId: it.spareSlot },
    harmless: [],
    isolate: 'spares',
  },
  'Mutation.deleteFilter': {
    mutation: 'deleteFilter',
    input: { savedFilterId: it.spareFilter },
    harmless: [],
    isolate: 'spares',
  },
});

const offered = (it: Samples) => `availability(from: "${it.soon}", until: "${it.later}", first: 100)`;
const words = (name: string) => ({ name, nameEn: name });

const record = (type: string, id: string, fields: string, shows?: string) =>
  ({ at: 'exchange', type, id, fields, ...(shows !== undefined && { shows }) }) as const;

const hers = (it: Samples, fields: string, shows: string) => record('Professional', it.femke, fields, shows);

const consultation = (it: Samples) => ({
  poolId: it.closedPool,
  departmentId: it.ok,
  professionId: it.profession,
  mode: 'PHONE',
  startsAt: it.soon,
  endsAt: it.later,
  subject: '',
});

const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
