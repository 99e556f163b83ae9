import { context, propagation, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';

/** Costs next to nothing while nobody traces: see `startTraces`. */
const tracer = () => trace.getTracer('naober');

/** Runs something as a step of what is under way. Attributes name no person and nothing that somebody asked for. */
export async function inSpan<T>(name: string, attributes: Attributes, run: () => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async span => {
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/**
 * Runs something as what a neighbour asked for, by the headers of its request (W3C Trace Context). Baggage is left at the
 * door: what a stranger packed would travel on to every subgraph.
 */
export function continuing<T>(headers: Readonly<Record<string, unknown>>, name: string, run: () => T): T {
  const { traceparent, tracestate } = headers;
  const asked = propagation.extract(context.active(), { traceparent, tracestate });
  return tracer().startActiveSpan(name, { kind: SpanKind.SERVER }, asked, span => {
    const result = run();
    void Promise.resolve(result).then(
      () => span.end(),
      () => span.setStatus({ code: SpanStatusCode.ERROR }).end(),
    );
    return result;
  });
}

/** What tells a neighbour what it is asked as part of; empty while nobody traces. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}
