import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { passOnPlacesOf } from '../src/sign-up/pass-on-places.job.ts';

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

/** Asks a mutation of a sign-up, or of what leads to one. */
export async function mutate(
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

/** Lets so many seconds pass, and what time brings for the places of a shift. */
export async function passOn(exchange: TestSubgraph, shiftId: string, seconds = 15): Promise<void> {
  exchange.now = new Date(exchange.now!.getTime() + seconds * 1_000);
  await passOnPlacesOf(exchange.em, exchange.subgraph.events, shiftId, exchange.now);
}

export const withdraw = (exchange: TestSubgraph, viewer: Viewer, signUpId: string): Promise<Answer> =>
  mutate(exchange, viewer, 'withdrawSignUp', { signUpId });

export const confirm = (
  exchange: TestSubgraph,
  viewer: Viewer,
  signUpId: string,
  overrideReason: string | null = null,
): Promise<Answer> => mutate(exchange, viewer, 'confirmSignUp', { signUpId, overrideReason });

export const decline = (
  exchange: TestSubgraph,
  viewer: Viewer,
  signUpId: string,
  reason = 'FILLED_OTHERWISE',
  note: string | null = null,
): Promise<Answer> => mutate(exchange, viewer, 'declineSignUp', { signUpId, reason, note });

export interface SwapAnswer {
  swap: { id: string; status: string; kind: string } | null;
  userErrors: { code: string }[];
}

/** Asks a mutation of swaps. */
export async function swapping(
  exchange: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<SwapAnswer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${mutation}(input: $input) { swap { id status kind } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) throw errors[0];
  return data![mutation] as SwapAnswer;
}

/** Somebody's sign-up for a shift that is confirmed: at once, or by the planner. */
export async function confirmed(
  exchange: TestSubgraph,
  planner: Viewer,
  viewer: Viewer,
  shiftId: string,
): Promise<string> {
  const { signUp: made } = await signUp(exchange, viewer, shiftId);
  if (made!.status !== 'CONFIRMED') await confirm(exchange, planner, made!.id);
  return made!.id;
}
