import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startGovernance } from '../../testing/governance.ts';
import { self, visitor } from '../../testing/viewers.ts';
import { borrowRetentionRules } from '../borrowed/retention-rules.events.ts';

let governance: TestSubgraph;
const now = new Date('2026-03-10T10:00:00Z');
beforeAll(async () => {
  governance = await startGovernance();
  governance.now = now;
});
afterAll(() => governance.stop());

const asked = '{ retentionRules { record days validFrom source } }';
const rule = { days: 28, validFrom: '2026-01-01', source: 'PV-5' };
const tell = (subgraph: string, version: number, rules: object[]) =>
  governance.em.transactional(tx =>
    borrowRetentionRules
      .find(({ topic }) => topic === `${subgraph}.retention-rule`)!
      .apply(tx, { id: subgraph, version, state: { rules } }),
  );

test('rules are told to who is signed in, with those of neighbours, each once', async () => {
  const alike = { record: 'IDEMPOTENT_ANSWER', days: 7, validFrom: '2026-01-01', validUntil: null };
  const source = 'Naober: a client that tries again does so within hours';
  await tell('branding', now.getTime(), [
    { record: 'VISITOR', ...rule, validUntil: null },
    { ...alike, source },
  ]);
  await tell('branding', now.getTime() - 1, []); // read earlier, came later
  governance.statements.length = 0;
  const { data } = await governance.ask(self(uuidv7()), asked);
  expect(governance.statements).toHaveLength(2);
  const shown = data!['retentionRules'] as { record: string }[];
  expect(shown).toContainEqual({ record: 'VISITOR', ...rule });
  expect(shown).toContainEqual({
    record: 'AUDIT_ENTRY',
    days: 1_827,
    validFrom: '2026-01-01',
    source: 'PV-4: Stcrt. 2019, 38007, five years from writing',
  });
  expect(shown.filter(({ record }) => record === 'IDEMPOTENT_ANSWER')).toHaveLength(1);
  expect(shown.map(({ record }) => record)).toEqual(shown.map(({ record }) => record).toSorted());
});

test('rules are told to nobody who is not signed in', async () => {
  expect((await governance.ask(visitor(), asked)).data).toEqual({ retentionRules: null });
});
