import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:messages/';

/** Keys that only some pages use, by the part of the words that travels with those pages; all others are common. */
const parts: Readonly<Record<string, RegExp>> = {
  shifts:
    /^(accept\w+|briefing|cancelReason|credentialKind|counter|epa|finding|offerInReturn|overrideBecause|proposeSwap|reconfirmSignUp|refuseSwap|remedy|shiftFacts|shiftKind|signUp|signUpForShift|source|swap|swapStatus|todo|tryOut|undoWithdraw|why|appealSideWorkObjection|sideWork\w*|workActivity|workWeek|workedYear|workingTime|withdrawSignUp|withdrawSwap)\./,
  planner:
    /^(approveSwap|booking|cancelPlace|candidates|confirmSignUp|declineReason|declineSignUp|desk\w*|inviteForShift|linkRoster|mapRosterColumns|overrideCode|recordNoShow|replayRosterImport|resolveRosterConflict|shortlistSignUp|sync\w*|undoNoShow|homeRoster\w*|importHomeRosterFile|importRoster|plan|planMistake|roster\w*|rowError|shiftStatus|hostTerms|releaseAudience|remindToReconfirm|remindToRenew|setLateCancellationTerms|setReleasePolicy)\./,
  door: /^(door|notice|noticeDo)\./,
  account:
    /^(access\w*|account|calendar|confirmMailAddress|createPersonalToken|endSession|inbox|key|keyStatus|message\w*|push|quiet|record|revokeAccessKey|scope|secret|setM\w+|setQuietHours|subscribeToPush|token|unsubscribeFromPush)\./,
  myData:
    /^(consent\w*|erasure|erasureReason|export\w*|giveConsent|myData|requestDataExport|requestErasure|retention\w*|withdrawConsent|withdrawErasureRequest)\./,
  pools:
    /^(acceptConsultation|closePool|completeConsultation|consultation\w*|giveBackConsultation|joinPool|leavePool|offer|offerAvailability|openPool|partOfDay|plannerPools|pool\w*|requestConsultation|saveParticipationPreference|weekday|wish|withdrawConsultation)\./,
  board: /^(board|boardWeek|filter|near|renameFilter|saved|saveFilter)\./,
  papers:
    /^(acceptance|acknowledgeArrivalCard|addCredential|adoptRequirementSet|arrival|arrivalField|credentialGap|credentialOwner|credentialReason|credentialStatus|decideSideWorkObjection|employee|feedbackQuestion|giveDepartmentFeedback|giveProfessionalFeedback|lookBack|objections|papers\w*|raiseSideWorkObjection|readiness|recordOccupationalHealthClearance|refuseCredential|requirements|setAdultFrom|setCheckAcceptance|shareCredential|specialism|team|verify|verifyCredential|withdrawCheckAcceptance|withdrawCredential|withdrawRequirementVersion|writeArrivalCard)\./,
  run: /^(draftStory|handbook\w*|placement\w*|run\w*)\./,
  agreements:
    /^(agreement\w*|assessEngagement|combination\w*|counterRateAgreement|detachment\w*|draftCombinationJob|draftEngagement|endCombinationJob|endDetachmentAgreement|endEngagement|engagement\w*|handOverDetachmentSignature|proposeRateAgreement|rate|rateStatus|recordLending|refuseDetachmentAgreement|sendDetachmentForSigning|signDetachmentAgreement|withdrawCombinationJob|withdrawRateAgreement)\./,
  hours: /^(hours\w*|timesheet\w*)\./,
  settlement:
    /^(approveSettlementBatch|balance\w*|creditSettlementBatch|exportSettlementBatch|holdSettlementLine|proposeSettlementBatch|recordSettlement\w*|releaseSettlementHold|settlement\w*)\./,
  administration:
    /^(administration|disputes|endLabourDispute|enterLabourDispute|createApiKey|createWidgetKey|decideErasure|erasures|erasureStatus|platform|platformState|grantRole|keys\w*|linkIdentity|log|logClient|logKind|logRecord|roles|rotateApiKey|withdrawRole)\./,
};

/**
 * Serves `virtual:messages/nl/common` and the like: a part of a catalogue, compiled at build time, so that the
 * browser carries no parser and no word of a page that it does not open.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'naober-compiled-messages',
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [locale, part = 'common'] = id.slice(prefix.length + 1).split('/');
      const file = new URL(`../src/messages/${locale}.json`, import.meta.url);
      this.addWatchFile(file.pathname);
      const catalogue: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
      return `export const messages = ${JSON.stringify(compiled(catalogue, part))};`;
    },
  };
}

const partOf = (key: string): string => Object.keys(parts).find(part => parts[part]?.test(key)) ?? 'common';

function compiled(catalogue: Record<string, string>, part: string): Record<string, unknown> {
  const mine = Object.entries(catalogue).filter(([key]) => partOf(key) === part);
  return Object.fromEntries(mine.map(([key, text]) => [key, compileMessage(text)]));
}
