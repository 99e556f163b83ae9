import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { Region } from './builders.ts';

/** What a step of a combination job answers. */
export interface Done {
  readonly combinationJob: { readonly id: string; readonly status: string; readonly endsOn: string | null } | null;
  readonly findings?: readonly { readonly week: number; readonly code: string; readonly enforcement: string }[];
  readonly userErrors: readonly { readonly code: string }[];
}

/** Asks one step; what is thrown is answered as its code. */
export async function actOnJob(
  exchange: TestSubgraph,
  viewer: Viewer,
  name: string,
  input: object,
): Promise<Done | string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const more = name.startsWith('draft') ? 'findings { week code enforcement }' : '';
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { combinationJob { id status endsOn } ${more} userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  return errors ? String(errors[0]!.extensions['code']) : (data![name] as Done);
}

export const workDay = (weekday: string, memberId: string, from = '07:30', until = '16:00') => {
  return { weekday, memberId, from, until, breakMinutes: 30 };
};

/** Her week of a day, as she sees it: its hours, and each span with where it was told. */
export async function weekOf(exchange: TestSubgraph, her: Viewer, on: string): Promise<(string | number)[]> {
  const fields = `workingWeek(day: "${on}") { workHours days { duties { startsAt origin } } }`;
  const found = (await exchange.reference(her, 'Professional', her.personId!, fields)) as {
    workingWeek: { workHours: number; days: { duties: { startsAt: string; origin: string }[] }[] };
  };
  const duties = found.workingWeek.days.flatMap(one => one.duties);
  const minute = (instant: string) => new Date(instant).toISOString().slice(0, 16);
  return [found.workingWeek.workHours, ...duties.map(({ startsAt, origin }) => `${minute(startsAt)} ${origin}`)];
}

/** What speaks against a shift for her. */
export async function findingsFor(exchange: TestSubgraph, her: Viewer, shiftId: string): Promise<string[]> {
  const query = 'query($id: ID!) { openShift(id: $id) { eligibility { findings { code } } } }';
  const { data } = await exchange.ask(her, query, { id: shiftId });
  const { eligibility } = data!['openShift'] as { eligibility: { findings: { code: string }[] } };
  return eligibility.findings.map(({ code }) => code);
}

/** What the host hears of weeks that it has in mind. */
export async function tryOutJob(
  exchange: TestSubgraph,
  viewer: Viewer,
  region: Region,
  weeks: object,
): Promise<unknown> {
  const query = `query($m: [_Any!]!, $weeks: [CombinationJobWeekInput!]!) { _entities(representations: $m) { ... on Member {
    combinationJobTryOut(otherMemberId: "${region.home.id}", startsOn: "2026-02-02", weeks: $weeks) { week code enforcement } } } }`;
  const { data } = await exchange.ask(viewer, query, { m: [{ __typename: 'Member', id: region.host.id }], weeks });
  return (data!['_entities'] as unknown[])[0];
}
