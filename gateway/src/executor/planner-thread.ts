import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** Plans, away from the thread that answers: a plan of a large document takes it for whole seconds. */
const { sdl, pathsLimit } = workerData as { sdl: string; pathsLimit: number };
const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
const apiSchema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, { debug: { pathsLimit } });

parentPort!.on('message', ({ source, operationName }: { source: string; operationName: string | undefined }) => {
  parentPort!.postMessage({ state: 'begun' });
  parentPort!.postMessage(planOf(source, operationName));
});
parentPort!.postMessage({ state: 'ready' });

function planOf(source: string, operationName: string | undefined) {
  try {
    const document = parse(source, { noLocation: true });
    const operation = operationFromDocument(apiSchema, document, operationName === undefined ? {} : { operationName });
    return { state: 'planned', plan: planner.buildQueryPlan(operation) };
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions?: object };
    return { state: 'failed', message, extensions: JSON.parse(JSON.stringify(extensions ?? {})) };
  }
}
