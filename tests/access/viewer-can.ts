import { engagementCan } from './asks/engagements.ts';

/** Beside a record stands whether the viewer can do something with it: as the mutation says. */
export const viewerCan: Readonly<Record<string, string | null>> = {
  'Pool.viewerCanJoin': null, // whether the pool is for her profession as well
  'Pool.viewerCanClose': 'Mutation.closePool',
  'ConsultationRequest.viewerCanAccept': 'Mutation.acceptConsultation',
  'ConsultationRequest.viewerCanGiveBack': 'Mutation.giveBackConsultation',
  'ConsultationRequest.viewerCanComplete': 'Mutation.completeConsultation',
  'ConsultationRequest.viewerCanWithdraw': 'Mutation.withdrawConsultation',
  'ExchangeProgramme.viewerCanPlan': 'Mutation.planWave',
  'ExchangeProgramme.viewerCanClose': 'Mutation.closeProgramme',
  'ExchangeProgramme.viewerCanJoinFor': 'Mutation.joinProgramme',
  'ProgrammeWave.viewerCanGoLive': 'Mutation.goLiveWithWave',
  'ProgrammeWave.viewerCanClose': 'Mutation.closeWave',
  'WavePlace.viewerCanChange': 'Mutation.offerPlaces',
  ...engagementCan,
  'Member.viewerCanPlan': null, // says nothing of one mutation
  'Department.viewerCanPlan': 'Mutation.createShift',
  'OpenShift.viewerCanEdit': 'Mutation.editShift',
  'OpenShift.viewerCanCancel': 'Mutation.cancelShift',
  'OpenShift.viewerCanPublish': 'Mutation.publishShifts',
  'OpenShift.viewerCanWithdraw': 'Mutation.withdrawShift',
  'Member.viewerCanSetTerms': 'Mutation.setLateCancellationTerms',
  'Member.viewerCanDraftDetachments': 'Mutation.draftDetachmentAgreement',
  'Region.viewerCanAdminister': null, // the same, for the whole region
  'OpenShift.viewerCanSignUp': null, // whether she is eligible as well
  'AccessKey.viewerCanRevoke, of a person': null, // the row of the mutation is about a key of a member
  'Member.viewerCanAdminister': 'Mutation.grantRole',
  'Member.viewerCanImportRosters': 'Mutation.importRoster',
  'Member.viewerCanTellHomeRoster': 'Mutation.importHomeRosterFile',
  'RosterImport.viewerCanReplay': 'Mutation.replayRosterImport',
  'SignUp.viewerCanWithdraw': 'Mutation.withdrawSignUp',
  'Credential.viewerCanWithdraw': 'Mutation.withdrawCredential',
  'Member.viewerCanVerifyCredentials': 'Mutation.verifyCredential',
  'Member.viewerCanSetRequirements': 'Mutation.adoptRequirementSet',
  'OpenShift.viewerCanWriteArrivalCard': 'Mutation.writeArrivalCard',
  'OpenShift.viewerCanLookBack': null, // as who worked it, or for the department
  'SignUp.viewerCanGiveFeedback': 'Mutation.giveDepartmentFeedback',
  'SignUp.viewerCanConfirm': 'Mutation.confirmSignUp',
  'SignUp.viewerCanDecline': 'Mutation.declineSignUp',
  'SignUp.viewerCanShortlist': 'Mutation.shortlistSignUp',
  'Timesheet.viewerCanSubmit': 'Mutation.submitHours',
  'Timesheet.viewerCanVerify': null, // of many at once, each row by itself
  'Timesheet.viewerCanReturn': 'Mutation.returnTimesheet',
  'SignUp.viewerCanCancelPlace': 'Mutation.cancelPlace',
  'SignUp.viewerCanRecordNoShow': 'Mutation.recordNoShow',
  'SignUp.viewerCanUndoNoShow': 'Mutation.undoNoShow',
  'SignUp.viewerCanAcceptOffer': 'Mutation.acceptOffer',
  'SignUp.viewerCanAcceptInvitation': 'Mutation.acceptInvitation',
  'SignUp.viewerCanReconfirm': 'Mutation.reconfirmSignUp',
  'ShiftSwap.viewerCanAccept': null, // the rows of the mutations are about another swap
  'ShiftSwap.viewerCanRefuse': null, // the same
  'ShiftSwap.viewerCanWithdraw': null, // the same
  'ShiftSwap.viewerCanApprove': 'Mutation.approveSwap',
  'Employment.viewerCanEnd': 'Mutation.endEmployment',
  'RoleGrant.viewerCanWithdraw': 'Mutation.withdrawRole',
  'AccessKey.viewerCanRevoke, of a member': 'Mutation.revokeAccessKey',
  'AccessKey.viewerCanRotate, of a member': 'Mutation.rotateApiKey',
  'ErasureRequest.viewerCanWithdraw': 'Mutation.withdrawErasureRequest',
  'ErasureRequest.viewerCanDecide': 'Mutation.decideErasure',
  'EpaEntrustment.viewerCanRevoke': 'Mutation.revokeEpaEntrustment',
  'RecruitmentEvent.viewerCanRegister': 'Mutation.registerForEvent',
  'Registration.viewerCanCancel': 'Mutation.cancelRegistration',
  'Story.viewerCanConsent': 'Mutation.consentToStory',
  'Story.viewerCanWithdraw': 'Mutation.withdrawStory',
  'CooperationAgreement.viewerCanTerminate': 'Mutation.terminateCooperationAgreement',
  'CooperationAgreement.viewerCanRevise': 'Mutation.reviseCooperationAgreement',
  'CooperationAgreement.viewerCanAdvance': 'Mutation.advanceCooperationAgreement',
  'CooperationAgreement.viewerCanReturn': 'Mutation.returnCooperationAgreement',
  'CooperationAgreement.viewerCanAmend': null, // the mutation drafts new ones as well, in each region
  'Member.viewerCanMerge': 'Mutation.mergeMembers',
  'Handbook.viewerCanWrite': null, // the mutation makes a handbook where there is none
};
