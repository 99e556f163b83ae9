import { userError, type CodedError } from '@naober/kit/user-error';
import { longestDays, longestName, mostOrigins, scopesOfCooperative, type NewKeyRefusal } from './access-key.rules.ts';

/** Why a key was not made, in words for developers; each mutation shows those that can happen to it. */
export const keyRefusals: Readonly<Record<NewKeyRefusal, string>> = {
  INVALID_NAME: `The name is empty or longer than ${longestName} characters.`,
  INVALID_DAYS: `A key lives 1 to ${longestDays.API} days, a personal token 1 to ${longestDays.PERSONAL}.`,
  NO_SCOPE: 'A key without a scope may do no more than a visitor.',
  SCOPE_NOT_FOR_COOPERATIVE: `Without a member a key may have these scopes only: ${scopesOfCooperative.join(', ')}.`,
  INVALID_ORIGIN: 'An origin is like https://intranet.example.nl: no path, and https except on localhost.',
  TOO_MANY_ORIGINS: `A widget key works in at most ${mostOrigins} origins.`,
  ROLE_NOT_HELD: 'A token takes along only roles that its person holds.',
};

const fieldOf: Readonly<Record<NewKeyRefusal, string>> = {
  INVALID_NAME: 'name',
  INVALID_DAYS: 'days',
  NO_SCOPE: 'scopes',
  SCOPE_NOT_FOR_COOPERATIVE: 'scopes',
  INVALID_ORIGIN: 'origins',
  TOO_MANY_ORIGINS: 'origins',
  ROLE_NOT_HELD: 'roleGrantIds',
};

/** The part of the refusals that one mutation can give. */
export const pick = <Code extends NewKeyRefusal>(...codes: Code[]): Record<Code, string> =>
  Object.fromEntries(codes.map(code => [code, keyRefusals[code]])) as Record<Code, string>;

export const refusedKey = <Code extends NewKeyRefusal>(against: readonly NewKeyRefusal[]) => ({
  accessKey: null,
  secret: null,
  userErrors: against.map(code => userError(code, keyRefusals[code], ['input', fieldOf[code]])) as CodedError<Code>[],
});
