import type { SubgraphRequest } from '@naober/kit/serve';

const keptHeads = 1_000;
/** Longer queries are written once, by a program or to fill our memory. */
const longestKept = 20_000;

/** Writes requests as JSON; what is the same for each request with a query is written once. */
export class RequestBodies {
  private readonly heads = new Map<string, string>();

  /** What is asked: the same text for the same question, whoever asks. A JSON object without its end. */
  question({ query, variables, operationName }: SubgraphRequest): string {
    const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
    const filled = variables === undefined ? '' : `,"variables":${JSON.stringify(variables)}`;
    return this.headOf(query) + named + filled;
  }

  private headOf(query: string): string {
    const known = this.heads.get(query);
    if (known !== undefined) return known;
    const head = `{"query":${JSON.stringify(query)}`;
    if (query.length > longestKept) return head;
    if (this.heads.size >= keptHeads) this.heads.delete(this.heads.keys().next().value!);
    this.heads.set(query, head);
    return head;
  }
}

/** The question with what belongs to this request alone. */
export function bodyOf(question: string, { requestId, retry, deadlineMilliseconds }: SubgraphRequest): string {
  const rest = JSON.stringify({ requestId, retry, deadlineMilliseconds });
  return `${question},${rest.slice(1)}`;
}
