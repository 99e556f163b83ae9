import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Shifts, sign-ups and rosters. */
export const exchangeAsks = (it: Samples): Questions => ({
  'Query.openShifts': {
    query: `openShifts(first: 100, filter: { memberIds: ["${it.martini}"] }) { nodes { id } }`,
    shows: it.open,
  },
  'Query.openShift, on offer': { query: `openShift(id: "${it.open}") { id }` },
  'Query.openShift, a draft': { query: `openShift(id: "${it.draft}") { id }` },
  'Query.rosterImport': { query: `rosterImport(id: "${it.rosterImport}") { id fileName }` },

  'OpenShift.seriesCount': { query: `openShift(id: "${it.open}") { seriesCount }` },
  'OpenShift.contact': { query: `openShift(id: "${it.open}") { contact }` },
  'OpenShift.cancelNote': { query: `openShift(id: "${it.calledOff}") { cancelNote }` },
  'OpenShift.cancelNoticeMinutes': { query: `openShift(id: "${it.calledOff}") { cancelNoticeMinutes }` },
  'OpenShift.viewerCanEdit': { query: `openShift(id: "${it.free}") { viewerCanEdit }` },
  'OpenShift.viewerCanCancel': { query: `openShift(id: "${it.free}") { viewerCanCancel }` },
  'OpenShift.viewerCanPublish': { query: `openShift(id: "${it.draft}") { viewerCanPublish }` },
  'OpenShift.viewerCanWithdraw': { query: `openShift(id: "${it.free}") { viewerCanWithdraw }` },
  'OpenShift.supervisor': { query: `openShift(id: "${it.learning}") { supervisor { id } }`, shows: it.femke },
  'OpenShift.requirementSet': {
    query: `openShift(id: "${it.learning}") { requirementSet { id } }`,
    shows: it.requirementSet,
  },
  'Member.supervisors': member(it, 'supervisors(on: "2026-02-02") { id }', it.femke),
  'Department.viewerCanPlan': { at: 'exchange', type: 'Department', id: it.ok, fields: 'viewerCanPlan' },
  'Member.releasePolicy': member(it, 'releasePolicy { steps { audience } }', 'SELF_EMPLOYED'),
  'Member.releasePolicyVersions': member(it, 'releasePolicyVersions { steps { audience } }', 'SELF_EMPLOYED'),
  'Member.lateCancellationTermsVersions': member(it, 'lateCancellationTermsVersions { id }'),
  'Member.viewerCanSetTerms': member(it, 'viewerCanSetTerms'),
  'Query.tryOut': {
    query: `tryOut(shiftId: "${it.free}", startsAt: "2099-01-05T08:00:00Z", endsAt: "2099-01-05T16:00:00Z") { outcome }`,
  },
  'Query.credentialReuse': { query: 'credentialReuse { __typename }' },
  'Query.labourDisputes': { query: 'labourDisputes(first: 100) { nodes { id } }', shows: it.labourDispute },

  'OpenShift.tryOut': { query: `openShift(id: "${it.open}") { tryOut(professionalId: "${it.femke}") { outcome } }` },
  'OpenShift.externalId': { query: `openShift(id: "${it.open}") { externalId }` },
  'OpenShift.signUps': { query: `openShift(id: "${it.open}") { signUps { nodes { id } } }`, shows: it.signUp },
  'OpenShift.viewerSignUp': { query: `openShift(id: "${it.open}") { viewerSignUp { id } }`, shows: it.signUp },
  'OpenShift.eligibility': { query: `openShift(id: "${it.free}") { eligibility { outcome } }` },
  'OpenShift.viewerCanSignUp': { query: `openShift(id: "${it.free}") { viewerCanSignUp }` },

  'SignUp.status': { at: 'exchange', type: 'SignUp', id: it.signUp, fields: 'status' },
  'SignUp.declineNote': signUp(it.declinedShift, 'declineNote', 'A note between host and Femke.'),
  'SignUp.professional': signUp(it.open, 'professional { name }', 'Femke Hoekstra'),
  'SignUp.viewerCanWithdraw': signUp(it.open, 'viewerCanWithdraw'),
  'SignUp.viewerCanConfirm': signUp(it.open, 'viewerCanConfirm'),
  'SignUp.viewerCanDecline': signUp(it.open, 'viewerCanDecline'),
  'SignUp.viewerCanShortlist': signUp(it.open, 'viewerCanShortlist'),
  'SignUp.viewerCanCancelPlace': signUp(it.onOffer, 'viewerCanCancelPlace'),
  'SignUp.viewerCanRecordNoShow': signUp(it.begun, 'viewerCanRecordNoShow'),
  'SignUp.viewerCanUndoNoShow': signUp(it.missed, 'viewerCanUndoNoShow'),
  'SignUp.viewerCanAcceptOffer': signUp(it.offered, 'viewerCanAcceptOffer'),
  'SignUp.viewerCanAcceptInvitation': signUp(it.invited, 'viewerCanAcceptInvitation'),
  'SignUp.viewerCanReconfirm': signUp(it.changed, 'viewerCanReconfirm'),
  'SignUp.redeploymentOptions': signUp(it.calledOff, 'redeploymentOptions { id }', it.insteadOf),
  'SignUp.swaps': signUp(it.onOffer, 'swaps { id }', it.swap),
  'SignUp.status, of a no-show': { at: 'exchange', type: 'SignUp', id: it.missedSignUp, fields: 'status' },

  'OpenShift.candidates': { query: `openShift(id: "${it.free}") { candidates { professional { id } } }` },
  'OpenShift.takeOver': { query: `openShift(id: "${it.onOffer}") { takeOver { id } }`, shows: it.swap },
  'ShiftSwap.status': { at: 'exchange', type: 'ShiftSwap', id: it.agreedSwap, fields: 'status' },
  'ShiftSwap.holder': {
    at: 'exchange',
    type: 'ShiftSwap',
    id: it.agreedSwap,
    fields: 'holder { id }',
    shows: it.femke,
  },
  'ShiftSwap.taker': { at: 'exchange', type: 'ShiftSwap', id: it.agreedSwap, fields: 'taker { id }' },
  'ShiftSwap.viewerCanAccept': { at: 'exchange', type: 'ShiftSwap', id: it.swap, fields: 'viewerCanAccept' },
  'ShiftSwap.viewerCanRefuse': { at: 'exchange', type: 'ShiftSwap', id: it.agreedSwap, fields: 'viewerCanRefuse' },
  'ShiftSwap.viewerCanWithdraw': { at: 'exchange', type: 'ShiftSwap', id: it.agreedSwap, fields: 'viewerCanWithdraw' },
  'ShiftSwap.viewerCanApprove': { at: 'exchange', type: 'ShiftSwap', id: it.agreedSwap, fields: 'viewerCanApprove' },
  'Professional.swaps': { at: 'exchange', type: 'Professional', id: it.femke, fields: 'swaps { id }', shows: it.swap },
  'Member.noShows': member(it, 'noShows { nodes { id } }', it.missedSignUp),

  'Member.shifts': member(it, `shifts(first: 100, filter: { from: "${it.from}" }) { nodes { id } }`, it.draft),
  'Member.waitingSignUpCount': member(it, 'waitingSignUpCount', Number(it.waiting)),
  'Member.rosterImports': member(it, 'rosterImports { nodes { id } }', it.rosterImport),
  'Member.waitingRosterImports': member(it, 'waitingRosterImports { id }', it.unnamedImport),
  'Member.rosterLinks': member(it, 'rosterLinks { id }', it.rosterLink),
  'Member.signUpsToReconfirm': member(it, 'signUpsToReconfirm { id }', it.changedSignUp),
  'Member.endingCredentials': member(it, 'endingCredentials { credentialId }', it.endingCredential),
  'Member.stillMissing': member(it, 'stillMissing { outcome }'),
  'Member.rosterConflicts': member(it, 'rosterConflicts { nodes { id } }', it.rosterConflict),
  'RosterImport.viewerCanReplay': { query: `rosterImport(id: "${it.keptImport}") { viewerCanReplay }` },
  'Member.viewerCanPlan': member(it, 'viewerCanPlan'),
  'Member.viewerCanTellHomeRoster': member(it, 'viewerCanTellHomeRoster'),
  'Member.homeRosterHeardAt': member(it, 'homeRosterHeardAt'),
  'Member.viewerCanImportRosters': member(it, 'viewerCanImportRosters'),

  'Professional.calendar': {
    at: 'exchange',
    type: 'Professional',
    id: it.femke,
    fields: 'calendar { id }',
    shows: it.signUp,
  },
  'Professional.workingWeek': ofFemke(it, 'workingWeek { days { date } }'),
  'Professional.workingTimeCounters': ofFemke(it, 'workingTimeCounters { kind }'),
  'Professional.worksNights': ofFemke(it, 'worksNights'),
  'Professional.presenceOptOut': ofFemke(it, 'presenceOptOut { isGiven }'),
  'Professional.workedYears': ofFemke(it, 'workedYears { hours }'),
  'Professional.workedHoursCsv': ofFemke(it, 'workedHoursCsv'),
  'Professional.sideWorkObjections': ofFemke(it, 'sideWorkObjections { id }'),
  'Member.sideWorkObjections': member(it, 'sideWorkObjections { nodes { id } }', it.objection),
  'SideWorkObjection.reason': {
    at: 'exchange',
    type: 'SideWorkObjection',
    id: it.objection,
    fields: 'reason',
    shows: 'CONFIDENTIALITY',
  },
  'Professional.agenda': {
    at: 'exchange',
    type: 'Professional',
    id: it.femke,
    fields: 'agenda(first: 100) { nodes { id } }',
    shows: it.signUp,
  },
});

const ofFemke = (it: Samples, fields: string) =>
  ({ at: 'exchange', type: 'Professional', id: it.femke, fields }) as const;

const member = (it: Samples, fields: string, shows?: string | number) => ({
  query: `member(slug: "${it.slug}") { ${fields} }`,
  ...(shows !== undefined && { shows }),
});

/** By both ways that lead to it: as host, and as the one who signed up. */
const signUp = (shiftId: string, fields: string, shows?: string) => ({
  query: `openShift(id: "${shiftId}") { signUps { nodes { ${fields} } } viewerSignUp { ${fields} } }`,
  ...(shows !== undefined && { shows }),
});
