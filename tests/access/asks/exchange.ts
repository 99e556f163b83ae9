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

  'Member.shifts': member(it, `shifts(first: 100, filter: { from: "${it.from}" }) { nodes { id } }`, it.draft),
  'Member.waitingSignUpCount': member(it, 'waitingSignUpCount', Number(it.waiting)),
  'Member.rosterImports': member(it, 'rosterImports { nodes { id } }', it.rosterImport),
  'Member.waitingRosterImports': member(it, 'waitingRosterImports { id }', it.unnamedImport),
  'Member.rosterLinks': member(it, 'rosterLinks { id }', it.rosterLink),
  'Member.rosterConflicts': member(it, 'rosterConflicts { nodes { id } }', it.rosterConflict),
  'RosterImport.viewerCanReplay': { query: `rosterImport(id: "${it.keptImport}") { viewerCanReplay }` },
  'Member.viewerCanPlan': member(it, 'viewerCanPlan'),
  'Member.viewerCanImportRosters': member(it, 'viewerCanImportRosters'),

  'Professional.agenda': {
    at: 'exchange',
    type: 'Professional',
    id: it.femke,
    fields: 'agenda(first: 100) { nodes { id } }',
    shows: it.signUp,
  },
});

const member = (it: Samples, fields: string, shows?: string | number) => ({
  query: `member(slug: "${it.slug}") { ${fields} }`,
  ...(shows !== undefined && { shows }),
});

/** By both ways that lead to it: as host, and as the one who signed up. */
const signUp = (shiftId: string, fields: string, shows?: string) => ({
  query: `openShift(id: "${shiftId}") { signUps { nodes { ${fields} } } viewerSignUp { ${fields} } }`,
  ...(shows !== undefined && { shows }),
});
