import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';

const signUpFields =
  'signUp { id status outcome ruleIds waitingListPosition shift { placesTaken status } } userErrors { code }';

export interface Answer {
  signUp: {
    id: string;
    status: string;
    outcome: string;
    ruleIds: string[];
    waitingListPosition: number | null;
    shift: { placesTaken: number; status: string };
  } | null;
  userErrors: { code: string }[];
  findings?: { code: string; enforcement: string }[];
}

async function mutate(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
  more = '',
  retryKey?: string,
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${signUpFields} ${more} } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input }, retryKey);
  if (errors) throw errors[0];
  return data![mutation] as Answer;
}

export const signUp = (exchange: TestSubgraph, viewer: Viewer, shiftId: string, retryKey?: string): Promise<Answer> =>
  mutate(exchange, viewer, 'signUpForShift', { shiftId }, 'findings { code enforcement }', retryKey);

export const withdraw = (exchange: TestSubgraph, viewer: Viewer, signUpId: string): Promise<Answer> =>
  mutate(exchange, viewer, 'withdrawSignUp', { signUpId });

export const confirm = (
  exchange: TestSubgraph,
  viewer: Viewer,
  signUpId: string,
  overrideReason: string | null = null,
  overrideCode: string | null = overrideReason === null ? null : 'OTHER',
): Promise<Answer> => mutate(exchange, viewer, 'confirmSignUp', { signUpId, overrideReason, overrideCode });

export const decline = (
  exchange: TestSubgraph,
  viewer: Viewer,
  signUpId: string,
  reason = 'FILLED_OTHERWISE',
  note: string | null = null,
): Promise<Answer> => mutate(exchange, viewer, 'declineSignUp', { signUpId, reason, note });
