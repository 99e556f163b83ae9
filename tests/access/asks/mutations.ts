import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

const longAgo = '2000-01-01';

/** What can be done. Each input is refused for a reason that has nothing to do with who asks. */
export const mutationAsks = (it: Samples): Questions => ({
  ...mutation('signUpForShift', { shiftId: it.begun }, 'NOT_ELIGIBLE'),
  ...mutation('withdrawSignUp', { signUpId: it.begunSignUp }, 'NOT_WITHDRAWABLE'),
  ...mutation('confirmSignUp', { signUpId: it.begunSignUp }, 'NOT_DECIDABLE'),
  ...mutation('declineSignUp', { signUpId: it.begunSignUp, reason: 'OTHER' }, 'NOTE_REQUIRED'),
  ...mutation('importRoster', { memberId: it.martini, fileName: 'a.csv', content: '' }, 'EMPTY_FILE'),
  ...mutation('mapRosterColumns', { rosterImportId: it.rosterImport, columns: [] }, 'NOT_WAITING'),
  ...mutation('replayRosterImport', { rosterImportId: it.rosterImport }, 'NOT_FINISHED'),
  ...mutation('linkRoster', { memberId: it.martini, name: '', kind: 'ICAL', address: 'https://a.nl' }, 'NO_NAME'),
  ...mutation('unlinkRoster', { rosterLinkId: it.endedLink }, 'LINK_ENDED'),
  ...mutation('syncRosterLink', { rosterLinkId: it.endedLink }, 'LINK_ENDED'),
  ...mutation('resolveRosterConflict', { rosterConflictId: it.decidedConflict, resolution: 'KEEP_OURS' }, 'NOT_OPEN'),

  ...mutation('registerForEvent', { eventId: it.pastEvent }, 'EVENT_STARTED', 'NAME_NOT_VALID', 'EMAIL_NOT_VALID'),
  ...mutation('cancelRegistration', { registrationId: it.cancelled }, 'ALREADY_CANCELLED', 'EVENT_STARTED'),

  ...mutation(
    'grantEpaEntrustment',
    { professionalId: it.femke, epaId: it.epa, level: 'L4', decidedOn: '2999-01-01' },
    'ASSESSOR_LACKS_EPA',
    'DECIDED_IN_FUTURE',
  ),
  ...mutation('revokeEpaEntrustment', { entrustmentId: it.revokedEntrustment, reason: 'x' }, 'NOT_ACTIVE'),

  ...mutation('endEmployment', { employmentId: it.employment, endsOn: longAgo }, 'ENDS_BEFORE_IT_STARTS'),
  ...mutation(
    'grantRole',
    { professionalId: it.femke, role: 'RUNNER', memberId: it.martini, startsOn: longAgo },
    'STARTS_IN_THE_PAST',
  ),
  ...mutation('withdrawRole', { roleGrantId: it.withdrawnGrant }, 'ALREADY_WITHDRAWN'),
  ...mutation('linkIdentity', { professionalId: it.femke, issuer: 'Not a name', subject: 'x' }, 'INVALID_ISSUER'),
  'Mutation.unlinkIdentity': {
    mutation: 'unlinkIdentity',
    input: { identityId: it.spareIdentity },
    harmless: [],
    isolate: 'identity',
  },
  ...mutation('createApiKey', { memberId: it.martini, name: '', scopes: ['READ_SHIFTS'], days: 1 }, 'INVALID_NAME'),
  ...mutation('createWidgetKey', { memberId: it.martini, name: '', origins: ['https://a.nl'] }, 'INVALID_NAME'),
  ...mutation('createPersonalToken', { name: '', days: 1 }, 'INVALID_NAME'),
  ...mutation('rotateApiKey', { accessKeyId: it.revokedKey }, 'NOT_IN_USE'),
  ...mutation('revokeAccessKey', { accessKeyId: it.revokedKey }, 'ALREADY_REVOKED'),
  ...mutation('endSession', { sessionId: it.session }, 'ALREADY_ENDED'),
  'Mutation.endAllSessions': { mutation: 'endAllSessions', input: null, harmless: [], isolate: 'sessions' },
  ...mutation('giveConsent', { purpose: 'NEWS_AND_INVITATIONS' }, 'ALREADY_GIVEN'),
  ...mutation('withdrawConsent', { purpose: 'AMBASSADOR' }, 'NOT_GIVEN'),
  'Mutation.requestDataExport': { mutation: 'requestDataExport', input: null, harmless: ['ALREADY_UNDER_WAY'] },
  'Mutation.requestErasure': { mutation: 'requestErasure', input: null, harmless: ['ALREADY_REQUESTED'] },
  ...mutation('withdrawErasureRequest', { erasureRequestId: it.decidedRequest }, 'ALREADY_DECIDED'),
  ...mutation('decideErasure', { erasureRequestId: it.decidedRequest, decision: 'CARRY_OUT' }, 'ALREADY_DECIDED'),
  'Mutation.adoptCooperationAgreement': {
    mutation: 'adoptCooperationAgreement',
    input: { title: '', memberIds: [it.martini, it.ozg], startsOn: longAgo },
    harmless: ['INVALID_TITLE'],
    partly: 'UNKNOWN_MEMBER',
  },
  ...mutation('terminateCooperationAgreement', { cooperationAgreementId: it.agreement, reason: '' }, 'INVALID_REASON'),
});

const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
