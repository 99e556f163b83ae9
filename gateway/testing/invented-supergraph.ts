import { composeServices } from '@apollo/composition';
import type { Ask } from '../src/executor/run.ts';
import { InventedSubgraph } from './invented-subgraph.ts';
import { keyFields } from './key-fields.ts';
import type { SupergraphSource } from './supergraphs/source.ts';
import type { Trial } from './trial.ts';

/** Composes a supergraph whose subgraphs answer what they invent. */
export function inventedSupergraph(source: SupergraphSource): { supergraphSdl: string; ask: Ask<Trial> } {
  const subgraphs = new Map(
    Object.entries(source.subgraphs).map(([name, sdl]) => [name, new InventedSubgraph(name, sdl)]),
  );
  const keys = keyFields([...subgraphs.values()].map(({ schema }) => schema));
  for (const subgraph of subgraphs.values()) subgraph.invent(keys);
  const ask: Ask<Trial> = (name, fetch, trial) => subgraphs.get(name)!.answer(fetch, trial);
  return { supergraphSdl: compose([...subgraphs.values()]), ask };
}

function compose(subgraphs: readonly InventedSubgraph[]): string {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid` }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
