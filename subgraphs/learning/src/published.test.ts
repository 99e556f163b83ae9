import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aSet, anEntrustment, anEpa, regionId } from '../testing/learning.ts';
import { EpaDefinition } from './epa-definition/epa-definition.entity.ts';
import { EpaEntrustment } from './epa-entrustment/epa-entrustment.entity.ts';
import { learning as definition } from './schema.ts';

/** A neighbour that borrows all that learning publishes, and is not running: what is sent stays to be looked at. */
const borrower: SubgraphDefinition = {
  ...definition,
  name: 'borrower',
  borrows: definition.publishes.map(({ topic }) => ({ topic, apply: async () => {} })),
  publishes: [],
};

let learning: TestSubgraph;
beforeAll(async () => void (learning = await TestSubgraph.start(definition, [borrower])));
afterAll(() => learning.stop());

/** What was sent about a record, oldest first. */
function sentAbout(id: string): Promise<unknown[]> {
  const sql = `select name as queue, data from learning_events.job where data->>'id' = ? order by (data->>'version')::int`;
  return learning.em.execute(sql, [id]);
}

test('an EPA and an entrustment are published with their full state, and again with each change', async () => {
  const femke = uuidv7();
  const revokedAt = new Date('2026-03-01T08:00:00Z');
  const [epa, { id }] = await learning.em.transactional(async tx => {
    const epa = anEpa(tx, aSet(tx), { code: 'OA-1', title: 'Steriel werken' });
    return [epa, anEntrustment(tx, epa, femke, { validUntil: '2027-01-01' })] as const;
  });
  await learning.em.transactional(async tx => {
    (await tx.findOneOrFail(EpaDefinition, epa.id)).title = 'Steriel assisteren';
    Object.assign(await tx.findOneOrFail(EpaEntrustment, id), {
      revokedAt,
      revokedById: uuidv7(),
      revokeReason: 'Geheim.',
    });
  });
  const ofEpa = { code: 'OA-1', kind: 'CORE', setId: epa.set.id, professionCodes: ['OA'] };
  expect(await sentAbout(epa.id)).toEqual([
    {
      queue: 'learning.epa-definition/borrower',
      data: { id: epa.id, version: 1, state: { ...ofEpa, title: 'Steriel werken' } },
    },
    {
      queue: 'learning.epa-definition/borrower',
      data: { id: epa.id, version: 2, state: { ...ofEpa, title: 'Steriel assisteren' } },
    },
  ]);
  const ofEntrustment = {
    regionId,
    professionalId: femke,
    epaId: epa.id,
    level: 4,
    decidedOn: '2024-01-01',
    validUntil: '2027-01-01',
  };
  expect(await sentAbout(id)).toEqual([
    {
      queue: 'learning.epa-entrustment/borrower',
      data: { id, version: 1, state: { ...ofEntrustment, status: 'ACTIVE', revokedAt: null } },
    },
    {
      queue: 'learning.epa-entrustment/borrower',
      // When, so that a neighbour forgets it in time; never by whom or why.
      data: { id, version: 2, state: { ...ofEntrustment, status: 'REVOKED', revokedAt: revokedAt.toISOString() } },
    },
  ]);
});
