/** Where in the portal it is about, by the type of the record; what has no page of its own is in the inbox. */
const places: Readonly<Record<string, (id: string) => string>> = {
  OpenShift: id => `/diensten/${id}`,
  SignUp: () => '/agenda',
  ShiftSwap: () => '/agenda',
  SideWorkObjection: () => '/agenda/werktijd',
  RecruitmentEvent: id => `/bijeenkomsten/${id}`,
  EpaEntrustment: () => '/',
  DataExport: () => '/account/gegevens',
};

export const inboxPath = '/berichten';
export const settingsPath = '/account/berichten';

/** The path in the portal of what a message is about. */
export const pathOf = (subjectType: string, subjectId: string): string => places[subjectType]?.(subjectId) ?? inboxPath;
