import type { GuardedTransport } from '../subgraph-guard.ts';
import type { Metrics } from './metrics.ts';

/** The same transport, with each fetch measured. */
export function measured(transport: GuardedTransport, metrics: Metrics): GuardedTransport {
  return {
    ...transport,
    ask: async (subgraph, ...question) => {
      const end = metrics.fetches.startTimer({ subgraph });
      try {
        const answer = await transport.ask(subgraph, ...question);
        end({ outcome: answer.errors?.length ? 'errors' : 'ok' });
        return answer;
      } catch (error) {
        end({ outcome: 'unavailable' });
        throw error;
      }
    },
  };
}
