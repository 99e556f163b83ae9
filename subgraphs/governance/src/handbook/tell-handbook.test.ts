import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookClause } from './handbook-clause.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { HandbookStatus } from './handbook.rules.ts';
import { tellHandbookOf } from './tell-handbook.job.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

test('who must read a new version hears of it, once however often that is done', async () => {
  const now = new Date('2026-03-10T10:00:00Z');
  governance.now = now;
  const [regionId, versionId] = await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const handbook = tx.create(Handbook, { region, title: 'Handboek' });
    const published = { status: HandbookStatus.PUBLISHED, publishedAt: now, revisedAt: now };
    const handbookVersion = tx.create(HandbookVersion, { region, handbook, number: 1, ...published });
    const words = { titleNl: 'A', titleEn: 'A', textNl: 'A', textEn: 'A' };
    const roles = [Role.PROFESSIONAL, Role.RUNNER];
    tx.create(HandbookClause, { handbookVersion, code: 'a', position: 0, ...words, roles });
    for (const held of [roles, [Role.PROFESSIONAL], [Role.FINANCE]]) {
      const person = aProfessional(tx, region);
      for (const role of held) aRoleGrant(tx, person, role);
    }
    return [region.id, handbookVersion.id];
  });
  for (let n = 0; n < 2; n++) await tellHandbookOf(governance.subgraph.orm, governance.subgraph.events, versionId, now);
  const said = await governance.em.execute<{ count: number }[]>(
    `select count(*)::int as count from (select id::text from message where region_id = ? and kind = 'HANDBOOK_PUBLISHED'
       union select data ->> 'id' from governance_events.job where name = 'governance.message-due/governance'
         and data -> 'state' ->> 'regionId' = ?) told`,
    [regionId, regionId],
  );
  expect(said).toEqual([{ count: 2 }]);
});
