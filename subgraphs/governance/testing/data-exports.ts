import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import type { ExecutionResult } from 'graphql';
import { keepPart } from '../src/data-export/data-export.events.ts';

const fields = 'id status partsDone partsTotal readyAt expiresAt sizeBytes file';

export interface Shown {
  id: string;
  status: string;
  partsDone: number;
  sizeBytes: number | null;
  /** The zip in base64. */
  file: string | null;
}

export const requestExport = (governance: TestSubgraph, viewer: Viewer): Promise<ExecutionResult> =>
  governance.ask(viewer, `mutation { requestDataExport { dataExport { ${fields} } userErrors { code } } }`);

export async function shownExport(governance: TestSubgraph, viewer: Viewer, id: string): Promise<Shown | null> {
  const { data } = await governance.ask(viewer, `query($id: ID!) { dataExport(id: $id) { ${fields} } }`, { id });
  return data!['dataExport'] as Shown | null;
}

/** What a neighbour sends. */
export const givesPart = (
  { em, subgraph: { events } }: TestSubgraph,
  id: string,
  subgraph: string,
  tables: object[],
): Promise<void> => em.transactional(tx => keepPart(tx, { id, version: 1, state: { subgraph, tables } }, events));
