import { auditTopicOf, type AuditActor, type AuditEntry } from '../src/audit.ts';
import type { SubgraphDefinition } from '../src/subgraph.ts';
import { silence, type TestSubgraph } from './subgraph.ts';

/** A neighbour that keeps the audit log of a subgraph and never runs: what it is told waits for it. */
export const archiveOf = (subgraph: string): SubgraphDefinition => ({
  ...silence('archive'),
  borrows: [{ topic: auditTopicOf(subgraph), apply: async () => {} }],
});

/** What one request left. */
export interface Noted {
  readonly actor: AuditActor;
  readonly entries: readonly AuditEntry[];
}

const queueOf = ({ subgraph }: TestSubgraph) => `${auditTopicOf(subgraph.definition.name)}/archive`;

/** What the archive was told since it was emptied, request by request. */
export async function noted(test: TestSubgraph): Promise<Noted[]> {
  const rows = await test.em.execute<{ data: { state: Noted } }[]>(
    `select data from ${test.subgraph.definition.name}_events.job where name = ? and jsonb_exists(data, 'state') order by created_on, id`,
    [queueOf(test)],
  );
  return rows.map(({ data }) => data.state);
}

/** The same as a list of what was done to what: `READ SignUp <id> of <whom>`. */
export const summaryOf = async (test: TestSubgraph): Promise<string[]> =>
  (await noted(test)).flatMap(({ entries }) =>
    entries.map(({ kind, recordType, recordId, subjectId }) => `${kind} ${recordType} ${recordId} of ${subjectId}`),
  );

export const emptyArchive = (test: TestSubgraph): Promise<unknown> =>
  test.em.execute(`delete from ${test.subgraph.definition.name}_events.job where name = ?`, [queueOf(test)]);
