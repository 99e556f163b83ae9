import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Regional exchange (RUN): programmes, placements and their evaluation. */
export const placementAsks = (it: Samples): Questions => ({
  'Query.exchangeProgrammes': { query: 'exchangeProgrammes { id }', shows: it.programme },
  'Query.evaluationQuestionnaires': { query: 'evaluationQuestionnaires { kind }', shows: 'RUNNER' },
  'Query.exchangePlacement': { query: `exchangePlacement(id: "${it.placement}") { id status }`, shows: it.placement },
  'ExchangeProgramme.name': record('ExchangeProgramme', it.programme, 'name'),
  'ExchangeProgramme.viewerCanPlan': record('ExchangeProgramme', it.programme, 'viewerCanPlan'),
  'ExchangeProgramme.viewerCanClose': record('ExchangeProgramme', it.programme, 'viewerCanClose'),
  'ExchangeProgramme.viewerCanJoinFor': record(
    'ExchangeProgramme',
    it.programme,
    `viewerCanJoinFor(memberId: "${it.martini}")`,
  ),
  'ExchangeProgramme.evaluation': record('ExchangeProgramme', it.programme, 'evaluation { kind }', 'RUNNER'),
  'ProgrammeWave.name, in preparation': record('ProgrammeWave', it.plannedWave, 'name'),
  'ProgrammeWave.checks': record('ProgrammeWave', it.liveWave, 'checks { id }', it.liveCheck),
  'ProgrammeWave.overrideReason': record('ProgrammeWave', it.overriddenWave, 'overrideReason'),
  'ProgrammeWave.liveBy': record('ProgrammeWave', it.liveWave, 'liveBy { id }', it.marit),
  'ProgrammeWave.viewerCanGoLive': record('ProgrammeWave', it.plannedWave, 'viewerCanGoLive'),
  'ProgrammeWave.viewerCanClose': record('ProgrammeWave', it.liveWave, 'viewerCanClose'),
  'ProgrammeWave.standing': record('ProgrammeWave', it.liveWave, 'standing { status }', 'ACTIVE'),
  'ProgrammeWave.placements': record(
    'ProgrammeWave',
    it.liveWave,
    'placements(first: 100) { nodes { id } }',
    it.placement,
  ),
  'ProgrammeWave.evaluation': record('ProgrammeWave', it.closedWave, 'evaluation { kind }', 'RUNNER'),
  'WavePlace.viewerCanChange': record('WavePlace', it.offeredPlace, 'viewerCanChange'),
  'ExchangePlacement.status, of a wish': placement(it.wish, 'status'),
  'ExchangePlacement.professional': placement(it.placement, 'professional { id }', it.femke),
  'ExchangePlacement.learning': placement(it.placement, 'learning'),
  'ExchangePlacement.goals': placement(it.placement, 'goals { id }', it.placementGoal),
  'ExchangePlacement.onboarding': placement(it.placement, 'onboarding { id }', it.onboardingItem),
  'ExchangePlacement.steps': placement(it.placement, 'steps { act }', 'START'),
  'PlacementStep.by': placement(it.placement, 'steps { by { id } }', it.femke),
  'PlacementStep.reason': placement(it.placement, 'steps { reason }', 'OTHER'),
  'ExchangePlacement.ending': placement(it.endedPlacement, 'ending { reason }'),
  'ExchangePlacement.refusal': placement(it.refusedWish, 'refusal { reason }'),
  'ExchangePlacement.whomToAsk': placement(it.refusedWish, 'whomToAsk { id }', it.hrOfMartini),
  'ExchangePlacement.hoursBeyondFullTime': placement(it.placement, 'hoursBeyondFullTime'),
  'ExchangePlacement.viewerActs': placement(it.placement, 'viewerActs', 'PAUSE'),
  'ExchangePlacement.ownEvaluation': placement(it.closedPlacement, 'ownEvaluation { questionnaire { number } }'),
  'Professional.placements': record('Professional', it.femke, 'placements(first: 100) { nodes { id } }', it.placement),
  'Member.placements': record(
    'Member',
    it.martini,
    'placements(side: HOME, first: 100) { nodes { id } }',
    it.placement,
  ),
  'Member.placementEvaluation': record('Member', it.martini, 'placementEvaluation { kind }', 'RUNNER'),
  'Department.onboardingTemplate': record('Department', it.ok, 'onboardingTemplate { id }'),
  'Department.placementWaves': record('Department', it.ok, 'placementWaves { id }', it.liveWave),
  ...mutations(it),
});

