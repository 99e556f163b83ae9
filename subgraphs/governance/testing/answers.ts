import type { ExecutionResult } from 'graphql';

/** How a mutation went: DONE, the first code of its userErrors, or the code of what it threw. */
export function outcomeOf({ data, errors }: ExecutionResult, mutation: string): string {
  const thrown = errors?.[0]?.extensions?.['code'];
  if (thrown !== undefined) return String(thrown);
  const payload = data?.[mutation] as { userErrors?: { code: string }[] } | undefined;
  return payload ? (payload.userErrors?.[0]?.code ?? 'DONE') : 'NO_ANSWER';
}

/** So many answers of one outcome. */
export const times = (count: number, outcome: string): string[] => Array.from({ length: count }, () => outcome);
