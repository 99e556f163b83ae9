import { inSpan } from '@naober/kit/spans';
import type { GuardedTransport } from '../subgraph-guard.ts';
import type { Metrics } from './metrics.ts';

/** The same transport, with each fetch measured, and a step of its own in traces. */
export function measured(transport: GuardedTransport, metrics: Metrics): GuardedTransport {
  return {
    ...transport,
    ask: async (subgraph, request, ...asker) => {
      const end = metrics.fetches.startTimer({ subgraph });
      try {
        const answer = await inSpan(`ask ${subgraph}`, { step: request.operationName ?? '' }, () =>
          transport.ask(subgraph, request, ...asker),
        );
        end({ outcome: answer.errors?.length ? 'errors' : 'ok' });
        return answer;
      } catch (error) {
        end({ outcome: 'unavailable' });
        throw error;
      }
    },
  };
}
