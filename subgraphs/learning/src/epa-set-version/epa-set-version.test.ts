import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aPathway,
  aSet,
  aStep,
  anEntrustment,
  anEpa,
  regionId,
  startLearning,
  withRole,
} from '../../testing/learning.ts';
import { isValidOn } from './epa-set-version.rules.ts';

let learning: TestSubgraph;
beforeAll(async () => void (learning = await startLearning()));
afterAll(() => learning.stop());

test.each([
  ['the day before it counts', '2026-03-11', null, false],
  ['its first day', '2026-03-10', null, true],
  ['its last day', '2020-01-01', '2026-03-10', true],
  ['the day after', '2020-01-01', '2026-03-09', false],
])('a version of a set on %s', (_when, validFrom, validUntil, expected) => {
  expect(isValidOn('2026-03-10', { validFrom, validUntil })).toBe(expected);
});

test.each([1, 10])(
  '%i sets with their EPAs and where those are taught cost three statements, in their order',
  async many => {
    const name = `Reeks van ${many}`;
    await learning.em.transactional(async tx => {
      for (let n = 0; n < many; n++) {
        const set = aSet(tx, { name });
        const [later, sooner] = [
          anEpa(tx, set, { code: 'OA-10', position: 2 }),
          anEpa(tx, set, { code: 'OA-2', position: 1 }),
        ];
        aStep(tx, aPathway(tx), 1, [later, sooner]);
      }
    });
    learning.statements.length = 0;
    const { data } = await learning.ask(
      aViewer(),
      '{ epaSets { name validFrom isDemo epas { code kind set { name } taughtIn { pathway { slug } } } } }',
    );
    expect(learning.statements).toHaveLength(3);
    const sets = (data!['epaSets'] as { name: string; epas: { code: string }[] }[]).filter(set => set.name === name);
    expect(sets.map(({ epas }) => epas.map(({ code }) => code))).toEqual(
      Array.from({ length: many }, () => ['OA-2', 'OA-10']),
    );
  },
);

test.each([
  ['2021-05-31', 'refused'],
  ['2021-06-01', 'taken'],
])('after a version that ends on 31 May 2021, one from %s is %s', async (validFrom, outcome) => {
  const both = learning.em.transactional(async tx => {
    const code = uuidv7();
    aSet(tx, { code, version: '1', validUntil: '2021-05-31' });
    aSet(tx, { code, version: '2', validFrom });
  });
  await (outcome === 'taken'
    ? expect(both).resolves.toBeUndefined()
    : expect(both).rejects.toThrow(/one_version_a_day/));
});

test('references: sets and EPAs for everybody, an entrustment for those who may see it, null for what is unknown', async () => {
  const femke = uuidv7();
  const [set, epa, entrustment] = await learning.em.transactional(async tx => {
    const set = aSet(tx);
    const epa = anEpa(tx, set);
    return [set, epa, anEntrustment(tx, epa, femke)] as const;
  });
  expect(await learning.reference(aViewer(), 'EpaSetVersion', set.id, 'code')).toEqual({ code: set.code });
  expect(await learning.reference(aViewer(), 'EpaDefinition', epa.id, 'set { id }')).toEqual({ set: { id: set.id } });
  expect(await learning.reference(aViewer({ personId: femke }), 'EpaEntrustment', entrustment.id, 'level')).toEqual({
    level: 'L4',
  });
  expect(await learning.reference(aViewer(), 'EpaEntrustment', entrustment.id, 'level')).toBeNull();
  expect(
    await learning.reference(withRole('ASSESSOR', regionId), 'EpaEntrustment', entrustment.id, 'level'),
  ).toBeNull();
  expect(await learning.reference(aViewer(), 'EpaDefinition', uuidv7(), 'code')).toBeNull();
});
