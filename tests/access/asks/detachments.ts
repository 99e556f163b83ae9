import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';
import { mutation } from './mutation.ts';

const longAgo = '2000-01-01';

/** Detachment agreements and what is on record of members that lend. */
export const detachmentAsks = (it: Samples): Questions => ({
  'Query.detachmentAgreement': { query: `detachmentAgreement(id: "${it.detachment}") { id }`, shows: it.detachment },
  'Query.tryDetachment': {
    query: `tryDetachment(input: { professionalId: "${it.femke}", homeMemberId: "${it.martini}", hostMemberId: "${it.ozg}",
      terms: { professionalName: "F", professionId: "${it.profession}", startsOn: "${longAgo}", endsOn: "${longAgo}", legalBasis: TBA } }) { code }`,
    shows: 'COST_MISSING',
  },
  'DetachmentAgreement.costPerHourCents': of(it, 'costPerHourCents', 4321),
  'DetachmentAgreement.grossWageCostCents': of(it, 'grossWageCostCents', 4444),
  'DetachmentAgreement.costAnnex': of(it, 'costAnnex', 'Bijlage met 4321.'),
  'DetachmentRefusal.costAnnex': of(it, 'refusals { costAnnex }', 'Bijlage met 4300.'),
  'DetachmentAgreement.signers': of(it, 'signers(party: HOME) { id }', it.hrOfMartini),
  'Member.detachmentAgreements': ofMember(it, 'detachmentAgreements(first: 100) { nodes { id } }', it.detachment),
  'Member.viewerCanDraftDetachments': ofMember(it, 'viewerCanDraftDetachments'),
  'Member.lendingRecords': ofMember(it, 'lendingRecords { id }', it.lendingRecord),
  'Professional.detachmentAgreements': {
    at: 'exchange',
    type: 'Professional',
    id: it.femke,
    fields: 'detachmentAgreements { id }',
    shows: it.detachment,
  },
  'CooperationAgreement.stopsWhenItEnds': {
    at: 'exchange',
    type: 'CooperationAgreement',
    id: it.agreement,
    fields: `stopsWhenItEnds(lastDay: "${longAgo}") { lastDay }`,
  },
  ...changes(it),
});

/** What can be done; each is refused because the agreement is over, or of what was left out. */
function changes(it: Samples): Questions {
  const which = { detachmentAgreementId: it.detachment };
  const terms = {
    professionalName: 'F',
    professionId: it.profession,
    startsOn: longAgo,
    endsOn: longAgo,
    legalBasis: 'TBA',
  };
  const ofFemke = { professionalId: it.femke, homeMemberId: it.martini, hostMemberId: it.martini };
  return {
    ...mutation('draftDetachmentAgreement', { ...ofFemke, terms }, 'UNKNOWN_HOST'),
    ...mutation('changeDetachmentDraft', { ...which, terms }, 'NOT_A_DRAFT'),
    ...mutation('amendDetachmentAgreement', { ...which, terms }, 'NOT_AMENDABLE'),
    ...mutation('sendDetachmentForSigning', { ...which, textHash: '' }, 'NOT_A_DRAFT'),
    ...mutation(
      'signDetachmentAgreement',
      { ...which, party: 'PROFESSIONAL', textHash: '', signedName: '' },
      'INVALID_NAME',
    ),
    ...mutation('handOverDetachmentSignature', { ...which, party: 'HOME', toPersonId: it.femke }, 'NOT_WAITING'),
    ...mutation('refuseDetachmentAgreement', { ...which, party: 'HOST', reason: 'OTHER' }, 'WORDS_REQUIRED'),
    ...mutation('suspendDetachmentAgreement', { ...which, reason: 'LEAVE' }, 'NOT_ACTIVE'),
    ...mutation('resumeDetachmentAgreement', which, 'NOT_SUSPENDED'),
    ...mutation('endDetachmentAgreement', { ...which, reason: 'OTHER', lastDay: longAgo }, 'NOT_RUNNING'),
    ...mutation('withdrawDetachmentAgreement', which, 'SIGNED_BY_ALL'),
    ...mutation(
      'recordLending',
      { memberId: it.martini, kind: 'WTTA_ADMISSION', value: '', checkedOn: longAgo },
      'INVALID_VALUE',
    ),
  };
}

const of = (it: Samples, fields: string, shows: string | number) =>
  ({ at: 'exchange', type: 'DetachmentAgreement', id: it.detachment, fields, shows }) as const;

const ofMember = (it: Samples, fields: string, shows?: string) => ({
  query: `member(slug: "${it.slug}") { ${fields} }`,
  ...(shows !== undefined && { shows }),
});
