import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity } from '../../testing/account-rows.ts';
import {
  aMember,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
  startGovernance,
} from '../../testing/governance.ts';
import { Employment } from '../employment/employment.entity.ts';
import { Identity } from '../identity/identity.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Role, RoleGrant } from '../role-grant/role-grant.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
const now = new Date('2036-03-10T10:00:00.000Z');
const ago = (days: number, milliseconds = 0) => new Date(now.getTime() - days * 86_400_000 - milliseconds);
/** The local day so many days before now. */
const day = (days: number) => ago(days).toISOString().slice(0, 10);
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());

/** Forgets, and gives how many of that type of record went. */
async function forgotten(record: string): Promise<number> {
  governance.now = now;
  await askAs(governance.database.adminUrl, 'truncate governance.retention_run');
  return (await governance.subgraph.forget())[record]!;
}

test('a way in goes two years after it was last used or, never used, linked; one in use stays', async () => {
  await governance.em.transactional(async tx => {
    femke = aProfessional(tx, aRegion(tx));
    const linkedAt = ago(3_000);
    for (const [subject, over] of Object.entries({
      'used today': { linkedAt, lastUsedAt: now },
      'used two years ago': { linkedAt, lastUsedAt: ago(730) },
      'used before': { linkedAt, lastUsedAt: ago(730, 1) },
      'of old, counted for two years': { linkedAt, countedFrom: ago(730) },
      'of old, counted for longer': { linkedAt, countedFrom: ago(730, 1) },
      'linked two years ago': { linkedAt: ago(730) },
      'linked before': { linkedAt: ago(730, 1) },
    }))
      anIdentity(tx, femke, { subject, ...over });
  });
  expect(await forgotten('IDENTITY')).toBe(3);
  const left = await governance.em.find(Identity, { professional: femke.id }, { orderBy: { id: 'asc' } });
  expect(left.map(({ subject }) => subject)).toEqual([
    'used today',
    'used two years ago',
    'of old, counted for two years',
    'linked two years ago',
  ]);
});

test('a role goes a year after it ended or was withdrawn, whichever came first; one that holds never does', async () => {
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    femke = aProfessional(tx, region);
    const startsOn = '2020-01-01';
    for (const [role, over] of [
      [Role.PROFESSIONAL, {}],
      [Role.PLANNER, { endsOn: day(365) }], // over at midnight after it
      [Role.TEAM_LEAD, { endsOn: day(366) }],
      [Role.ASSESSOR, { withdrawnAt: ago(365) }],
      [Role.RECRUITER, { withdrawnAt: ago(365, 1), endsOn: day(10) }],
    ] as const)
      aRoleGrant(tx, femke, role, { member: aMember(tx, region), startsOn, ...over });
  });
  expect(await forgotten('ROLE_GRANT')).toBe(2);
  const left = await governance.em.find(RoleGrant, { professional: femke.id }, { orderBy: { id: 'asc' } });
  expect(left.map(({ role }) => role)).toEqual(['PROFESSIONAL', 'PLANNER', 'ASSESSOR']);
});

test('an employment goes eight years after its last day; one without an end never does', async () => {
  await governance.em.transactional(async tx => {
    const region = aRegion(tx);
    femke = aProfessional(tx, region);
    for (const endsOn of [null, day(2_922), day(2_923)])
      anEmployment(tx, femke, aMember(tx, region), aProfession(tx), { startsOn: '2020-01-01', endsOn });
  });
  expect(await forgotten('EMPLOYMENT')).toBe(1);
  const left = await governance.em.find(Employment, { professional: femke.id }, { orderBy: { id: 'asc' } });
  expect(left.map(({ endsOn }) => endsOn)).toEqual([null, day(2_922)]);
});
