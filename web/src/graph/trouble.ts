import type { CombinedError } from '@urql/core';

const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'PERSISTED_DOCUMENT_NOT_FOUND',
  'NETWORK',
] as const;

export type TroubleCode = (typeof codes)[number];

const unsure: readonly TroubleCode[] = ['NETWORK', 'UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];

/** What went wrong with a question to the graph, as far as a person can use it. */
export interface Trouble {
  readonly code: TroubleCode;
  /** Under this id the operator finds it back; null when the server was not reached. */
  readonly requestId: string | null;
  /** Where in the answer something is missing; empty when nothing came. */
  readonly paths: readonly string[];
  /** A subgraph that does not answer leaves no path: what is empty then may be missing. */
  readonly isAnywhere: boolean;
  /** Seconds after which the server wants to be asked again; null when it does not say. */
  readonly waitSeconds: number | null;
}

export type GraphFailure = Pick<CombinedError, 'graphQLErrors' | 'networkError'> & {
  readonly response?: { status?: number; headers?: { get(name: string): string | null } };
};

/** What an answer without words of the graph means: from a proxy, or before a question was read. */
const codeOfStatus: Readonly<Record<number, TroubleCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_SERVER_ERROR',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

/** Whether what was asked may have been done all the same: no answer tells that it was not. */
export const isUnsure = ({ code }: Pick<Trouble, 'code'>): boolean => unsure.includes(code);

export function troubleOf({ graphQLErrors, networkError, response }: GraphFailure): Trouble {
  const first = graphQLErrors[0];
  const said = graphQLErrors.find(error => error.extensions?.['requestId'])?.extensions['requestId'];
  const wait = Number.parseInt(response?.headers?.get('retry-after') ?? '', 10);
  return {
    code: first ? knownCode(first.extensions?.['code']) : codeWithoutWords(networkError, response?.status),
    requestId: typeof said === 'string' ? said : (response?.headers?.get('x-request-id') ?? null),
    paths: graphQLErrors.flatMap(error => (error.path ? [error.path.join('.')] : [])),
    isAnywhere: graphQLErrors.some(error => !error.path),
    waitSeconds: wait >= 0 ? wait : null,
  };
}

function codeWithoutWords(networkError: Error | undefined, status: number | undefined): TroubleCode {
  return codeOfStatus[status ?? 0] ?? (networkError ? 'NETWORK' : 'INTERNAL_SERVER_ERROR');
}

/** Whether a part of the answer, such as `me.agenda`, is empty because it failed and not because there is nothing. */
export function isMissing(trouble: Trouble | null, part: string, data: object | null): boolean {
  if (!trouble) return false;
  const isNamed = trouble.paths.some(
    path => path === part || path.startsWith(`${part}.`) || part.startsWith(`${path}.`),
  );
  return isNamed || (trouble.isAnywhere && valueAt(data, part.split('.')) == null);
}

function valueAt(data: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || typeof data !== 'object' || data === null) return data;
  return valueAt((data as Record<string, unknown>)[name], rest);
}

function knownCode(code: unknown): TroubleCode {
  return codes.find(known => known === code) ?? 'INTERNAL_SERVER_ERROR';
}
