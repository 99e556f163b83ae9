import { context, propagation, trace } from '@opentelemetry/api';

/**
 * Sends traces to `endpoint` (OTLP over HTTP, as `OTEL_EXPORTER_OTLP_ENDPOINT` names it); without one nothing is loaded
 * and nothing is traced. How many are kept says `OTEL_TRACES_SAMPLER`: `traceidratio` for a part of them, since
 * pages begin each trace as one to keep, which samplers by parent follow. Gives how to end it.
 */
export async function startTraces(service: string, endpoint: string | undefined): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {};
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `naober-${service}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    await provider.shutdown();
    for (const api of [trace, context, propagation]) api.disable();
  };
}
