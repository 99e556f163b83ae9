import type { Questions, ReferenceQuestion } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** What members agree, who goes, and the handbook. */
export const agreementAsks = (it: Samples): Questions => ({
  'Query.cooperationAgreement': { query: `cooperationAgreement(id: "${it.agreement}") { id }` },
  'CooperationAgreement.title, a draft': agreement(it.draftAgreement, 'title'),
  'CooperationAgreement.title, in review': agreement(it.reviewedAgreement, 'title'),
  'CooperationAgreement.alerts': agreement(it.agreement, 'alerts { about }'),
  'CooperationAgreement.membersToGiveNotice': agreement(it.agreement, 'membersToGiveNotice { id }', it.martini),
  'CooperationAgreement.reactions': agreement(it.consultedAgreement, 'reactions { text }', 'Of Martini.'),
  'CooperationAgreement.membersToReact': agreement(it.consultedAgreement, 'membersToReact { id }', it.martini),
  'CooperationAgreement.viewerCanRevise': agreement(it.draftAgreement, 'viewerCanRevise'),
  'CooperationAgreement.viewerCanAdvance': agreement(it.reviewedAgreement, 'viewerCanAdvance'),
  'CooperationAgreement.viewerCanReturn': agreement(it.reviewedAgreement, 'viewerCanReturn'),
  'CooperationAgreement.viewerCanAmend': agreement(it.agreement, 'viewerCanAmend'),
  'Member.viewerCanMerge': governance('Member', it.martini, 'viewerCanMerge'),

  'Query.handbook': { query: 'handbook { id }' },
  'Query.handbookClause': { query: 'handbookClause(code: "withdrawing") { code }' },
  'Handbook.draft': governance('Handbook', it.handbook, 'draft { id }'),
  'Handbook.readCounts': governance('Handbook', it.handbook, 'readCounts { mustCount }'),
  'Handbook.viewerCanWrite': governance('Handbook', it.handbook, 'viewerCanWrite'),
  'Member.handbookReaders': governance('Member', it.martini, 'handbookReaders { number }'),

  ...draftingAsks(it),
  ...mutation('reviseCooperationAgreement', revised(it), 'INVALID_TITLE'),
  ...mutation('advanceCooperationAgreement', reviewed(it), 'ALREADY_ENDED'),
  ...mutation('reactToCooperationAgreement', objected(it), 'TEXT_MISSING'),
  ...mutation('returnCooperationAgreement', { ...reviewed(it), reason: '' }, 'INVALID_REASON'),
  ...mutation(
    'giveNotice',
    { cooperationAgreementId: it.agreement, memberId: it.martini, reason: '' },
    'INVALID_REASON',
  ),
  ...mutation(
    'mergeMembers',
    { memberId: it.martini, successorId: it.martini, on: longAgo },
    'SAME_MEMBER',
    'IN_THE_PAST',
  ),
  ...mutation('recordDeparture', { memberId: it.martini, on: longAgo }, 'IN_THE_PAST'),
  ...mutation('acknowledgeHandbook', { handbookVersionId: it.oldHandbook }, 'NOT_CURRENT'),
  ...mutation('saveHandbookDraft', { clauses: [] }, 'NO_CLAUSES'),
  ...mutation('publishHandbook', { handbookVersionId: it.handbookDraft, revision: 1, note: '' }, 'INVALID_NOTE'),
});

const longAgo = '2000-01-01';
const termsOf = (it: Samples) => ({ title: '', memberIds: [it.martini, it.ozg], startsOn: longAgo });
const revised = (it: Samples) => ({ cooperationAgreementId: it.draftAgreement, revision: 1, terms: termsOf(it) });
const reviewed = (it: Samples) => ({ cooperationAgreementId: it.reviewedAgreement, from: 'COMPLIANCE_REVIEW' });

const objected = (it: Samples) => {
  const of = { cooperationAgreementId: it.consultedAgreement, revision: 1, memberId: it.martini };
  return { ...of, opinion: 'OBJECTS', text: '' };
};

const draftingAsks = (it: Samples): Questions => ({
  'Mutation.draftCooperationAgreement': {
    mutation: 'draftCooperationAgreement',
    input: { terms: termsOf(it) },
    harmless: ['INVALID_TITLE'],
    partly: 'UNKNOWN_MEMBER',
  },
});

const governance = (type: string, id: string, fields: string, shows?: string): ReferenceQuestion => ({
  at: 'governance',
  type,
  id,
  fields,
  ...(shows !== undefined && { shows }),
});

const agreement = (id: string, fields: string, shows?: string) => governance('CooperationAgreement', id, fields, shows);

const mutation = (name: string, input: Record<string, unknown>, ...harmless: string[]): Questions => ({
  [`Mutation.${name}`]: { mutation: name, input, harmless },
});
