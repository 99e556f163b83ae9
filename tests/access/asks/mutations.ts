import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';
import { mutation } from './mutation.ts';

const longAgo = '2000-01-01';
const texts =
  'receivedBy reportAt login loginOwner badge medication medicationOwner wardSheet qualificationAsked safety';
const emptyCard = {
  ...Object.fromEntries(texts.split(' ').map(field => [field, ''])),
  loginDays: 0,
  medicationDays: 0,
};

const allWell = { wasBriefingComplete: true, wasReceived: true, wouldReturn: true };

/** A shift at no time. */
const never = (it: Samples) => ({ professionId: it.profession, startsAt: 'x', endsAt: 'x' });
const tooSoon = { audience: 'REGION', hoursAfterPublication: -1 };

/** What can be done. Each input is refused for a reason that has nothing to do with who asks. */
export const mutationAsks = (it: Samples): Questions => ({
  ...mutation('signUpForShift', { shiftId: it.begun }, 'NOT_ELIGIBLE'),
  ...mutation('withdrawSignUp', { signUpId: it.begunSignUp }, 'NOT_WITHDRAWABLE'),
  ...mutation('confirmSignUp', { signUpId: it.begunSignUp }, 'NOT_DECIDABLE'),
  ...mutation('declineSignUp', { signUpId: it.begunSignUp, reason: 'OTHER' }, 'NOTE_REQUIRED'),
  ...mutation('undoWithdraw', { signUpId: it.begunSignUp }, 'NOT_UNDOABLE'),
  ...mutation('acceptOffer', { signUpId: it.begunSignUp }, 'NOT_OFFERED'),
  ...mutation('acceptInvitation', { signUpId: it.begunSignUp }, 'NOT_INVITED'),
  ...mutation('reconfirmSignUp', { signUpId: it.begunSignUp }, 'NOT_ASKED'),
  ...mutation('inviteForShift', { shiftId: it.begun, professionalId: it.femke }, 'SHIFT_NOT_OPEN'),
  ...mutation('shortlistSignUp', { signUpId: it.begunSignUp }, 'NOT_DECIDABLE'),
  ...mutation('remindToReconfirm', { signUpId: it.begunSignUp }, 'NOT_ASKED'),
  ...mutation('cancelPlace', { signUpId: it.begunSignUp, reason: 'OTHER' }, 'NOTE_REQUIRED'),
  ...mutation('recordNoShow', { signUpId: it.signUp }, 'NOT_EXPECTED'),
  ...mutation('undoNoShow', { signUpId: it.signUp }, 'NOT_UNDOABLE'),
  ...mutation('proposeSwap', { signUpId: it.begunSignUp }, 'NOT_CONFIRMED', 'TAKER_REQUIRED'),
  ...mutation('offerInReturn', { swapId: it.swap, signUpId: it.begunSignUp }, 'NOT_AWAITED'),
  ...mutation('acceptSwap', { swapId: it.lapsedSwap }, 'NOT_AWAITED'),
  ...mutation('refuseSwap', { swapId: it.lapsedSwap }, 'NOT_AWAITED'),
  ...mutation('withdrawSwap', { swapId: it.lapsedSwap }, 'NOT_WITHDRAWABLE'),
  ...mutation('approveSwap', { swapId: it.lapsedSwap }, 'NOT_AGREED'),
  ...mutation('importRoster', { memberId: it.martini, fileName: 'a.csv', content: '' }, 'EMPTY_FILE'),
  ...mutation(
    'importHomeRoster',
    { memberId: it.martini, professionalIds: [], firstDay: '2000-01-02', lastDay: longAgo, intervals: [] },
    'INVALID_PERIOD',
  ),
  ...mutation('importHomeRosterFile', { memberId: it.martini, content: '' }, 'EMPTY_FILE'),
  ...mutation('setNightExemption', { isExempt: false }, 'ALREADY_SO'),
  ...mutation('setPresenceOptOut', { isGiven: false }, 'ALREADY_SO'),
  ...mutation(
    'raiseSideWorkObjection',
    { professionalId: it.femke, memberId: it.martini, reason: 'LEGAL_DUTY', startsOn: '2000-01-01', endsOn: longAgo },
    'INVALID_PERIOD',
  ),
  ...mutation('appealSideWorkObjection', { sideWorkObjectionId: it.objection }, 'NOT_IN_FORCE'),
  ...mutation('decideSideWorkObjection', { sideWorkObjectionId: it.objection, isUpheld: false }, 'ALREADY_LIFTED'),
  ...mutation('setAdultFrom', { professionalId: it.femke, adultFrom: longAgo }, 'NOT_UNDER_EIGHTEEN'),
  'Mutation.enterLabourDispute': {
    mutation: 'enterLabourDispute',
    input: { memberId: it.martini, startsOn: '2000-01-02', endsOn: longAgo },
    harmless: ['ENDS_BEFORE_IT_STARTS'],
    partly: 'UNKNOWN_PLACE',
  },
  ...mutation('endLabourDispute', { labourDisputeId: it.labourDispute, endsOn: longAgo }, 'ENDS_BEFORE_IT_STARTS'),

  ...mutation('createShift', { departmentId: it.ok, shift: never(it) }, 'NOT_A_TIME'),
  ...mutation('createShiftSeries', { departmentId: it.ok, shift: never(it) }, 'NOT_A_TIME'),
  ...mutation('copyWeek', { departmentId: it.ok, from: longAgo, to: longAgo }, 'SAME_WEEK'),
  ...mutation('publishShifts', { shiftIds: [it.begun] }, 'NOT_PUBLISHABLE'),
  ...mutation('editShift', { shiftId: it.begun, expectedRevision: 1, shift: never(it) }, 'NOT_A_TIME'),
  ...mutation('withdrawShift', { shiftId: it.begun }, 'NOT_ON_OFFER'),
  ...mutation('cancelShift', { shiftId: it.begun, reason: 'OTHER' }, 'NOTE_REQUIRED'),
  ...mutation('setReleasePolicy', { memberId: it.martini, steps: [tooSoon] }, 'HOURS_NOT_VALID'),
  ...mutation('setLateCancellationTerms', { memberId: it.martini, text: '\u0000' }, 'TEXT_NOT_STORABLE'),

  ...mutation('addCredential', { kind: 'BIG_REGISTRATION', number: '1' }, 'NUMBER_NOT_VALID'),
  ...mutation('withdrawCredential', { credentialId: it.refusedCredential }, 'ALREADY_OVER'),
  ...mutation('shareCredential', { credentialId: it.refusedCredential, memberId: it.ozg }, 'ALREADY_OVER'),
  ...mutation('remindToRenew', { memberId: it.martini, credentialId: it.endingCredential }, 'REMINDED_TODAY'),
  ...mutation('verifyCredential', { credentialId: it.refusedCredential, memberId: it.martini }, 'NOT_TO_VERIFY'),
  ...mutation(
    'refuseCredential',
    { credentialId: it.refusedCredential, memberId: it.martini, reason: 'NOT_SHOWN' },
    'NOT_TO_VERIFY',
  ),
  ...mutation(
    'recordOccupationalHealthClearance',
    { professionalId: it.femke, memberId: it.martini, isCleared: true, datedOn: '2999-01-01' },
    'DATE_IN_FUTURE',
  ),
  ...mutation(
    'adoptRequirementSet',
    { memberId: it.martini, name: '', validFrom: longAgo, items: [] },
    'NAME_NOT_VALID',
    'STARTS_IN_THE_PAST',
  ),
  ...mutation(
    'setCheckAcceptance',
    { memberId: it.martini, kind: 'E_LEARNING', fromMemberId: it.martini, isAccepted: true },
    'UNKNOWN_MEMBER',
  ),
  ...mutation(
    'withdrawCheckAcceptance',
    { memberId: it.martini, kind: 'E_LEARNING', fromMemberId: it.martini },
    'NOTHING_SAID',
  ),
  ...mutation(
    'withdrawRequirementVersion',
    { requirementSetId: it.requirementSet, validFrom: longAgo },
    'NOTHING_PLANNED',
  ),
  ...mutation('writeArrivalCard', { departmentId: it.ok, ...emptyCard }, 'TEXT_MISSING'),
  ...mutation('acknowledgeArrivalCard', { arrivalCardId: it.oldCard }, 'CHANGED_SINCE'),
  ...mutation('giveDepartmentFeedback', { shiftId: it.begun, ...allWell }, 'TOO_LATE'),
  ...mutation('giveProfessionalFeedback', { shiftId: it.worked, professionalId: it.femke, text: '' }, 'TEXT_MISSING'),
  ...mutation('mapRosterColumns', { rosterImportId: it.rosterImport, columns: [] }, 'NOT_WAITING'),
  ...mutation('replayRosterImport', { rosterImportId: it.rosterImport }, 'NOT_FINISHED'),
  ...mutation('linkRoster', { memberId: it.martini, name: '', kind: 'ICAL', address: 'https://a.nl' }, 'NO_NAME'),
  ...mutation('unlinkRoster', { rosterLinkId: it.endedLink }, 'LINK_ENDED'),
  ...mutation('syncRosterLink', { rosterLinkId: it.endedLink }, 'LINK_ENDED'),
  ...mutation('resolveRosterConflict', { rosterConflictId: it.decidedConflict, resolution: 'KEEP_OURS' }, 'NOT_OPEN'),

  ...mutation('registerForEvent', { eventId: it.pastEvent }, 'EVENT_STARTED', 'NAME_NOT_VALID', 'EMAIL_NOT_VALID'),
  ...mutation('cancelRegistration', { registrationId: it.cancelled }, 'ALREADY_CANCELLED', 'EVENT_STARTED'),
  ...mutation(
    'draftStory',
    { professionalId: it.femke, memberId: it.martini, name: 'Femke', title: '', text: 'Goed.' },
    'TITLE_NOT_VALID',
  ),
  ...mutation('consentToStory', { storyId: it.story }, 'ALREADY_PUBLISHED'),
  'Mutation.withdrawStory': {
    mutation: 'withdrawStory',
    input: { storyId: it.waitingStory },
    harmless: [],
    isolate: 'story',
  },

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
  ...done('markMessagesRead', { messageIds: [] }),
  ...mutation('setMessagePreference', { group: 'MY_SHIFTS', mail: 'OFF', push: 'OFF' }, 'NEEDED_NEEDS_A_WAY'),
  ...mutation('setQuietHours', { from: '22:00' }, 'NO_SPAN'),
  ...done('setMessageLanguage', { language: 'nl' }),
  ...mutation('setMailAddress', { address: 'x' }, 'INVALID_ADDRESS', 'MAIL_IS_OFF'),
  ...mutation('confirmMailAddress', { code: 'x' }, 'NOT_GOOD'),
  ...mutation('subscribeToPush', noBrowser, 'UNKNOWN_PUSH_SERVICE', 'INVALID_KEYS'),
  ...mutation('unsubscribeFromPush', { pushSubscriptionId: 'x' }, 'NOT_SUBSCRIBED'),
  ...done('createCalendarFeed', null),
  ...done('revokeCalendarFeed', null),
  'Mutation.adoptCooperationAgreement': {
    mutation: 'adoptCooperationAgreement',
    input: { title: '', memberIds: [it.martini, it.ozg], startsOn: longAgo },
    harmless: ['INVALID_TITLE'],
    partly: 'UNKNOWN_MEMBER',
  },
  ...mutation('terminateCooperationAgreement', { cooperationAgreementId: it.agreement, reason: '' }, 'INVALID_REASON'),
});

const noBrowser = { endpoint: 'https://naober.example', publicKey: '', authSecret: '', device: '' };

/** What may be done again and again. */
const done = (name: string, input: Record<string, unknown> | null): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless: [] },
});
