import type { Samples } from './samples.ts';

/** A record to ask for by reference. */
export interface EntitySample {
  readonly id: string;
  /** The row of the table whose · are the askers out of whose reach it is; null: it is everybody's. */
  readonly row: string | null;
  /** Fields that everybody sees nonetheless: the type is the same in all regions. */
  readonly common?: readonly string[];
}

/** By subgraph and type, for every entity type that it answers references for. */
export const entitySamples = (it: Samples): Record<string, Record<string, EntitySample[]>> => ({
  governance: {
    Region: [{ id: it.noord, row: 'Query.member' }],
    Member: [{ id: it.martini, row: 'Query.member' }],
    Location: [{ id: it.location, row: 'Query.member' }],
    Department: [{ id: it.ok, row: 'Query.member' }],
    Profession: [{ id: it.profession, row: null }],
    Professional: [{ id: it.femke, row: 'Professional.name' }],
    Employment: [{ id: it.employment, row: 'Employment.hoursPerWeek' }],
    RoleGrant: [{ id: it.grant, row: 'RoleGrant.role' }],
    CooperationAgreement: [
      { id: it.agreement, row: 'CooperationAgreement.title' },
      { id: it.draftAgreement, row: 'CooperationAgreement.title, a draft' },
    ],
    Handbook: [{ id: it.handbook, row: 'Query.handbook' }],
    HandbookVersion: [
      { id: it.currentHandbook, row: 'Query.handbook' },
      { id: it.handbookDraft, row: 'Handbook.draft' },
    ],
    Session: [{ id: it.session, row: 'Session.startedAt' }],
    Identity: [{ id: it.identity, row: 'Identity.issuer' }],
    AccessKey: [
      { id: it.apiKey, row: 'AccessKey.name, of a member' },
      { id: it.token, row: 'AccessKey.name, of a person' },
    ],
    Consent: [{ id: it.consent, row: 'Consent.purpose' }],
    DataExport: [{ id: it.readyExport, row: 'DataExport.status' }],
    ErasureRequest: [{ id: it.openRequest, row: 'ErasureRequest.status' }],
    Message: [{ id: it.message, row: 'Message.kind' }],
    PushSubscription: [{ id: it.pushSubscription, row: 'PushSubscription.device' }],
    CalendarFeed: [{ id: it.calendarFeed, row: 'CalendarFeed.createdAt' }],
  },
  learning: {
    EpaSetVersion: [{ id: it.epaSet, row: null }],
    EpaDefinition: [{ id: it.epa, row: 'Query.pathway', common: ['code', 'title', 'kind', 'set'] }],
    EpaEntrustment: [{ id: it.entrustment, row: 'EpaEntrustment.level' }],
    Pathway: [{ id: it.pathwayId, row: 'Query.pathway' }],
    PathwayStep: [{ id: it.step, row: 'Query.pathway' }],
    Professional: [{ id: it.femke, row: 'Professional.epaPassport' }],
    Profession: [{ id: it.profession, row: 'Query.pathway' }],
  },
  exchange: {
    OpenShift: [
      { id: it.draft, row: 'Query.openShift, a draft' },
      { id: it.open, row: 'Query.openShift, on offer' },
    ],
    SignUp: [
      { id: it.signUp, row: 'SignUp.status' },
      { id: it.missedSignUp, row: 'SignUp.status, of a no-show' },
    ],
    ShiftSwap: [{ id: it.agreedSwap, row: 'ShiftSwap.status' }],
    SideWorkObjection: [{ id: it.objection, row: 'SideWorkObjection.reason' }],
    Timesheet: [{ id: it.sheet, row: 'Timesheet.minutes' }],
    HoursDeputy: [{ id: it.deputy, row: 'HoursDeputy.startsOn' }],
    SettlementBatch: [{ id: it.settlementBatch, row: 'SettlementBatch.status' }],
    SettlementLine: [{ id: it.settlementLine, row: 'SettlementLine.minutes' }],
    SettlementDifference: [{ id: it.settlementDifference, row: 'SettlementDifference.gaps' }],
    SettlementRun: [{ id: it.settlementRun, row: 'SettlementRun.status' }],
    SettlementTerms: [{ id: it.settlementTerms, row: 'SettlementTerms.cadence' }],
    VatExemption: [{ id: it.vatExemption, row: 'VatExemption.evidence' }],
    TravelCost: [{ id: it.travelCost, row: 'TravelCost.kilometres' }],
    Engagement: [{ id: it.engagement, row: 'Engagement.status' }],
    CombinationJob: [{ id: it.proposedJob, row: 'CombinationJob.status' }],
    DetachmentAgreement: [{ id: it.detachment, row: 'Query.detachmentAgreement' }],
    CooperationAgreement: [{ id: it.agreement, row: 'CooperationAgreement.stopsWhenItEnds' }],
    LabourDispute: [{ id: it.labourDispute, row: 'Query.labourDisputes' }],
    Credential: [{ id: it.credential, row: 'Credential.number' }],
    RequirementSet: [{ id: it.requirementSet, row: 'Member.requirementSets' }],
    ArrivalCard: [{ id: it.arrivalCard, row: 'ArrivalCard.wardSheet' }],
    RosterImport: [{ id: it.rosterImport, row: 'Query.rosterImport' }],
    Pool: [{ id: it.pool, row: 'Query.pool' }],
    PoolMembership: [{ id: it.membership, row: 'PoolMembership.joinedAt' }],
    ParticipationPreference: [{ id: it.preference, row: 'ParticipationPreference.mayBeAsked' }],
    AvailabilitySlot: [{ id: it.slot, row: 'AvailabilitySlot.startsAt' }],
    ConsultationRequest: [{ id: it.given, row: 'ConsultationRequest.status' }],
    SavedFilter: [{ id: it.savedFilter, row: 'SavedFilter.name' }],
    ExchangeProgramme: [{ id: it.programme, row: 'ExchangeProgramme.name' }],
    ProgrammeParticipation: [{ id: it.participation, row: 'ExchangeProgramme.name' }],
    ProgrammeWave: [
      { id: it.liveWave, row: 'ExchangeProgramme.name' },
      { id: it.plannedWave, row: 'ProgrammeWave.name, in preparation' },
    ],
    WaveCheck: [{ id: it.liveCheck, row: 'ProgrammeWave.checks' }],
    WavePlace: [{ id: it.offeredPlace, row: 'ExchangeProgramme.name' }],
    ExchangePlacement: [
      { id: it.placement, row: 'Query.exchangePlacement' },
      { id: it.wish, row: 'ExchangePlacement.status, of a wish' },
    ],
    PlacementGoal: [{ id: it.placementGoal, row: 'ExchangePlacement.goals' }],
    OnboardingItem: [{ id: it.onboardingItem, row: 'ExchangePlacement.onboarding' }],
    OnboardingTemplate: [{ id: it.commonList, row: null }],
    RosterLink: [{ id: it.rosterLink, row: 'Member.rosterLinks' }],
    RosterConflict: [{ id: it.rosterConflict, row: 'Member.rosterConflicts' }],
    Member: [{ id: it.martini, row: 'Query.member' }],
    Department: [{ id: it.ok, row: 'Query.member' }],
    Professional: [{ id: it.femke, row: 'Professional.credentials' }],
  },
  branding: {
    RecruitmentEvent: [{ id: it.event, row: 'Query.recruitmentEvent' }],
    Registration: [{ id: it.registration, row: 'Registration.status' }],
    Story: [{ id: it.waitingStory, row: 'Story.text' }],
    Member: [{ id: it.martini, row: 'Query.member' }],
    Pathway: [{ id: it.pathwayId, row: 'Query.pathway' }],
    Professional: [{ id: it.femke, row: 'Professional.registrations' }],
  },
});
