import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Beside a record stands whether the viewer can do something with it: as the mutation says. */
export const engagementCan: Readonly<Record<string, string | null>> = {
  'Engagement.viewerCanAccept': 'Mutation.acceptEngagement',
  'Engagement.viewerCanAssess': 'Mutation.assessEngagement',
  'Engagement.viewerCanEnd': 'Mutation.endEngagement',
  'Engagement.viewerCanPropose': 'Mutation.proposeRateAgreement',
  'RateAgreement.viewerCanAnswer': null, // she proposed it, and does not answer herself
  'RateAgreement.viewerCanWithdraw': null, // nor does the host take it back
  'CombinationJob.viewerCanAccept': null, // Martini said yes to it already
  'CombinationJob.viewerCanWithdraw': 'Mutation.withdrawCombinationJob',
  'CombinationJob.viewerCanEnd': 'Mutation.endCombinationJob',
  'CombinationJob.viewerCanDraftVersion': null, // the other employer drafts for itself
};

/** What two parties agree, and weeks over two employers. */
export const engagementAsks = (it: Samples): Questions => ({
  'Engagement.status': engagement(it.engagement, 'status', 'ACTIVE'),
  'Engagement.viewerParty': engagement(it.engagement, 'viewerParty'),
  'Engagement.rateAgreements': engagement(it.engagement, 'rateAgreements { centsPerHour }', 4_242),
  'Engagement.viewerCanPropose': engagement(it.engagement, 'viewerCanPropose'),
  'Engagement.viewerCanAccept': engagement(it.draftedEngagement, 'viewerCanAccept'),
  'Engagement.viewerCanAssess': engagement(it.draftedEngagement, 'viewerCanAssess'),
  'Engagement.viewerCanEnd': engagement(it.draftedEngagement, 'viewerCanEnd'),
  'EngagementAssessment.outcome': engagement(it.engagement, 'assessment { outcome }', 'SELF_EMPLOYMENT'),
  'EngagementAssessment.reference': engagement(it.engagement, 'assessment { reference }', 'A file of Martini.'),
  'EngagementAssessment.assessedBy': engagement(it.engagement, 'assessment { assessedBy { id } }', it.officer),
  'RateAgreement.viewerCanAnswer': engagement(it.draftedEngagement, 'rateAgreements { viewerCanAnswer }'),
  'RateAgreement.viewerCanWithdraw': engagement(it.draftedEngagement, 'rateAgreements { viewerCanWithdraw }'),
  'Professional.engagements': ofFemke(it, 'engagements { id }', it.engagement),
  'Member.engagements': ofMartini(it, 'engagements(first: 100) { nodes { id } }', it.engagement),
  'Member.professionalsOnOwnAccount': ofMartini(it, 'professionalsOnOwnAccount { id }', it.bram),

  'CombinationJob.status': job(it.proposedJob, 'status', 'PROPOSED'),
  'CombinationJob.viewerCanAccept': job(it.proposedJob, 'viewerCanAccept'),
  'CombinationJob.viewerCanWithdraw': job(it.proposedJob, 'viewerCanWithdraw'),
  'CombinationJob.viewerCanEnd': job(it.agreedJob, 'viewerCanEnd'),
  'CombinationJob.viewerCanDraftVersion': job(it.agreedJob, 'viewerCanDraftVersion'),
  'Professional.combinationJobs': ofFemke(it, 'combinationJobs { id }', it.proposedJob),
  'Member.combinationJobs': ofMartini(it, 'combinationJobs { id }', it.proposedJob),
  'Member.combinationJobTryOut': ofMartini(it, tryOut(it), 'REST_TOO_SHORT'),

  ...mutation('draftEngagement', drafted(it), 'INVALID_PERIOD'),
  ...mutation('acceptEngagement', { engagementId: it.engagement }, 'NOT_DRAFTED'),
  ...mutation('assessEngagement', { engagementId: it.engagement, ...neverAssessed }, 'DAY_TO_COME'),
  ...mutation('endEngagement', { engagementId: it.engagement, lastDay: '2000-01-01' }, 'INVALID_PERIOD'),
  ...mutation(
    'proposeRateAgreement',
    { engagementId: it.engagement, centsPerHour: 0, startsOn: '2030-01-01' },
    'INVALID_AMOUNT',
  ),
  ...mutation(
    'counterRateAgreement',
    { engagementId: it.engagement, number: 99, centsPerHour: 1, startsOn: '2030-01-01' },
    'NOT_OPEN',
  ),
  ...mutation('acceptRateAgreement', { engagementId: it.engagement, number: 99 }, 'NOT_OPEN'),
  ...mutation('withdrawRateAgreement', { engagementId: it.engagement, number: 99 }, 'NOT_OPEN'),
  ...mutation('draftCombinationJob', noWeeks(it), 'NO_WEEKS'),
  ...mutation('acceptCombinationJob', { combinationJobId: it.agreedJob }, 'NOT_PROPOSED'),
  ...mutation('withdrawCombinationJob', { combinationJobId: it.agreedJob }, 'NOT_PROPOSED'),
  ...mutation('endCombinationJob', { combinationJobId: it.agreedJob, lastDay: '2000-01-01' }, 'INVALID_PERIOD'),
});

const drafted = (it: Samples) => {
  const parties = { memberId: it.martini, professionalId: it.femke, professionId: it.profession };
  return { ...parties, departmentIds: [], startsOn: '2000-01-01', endsOn: '2000-01-02' };
};
const neverAssessed = { outcome: 'EMPLOYMENT', assessedOn: '2999-01-01', reference: 'x' };
const noWeeks = (it: Samples) => {
  const parties = { memberId: it.martini, otherMemberId: it.ozg, professionalId: it.colleague };
  return { ...parties, weeks: [], startsOn: '2000-01-01' };
};

/** An evening at Martini and the next morning at OZG. */
const tryOut = (it: Samples) => {
  const day = (weekday: string, memberId: string, from: string, until: string) =>
    `{ weekday: ${weekday}, memberId: "${memberId}", from: "${from}", until: "${until}", breakMinutes: 30 }`;
  const days = [day('MONDAY', it.martini, '15:00', '23:30'), day('TUESDAY', it.ozg, '07:00', '15:00')];
  return `combinationJobTryOut(otherMemberId: "${it.ozg}", startsOn: "2030-01-01", weeks: [{ days: [${days.join(', ')}] }]) { code }`;
};

const engagement = (id: string, fields: string, shows?: string | number) =>
  ({ at: 'exchange', type: 'Engagement', id, fields, ...(shows !== undefined && { shows }) }) as const;
const job = (id: string, fields: string, shows?: string) =>
  ({ at: 'exchange', type: 'CombinationJob', id, fields, ...(shows !== undefined && { shows }) }) as const;
const ofFemke = (it: Samples, fields: string, shows: string) =>
  ({ at: 'exchange', type: 'Professional', id: it.femke, fields, shows }) as const;
const ofMartini = (it: Samples, fields: string, shows: string) =>
  ({ at: 'exchange', type: 'Member', id: it.martini, fields, shows }) as const;
const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
