import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { aMember, aRegion, startGovernance } from '../../testing/governance.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

test('ten members with their regions cost two statements', async () => {
  const region = await governance.em.transactional(async (tx) => {
    const region = aRegion(tx);
    for (let n = 0; n < 10; n++) aMember(tx, region);
    return region;
  });
  governance.statements.length = 0;
  const { data, errors } = await governance.ask(aViewer({ tenantId: region.id }), '{ members { name region { slug } } }');
  expect(errors).toBeUndefined();
  expect(data?.['members']).toHaveLength(10);
  expect(governance.statements).toHaveLength(2);
});
