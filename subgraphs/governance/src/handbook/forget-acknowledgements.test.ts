import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { Role } from '../role-grant/role-grant.entity.ts';
import { HandbookAcknowledgement } from './handbook-acknowledgement.entity.ts';
import { HandbookVersion } from './handbook-version.entity.ts';
import { Handbook } from './handbook.entity.ts';
import { HandbookStatus } from './handbook.rules.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

const now = new Date('2026-03-10T10:00:00.000Z');
const day = 86_400_000;

test('that somebody acknowledged the handbook goes after five years, and not before', async () => {
  governance.now = now;
  const fiveYearsAgo = new Date(now.getTime() - 1_827 * day);
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const handbook = tx.create(Handbook, { region, title: 'Handboek' });
    const published = { status: HandbookStatus.PUBLISHED, publishedAt: fiveYearsAgo, revisedAt: fiveYearsAgo };
    const handbookVersion = tx.create(HandbookVersion, { region, handbook, number: 1, ...published });
    const of = { region, handbookVersion, professional: aProfessional(tx, region) };
    const longerAgo = new Date(fiveYearsAgo.getTime() - 1);
    tx.create(HandbookAcknowledgement, { ...of, role: Role.PROFESSIONAL, acknowledgedAt: fiveYearsAgo });
    tx.create(HandbookAcknowledgement, { ...of, role: Role.RUNNER, acknowledgedAt: longerAgo });
  });
  expect((await governance.subgraph.forget())['HANDBOOK_ACKNOWLEDGEMENT']).toBe(1);
  expect(await governance.em.find(HandbookAcknowledgement, {})).toMatchObject([{ role: 'PROFESSIONAL' }]);
});