const record = (type: string, id: string, fields: string, shows?: string) =>
  ({ at: 'exchange', type, id, fields, ...(shows !== undefined && { shows }) }) as const;

const placement = (id: string, fields: string, shows?: string) => record('ExchangePlacement', id, fields, shows);

const mutations = (it: Samples): Questions => {
  const seen = { placementId: it.placement, expectedRevision: 0 };
  const wave = { departmentKinds: ['OK'], isPilot: false, startsOn: '2099-01-01', checks: [] };
  const member = { memberId: it.martini };
  return {
    ...mutation('openProgramme', { name: '', nameEn: '', description: 'x', descriptionEn: 'x' }, 'INVALID_NAME'),
    ...mutation('planWave', { programmeId: it.programme, name: '', nameEn: '', ...wave }, 'INVALID_NAME'),
    ...mutation('tickWaveCheck', { waveCheckId: it.liveCheck, isTicked: true }, 'NOT_PLANNED'),
    ...mutation('goLiveWithWave', { programmeWaveId: it.plannedWave, expectedRevision: 0 }, 'CONFLICT'),
    ...mutation('closeWave', { programmeWaveId: it.closedWave }, 'NOT_LIVE'),
    ...mutation('closeProgramme', { programmeId: it.closedProgramme }, 'PROGRAMME_CLOSED'),
    ...mutation(
      'adoptEvaluationQuestionnaire',
      { kind: 'RUNNER', validFrom: '2000-01-01', sentences: [] },
      'FROM_TOMORROW',
    ),
    ...mutation('joinProgramme', { programmeId: it.programme, ...member }, 'TAKES_PART'),
    ...mutation('leaveProgramme', { programmeId: it.looseProgramme, ...member }, 'NO_PART'),
    ...mutation('offerPlaces', { programmeWaveId: it.liveWave, departmentId: it.ok, places: -1 }, 'INVALID_PLACES'),
    ...mutation(
      'adoptOnboardingTemplate',
      { ...member, departmentId: it.ok, validFrom: '2099-01-01', items: [] },
      'INVALID_ITEMS',
    ),
    ...mutation('savePlacementWish', { hoursPerWeek: 0 }, 'INVALID_HOURS'),
    ...mutation('dropPlacementWish', { placementId: it.wish, expectedRevision: 0 }, 'CONFLICT'),
    ...mutation('requestPlacement', seen, 'CONFLICT'),
    ...mutation('withdrawPlacementRequest', seen, 'CONFLICT'),
    ...mutation('approvePlacement', seen, 'CONFLICT'),
    ...mutation('refusePlacement', { ...seen, reason: 'OTHER' }, 'CONFLICT'),
    ...mutation('acceptPlacement', seen, 'CONFLICT'),
    ...mutation('preparePlacementAgreement', seen, 'CONFLICT'),
    ...mutation('startPlacement', seen, 'CONFLICT'),
    ...mutation('pausePlacement', seen, 'CONFLICT'),
    ...mutation('resumePlacement', seen, 'CONFLICT'),
    ...mutation('endPlacementEarly', { ...seen, reason: 'OTHER' }, 'CONFLICT'),
    ...mutation('finishPlacement', seen, 'CONFLICT'),
    ...mutation('completePlacement', seen, 'CONFLICT'),
    ...mutation('tickOnboardingItem', { onboardingItemId: it.closedItem, isDone: true }, 'NOT_NOW'),
    ...mutation('addPlacementGoal', { placementId: it.placement, text: '' }, 'TEXT_NEEDED'),
    ...mutation('removePlacementGoal', { placementGoalId: it.closedGoal }, 'NOT_NOW'),
    ...mutation('sayPlacementGoal', { placementGoalId: it.wishGoal, isReached: true }, 'NOT_NOW'),
    ...mutation('givePlacementEvaluation', { placementId: it.placement, answers: [] }, 'NOT_NOW'),
  };
};

const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
