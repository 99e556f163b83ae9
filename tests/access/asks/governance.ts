import type { Questions, ReadQuestion, ReferenceQuestion } from '../asks.ts';
import type { Samples } from '../samples.ts';

/** Who is who, roles, keys, sessions, agreements and the audit log. */
export const governanceAsks = (it: Samples): Questions => ({
  'Query.me': { query: 'me { id }' },
  'Query.viewer': { query: 'viewer { region { id } }' },
  'Query.members': { query: 'members { id }', shows: it.martini },
  'Query.member': { query: `member(slug: "${it.slug}") { id }` },
  'Query.professions': { query: 'professions { id }', shows: it.profession },
  'Query.cooperationAgreements': { query: 'cooperationAgreements { id }', shows: it.agreement },
  // Not refusals: asking all this is refused now and then, and the log tells of it at some time after.
  'Query.auditEntries': {
    query: `auditEntries(filter: { subjectId: "${it.femke}", kinds: [WRITE] }) { nodes { id } }`,
  },

  'Query.dataExport': { query: `dataExport(id: "${it.readyExport}") { id }` },
  'Query.erasureRequests': { query: 'erasureRequests(first: 100) { nodes { id } }', shows: it.openRequest },
  'Query.retentionRules': { query: 'retentionRules { record }' },

  'Professional.name': person(it, 'name', 'Femke Hoekstra'),
  'Professional.employments': person(it, 'employments { id }', it.employment),
  'Professional.coveredBy': person(it, 'coveredBy { id }'),
  'Professional.accessLog': person(it, 'accessLog { nodes { id } }'),

  'Professional.consents': person(it, 'consents { id }', it.consent),
  'Professional.dataExports': person(it, 'dataExports { id }', it.readyExport),
  'Professional.erasureRequest': person(it, 'erasureRequest { id }', it.openRequest),
  'Consent.purpose': record('Consent', it.consent, 'purpose'),
  'DataExport.status': record('DataExport', it.readyExport, 'status'),
  'DataExport.file': record('DataExport', it.readyExport, 'file'),
  'ErasureRequest.status': record('ErasureRequest', it.openRequest, 'status'),
  'ErasureRequest.professional': record('ErasureRequest', it.openRequest, 'professional { name }', 'Femke Hoekstra'),
  'ErasureRequest.viewerCanWithdraw': record('ErasureRequest', it.openRequest, 'viewerCanWithdraw'),
  'ErasureRequest.viewerCanDecide': record('ErasureRequest', it.openRequest, 'viewerCanDecide'),

  'Member.people': member(it, 'people(first: 5, search: "Femke Hoekstra") { nodes { id } }', it.femke),
  'Region.people': region(it, 'people(first: 5, search: "Femke Hoekstra") { nodes { id } }'),

  'Employment.hoursPerWeek': record('Employment', it.employment, 'hoursPerWeek'),
  'Employment.viewerCanEnd': record('Employment', it.employment, 'viewerCanEnd'),

  'Member.roleGrants': member(it, 'roleGrants(first: 100) { nodes { id } }', it.grant),
  'Member.viewerCanAdminister': member(it, 'viewerCanAdminister'),
  'Member.accessKeys': member(it, 'accessKeys(first: 100) { nodes { id } }', it.apiKey),
  'Region.roleGrants': region(it, 'roleGrants(first: 100) { nodes { id } }'),
  'Region.viewerCanAdminister': region(it, 'viewerCanAdminister'),
  'Region.accessKeys': region(it, 'accessKeys(first: 100) { nodes { id } }'),
  'RoleGrant.role': record('RoleGrant', it.grant, 'role'),
  'RoleGrant.professional': record('RoleGrant', it.grant, 'professional { name }'),
  'RoleGrant.viewerCanWithdraw': record('RoleGrant', it.grant, 'viewerCanWithdraw'),

  'AccessKey.name, of a member': record('AccessKey', it.apiKey, 'name'),
  'AccessKey.name, of a person': record('AccessKey', it.token, 'name'),
  'AccessKey.viewerCanRevoke, of a member': record('AccessKey', it.apiKey, 'viewerCanRevoke'),
  'AccessKey.viewerCanRevoke, of a person': record('AccessKey', it.token, 'viewerCanRevoke'),
  'AccessKey.viewerCanRotate, of a member': record('AccessKey', it.apiKey, 'viewerCanRotate'),

  'Viewer.professional': { query: 'viewer { professional { id } }' },
  'Viewer.roles': { query: 'viewer { roles { id } }' },
  'Viewer.sessions': { query: 'viewer { sessions { id } }' },
  'Viewer.identities': { query: 'viewer { identities { id } }' },
  'Viewer.personalTokens': { query: 'viewer { personalTokens { totalCount } }' },
  'Session.startedAt': record('Session', it.session, 'startedAt'),
  'Professional.identities': person(it, 'identities { id }', it.identity),
  'Identity.issuer': record('Identity', it.identity, 'issuer'),

  'Viewer.messages': { query: 'viewer { messages { nodes { id } } }', shows: it.message },
  'Viewer.unreadMessageCount': { query: 'viewer { unreadMessageCount }' },
  'Message.kind': record('Message', it.message, 'kind'),
  'Viewer.messageSettings': { query: 'viewer { messageSettings { language } }' },
  'Viewer.messagePreferences': { query: 'viewer { messagePreferences { group } }' },
  'Viewer.pushKey': { query: 'viewer { pushKey }' },
  'Viewer.pushSubscriptions': { query: 'viewer { pushSubscriptions { id } }', shows: it.pushSubscription },
  'PushSubscription.device': record('PushSubscription', it.pushSubscription, 'device'),
  'Viewer.calendarFeed': { query: 'viewer { calendarFeed { id } }', shows: it.calendarFeed },
  'CalendarFeed.createdAt': record('CalendarFeed', it.calendarFeed, 'createdAt'),

  'CooperationAgreement.title': record('CooperationAgreement', it.agreement, 'title'),
  'CooperationAgreement.viewerCanTerminate': record('CooperationAgreement', it.agreement, 'viewerCanTerminate'),

  "AuditEntry.person, in the region's log": {
    query: `auditEntries(filter: { subjectId: "${it.femke}", kinds: [WRITE] }) { nodes { person { name } } }`,
    shows: 'Geert Hofstra',
  },
  'AuditEntry.person, in her own log': person(it, 'accessLog(first: 100) { nodes { person { name } } }'),
  "AuditEntry.subject, in the region's log": {
    query: `auditEntries(filter: { subjectId: "${it.femke}", kinds: [WRITE] }) { nodes { subject { name } } }`,
    shows: 'Femke Hoekstra',
  },
});

const record = (type: string, id: string, fields: string, shows?: string): ReferenceQuestion => ({
  at: 'governance',
  type,
  id,
  fields,
  ...(shows !== undefined && { shows }),
});

const person = (it: Samples, fields: string, shows?: string) => record('Professional', it.femke, fields, shows);

const member = (it: Samples, fields: string, shows?: string): ReadQuestion => ({
  query: `member(slug: "${it.slug}") { ${fields} }`,
  ...(shows !== undefined && { shows }),
});

const region = (it: Samples, fields: string) => member(it, `region { ${fields} }`);
