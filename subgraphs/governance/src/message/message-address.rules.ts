import type { Message } from './message.entity.ts';

/** Where in the portal it is about, by the type of the record; what has no page of its own is in the inbox. */
const places: Readonly<Record<string, (id: string) => string>> = {
  OpenShift: id => `/diensten/${id}`,
  SignUp: () => '/agenda',
  ShiftSwap: () => '/agenda',
  SideWorkObjection: () => '/agenda/werktijd',
  Timesheet: () => '/uren',
  CombinationJob: () => '/combinatiebanen',
  DetachmentAgreement: id => `/overeenkomsten/detachering/${id}`,
  RecruitmentEvent: id => `/bijeenkomsten/${id}`,
  Story: () => '/run',
  EpaEntrustment: () => '/',
  CooperationAgreement: id => `/overeenkomsten/${id}`,
  Handbook: () => '/handboek',
  ExchangePlacement: id => `/run/plaatsing/${id}`,
  DataExport: () => '/account/gegevens',
};

export const inboxPath = '/berichten';
export const settingsPath = '/account/berichten';

/** The path in the portal of what a message is about. Who decides on an appeal, or has hours of others, does so at the page of the member. */
export function pathOf({ kind, subjectType, subjectId, facts }: PathFacts): string {
  const slug = facts['memberSlug'];
  if (kind === 'SIDE_WORK_APPEALED') return slug ? `/papieren/${slug}/medewerkers` : inboxPath;
  if (subjectType === 'Timesheet' && slug) return `/uren/${slug}`;
  if (subjectType === 'SettlementBatch') return slug ? `/verrekening/${slug}/${subjectId}` : inboxPath;
  if (subjectType === 'VatExemption') return slug ? `/verrekening/${slug}` : inboxPath;
  if (subjectType === 'Engagement') return slug ? `/opdrachten/${slug}` : '/opdrachten';
  return places[subjectType]?.(subjectId) ?? inboxPath;
}

type PathFacts = Pick<Message, 'kind' | 'subjectType' | 'subjectId' | 'facts'>;
