import type { Questions } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** What people can show, what hosts ask, and what departments tell. */
export const credentialAsks = (it: Samples): Questions => ({
  'Professional.credentials': ofFemke(it, 'credentials { id }', it.credential),
  'Credential.number': {
    at: 'exchange',
    type: 'Credential',
    id: it.credential,
    fields: 'kind number',
    shows: 'LIFE_SUPPORT',
  },
  'Credential.viewerCanWithdraw': {
    at: 'exchange',
    type: 'Credential',
    id: it.credential,
    fields: 'viewerCanWithdraw',
  },
  'Professional.readiness': ofFemke(it, `readiness(memberId: "${it.martini}") { outcome }`),
  'Readiness.missing': ofFemke(
    it,
    `readiness(memberId: "${it.treant}", departmentId: "${it.treantOk}") { missing { code } }`,
  ),
  'Member.credentialsToVerify': ofMartini(it, 'credentialsToVerify(first: 100) { nodes { id } }', it.waitingCredential),
  'Member.viewerCanVerifyCredentials': ofMartini(it, 'viewerCanVerifyCredentials'),
  'Member.requirementSets': ofMartini(it, 'requirementSets { id }', it.requirementSet),
  'Member.checkAcceptances': ofMartini(it, 'checkAcceptances { kind }', 'BIG_REGISTRATION'),
  'Member.viewerCanSetRequirements': ofMartini(it, 'viewerCanSetRequirements'),
  'Department.arrivalCard': {
    at: 'exchange',
    type: 'Department',
    id: it.ok,
    fields: 'arrivalCard { id }',
    shows: it.arrivalCard,
  },
  'OpenShift.arrivalCard': { query: `openShift(id: "${it.open}") { arrivalCard { id } }`, shows: it.arrivalCard },
  'ArrivalCard.wardSheet': { at: 'exchange', type: 'ArrivalCard', id: it.arrivalCard, fields: 'wardSheet' },
  'Department.feedback': { at: 'exchange', type: 'Department', id: it.ok, fields: 'feedback { texts { text } }' },
  'OpenShift.workedPlaces': {
    query: `openShift(id: "${it.worked}") { workedPlaces { professional { id } } }`,
    shows: it.femke,
  },
  'OpenShift.viewerCanLookBack': { query: `openShift(id: "${it.worked}") { viewerCanLookBack }` },
  'SignUp.departmentFeedback': ofWorked(it, 'departmentFeedback { text }', 'Words of Femke'),
  'SignUp.professionalFeedback': ofWorked(it, 'professionalFeedback { text }', 'Words to Femke'),
  'SignUp.viewerCanGiveFeedback': ofWorked(it, 'viewerCanGiveFeedback'),
  'Professional.feedbackDue': ofFemke(it, 'feedbackDue { id }'),
  'Professional.receivedFeedback': ofFemke(it, 'receivedFeedback { nodes { text } }', 'Words to Femke'),
  'ArrivalCard.unreadSignUps': {
    at: 'exchange',
    type: 'ArrivalCard',
    id: it.arrivalCard,
    fields: 'unreadSignUps { id }',
  },
  'OpenShift.viewerCanWriteArrivalCard': { query: `openShift(id: "${it.open}") { viewerCanWriteArrivalCard }` },
});

const ofFemke = (it: Samples, fields: string, shows?: string) => ({
  at: 'exchange' as const,
  type: 'Professional',
  id: it.femke,
  fields,
  ...(shows !== undefined && { shows }),
});

const ofWorked = (it: Samples, fields: string, shows?: string) => ({
  at: 'exchange' as const,
  type: 'SignUp',
  id: it.workedSignUp,
  fields,
  ...(shows !== undefined && { shows }),
});

const ofMartini = (it: Samples, fields: string, shows?: string) => ({
  query: `member(slug: "${it.slug}") { ${fields} }`,
  ...(shows !== undefined && { shows }),
});
