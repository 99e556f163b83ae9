import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** An answer as a client sees it, made to compare. */
export interface Shown {
  /** As JSON, for the order of the fields counts. */
  readonly data: string | undefined;
  /** Sorted: which subgraph is first with its errors does not count. */
  readonly errors: readonly string[];
  readonly extensions: string | undefined;
  readonly status: number | undefined;
  /** What the subgraphs were asked, sorted; empty for a request that failed, of which other branches may still run. */
  readonly asked: readonly string[];
}

export function shown(
  { data, errors, extensions }: FormattedExecutionResult,
  status: number | undefined,
  asked: readonly string[],
): Shown {
  return {
    data: JSON.stringify(data),
    errors: (errors ?? []).map(error => JSON.stringify(plainError(error))).sort(),
    extensions: JSON.stringify(extensions),
    status,
    asked: data === undefined ? [] : [...asked].sort(),
  };
}

function plainError({ message, path, extensions, locations }: GraphQLFormattedError) {
  const isInternal = extensions?.['code'] === 'INTERNAL_SERVER_ERROR' && extensions['serviceName'] === undefined;
  return { message: isInternal ? 'internal' : message, path, locations, extensions };
}
