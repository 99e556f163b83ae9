import { context, SpanKind, trace } from '@opentelemetry/api';
import type { Pool } from 'pg';

type Query = (...question: unknown[]) => unknown;

/**
 * Makes each statement a step of what asked for it, in traces: its text, which holds places for values and no values.
 * By the connections of this pool, since the ORM brings a driver of its own.
 */
export function traceStatements(pool: Pool): void {
  pool.on('connect', client => {
    const query = client.query.bind(client) as Query;
    client.query = ((...question: unknown[]) => tracedBy(query, question)) as typeof client.query;
  });
}

function tracedBy(query: Query, question: unknown[]): unknown {
  if (!trace.getActiveSpan()) return query(...question); // nobody traces, or nobody waits for it
  const attributes = { 'db.system.name': 'postgresql', 'db.query.text': textOf(question[0]) };
  const span = trace.getTracer('naober').startSpan('sql', { kind: SpanKind.CLIENT, attributes });
  const end = () => span.end();
  const last = question.at(-1);
  if (typeof last === 'function') {
    const told = context.bind(context.active(), last as Query);
    question[question.length - 1] = (...answer: unknown[]) => (end(), told(...answer));
    return query(...question);
  }
  const answer = query(...question);
  if (answer instanceof Promise) answer.then(end, end);
  else end(); // a cursor or a stream: its reader has it now
  return answer;
}

const textOf = (question: unknown): string =>
  typeof question === 'string' ? question : String((question as { text?: unknown } | null)?.text ?? '');
