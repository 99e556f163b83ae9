import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { startGovernance } from '../../testing/governance.ts';
import { Region } from '../region/region.entity.ts';
import { Member, MemberKind } from './member.entity.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

test('ten members with their regions cost two statements', async () => {
  const region = await governance.em.transactional(async (tx) => {
    const region = tx.create(Region, { slug: 'noord', name: 'Noord' });
    for (let n = 0; n < 10; n++) tx.create(Member, { region, slug: `m${n}`, name: `Ziekenhuis ${n}`, kind: MemberKind.GENERAL_HOSPITAL });
    return region;
  });
  governance.statements.length = 0;
  const { data, errors } = await governance.ask(aViewer({ tenantId: region.id }), '{ members { name region { slug } } }');
  expect(errors).toBeUndefined();
  expect(data?.['members']).toHaveLength(10);
  expect(governance.statements).toHaveLength(2);
});
