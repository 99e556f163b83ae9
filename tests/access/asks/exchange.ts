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

  'Query.tryOut': {
    query: `tryOut(shiftId: "${it.free}", startsAt: "2099-01-05T08:00:00Z", endsAt: "2099-01-05T16:00:00Z") { outcome }`,
  },
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

  'Member.shifts': member(it, `shifts(first: 100, filter: { from: "${it.from}" }) { nodes { id } }`, it.draft),
  'Member.waitingSignUpCount': member(it, 'waitingSignUpCount', Number(it.waiting)),
  'Member.rosterImports': member(it, 'rosterImports { nodes { id } }', it.rosterImport),
  'Member.viewerCanPlan': member(it, 'viewerCanPlan'),
  'Member.viewerCanImportRosters': member(it, 'viewerCanImportRosters'),

  'Professional.workingWeek': ofFemke(it, 'workingWeek { days { date } }'),
  'Professional.workingTimeCounters': ofFemke(it, 'workingTimeCounters { kind }'),
  'Professional.worksNights': ofFemke(it, 'worksNights'),
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
