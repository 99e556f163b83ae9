import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aCast, type Cast } from '../../testing/accounts.ts';
import { aProfessional, aRoleGrant, startGovernance } from '../../testing/governance.ts';
import { holderOf } from '../../testing/viewers.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { AuditKind } from '../audit/audit.enums.ts';
import { Role } from './role-grant.entity.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
});

const list =
  'query($slug: String!) { member(slug: $slug) { viewerCanAdminister roleGrants { nodes { role professional { name } department { id } } totalCount } } }';
const asked = async (viewer: Viewer) =>
  (await governance.ask(viewer, list, { slug: cast.martini.slug })).data!['member'];

test('the roles at a member are seen by its administrator, those to come too, those that are over not', async () => {
  await governance.em.transactional(async tx => {
    const anna = aProfessional(tx, cast.region, { name: 'Anna' });
    aRoleGrant(tx, anna, Role.PLANNER, { member: cast.martini });
    aRoleGrant(tx, anna, Role.ASSESSOR, { member: cast.martini, startsOn: '2027-01-01' });
    aRoleGrant(tx, anna, Role.RECRUITER, { member: cast.martini, endsOn: '2026-03-09' });
    aRoleGrant(tx, anna, Role.TEAM_LEAD, { member: cast.martini, withdrawnAt: new Date('2026-03-10T09:00:00Z') });
    aRoleGrant(tx, anna, Role.FINANCE, { member: cast.ozg });
  });
  const of = (role: string) => ({ role, professional: { name: 'Anna' }, department: null });
  expect(await asked(cast.admin)).toEqual({
    viewerCanAdminister: true,
    roleGrants: { nodes: [of('ASSESSOR'), of('PLANNER')], totalCount: 2 },
  });
  expect(await asked(holderOf('PLANNER', cast.martini.id, cast.region.id))).toEqual({
    viewerCanAdminister: false,
    roleGrants: null,
  });
});

test.each(['roleGrants', 'accessKeys'])(
  'that somebody asked for %s who may not is in the log, once a question',
  async field => {
    const planner = { ...holderOf('PLANNER', cast.martini.id, cast.region.id), personId: cast.femke.id };
    const ask = (viewer: Viewer) =>
      governance.ask(
        viewer,
        `query($slug: String!) { member(slug: $slug) { ${field} { totalCount } also: ${field} { totalCount } region { ${field} { totalCount } } } }`,
        {
          slug: cast.martini.slug,
        },
      );
    const refused = () =>
      governance.em.find(
        AuditEntry,
        { kind: AuditKind.REFUSED, recordId: { $in: [cast.martini.id, cast.region.id] } },
        { orderBy: { recordId: 'asc' } },
      );
    await ask(holderOf('MEMBER_ADMIN', null, cast.region.id));
    expect((await ask(planner)).data).toEqual({
      member: { [field]: null, also: null, region: { [field]: null } },
    });
    const entries = await eventually(refused, ({ length }) => length > 1);
    const recordType = field[0]!.toUpperCase() + field.slice(1);
    expect(entries.map(({ recordType, personId }) => [recordType, personId])).toEqual([
      [recordType, planner.personId],
      [recordType, planner.personId],
    ]);
  },
);

test.each([1, 10])('the roles of %s people cost the same', async count => {
  await governance.em.transactional(async tx => {
    for (let index = 0; index < count; index++)
      aRoleGrant(tx, aProfessional(tx, cast.region), Role.PLANNER, { member: cast.martini });
  });
  governance.statements.length = 0;
  await asked(cast.admin);
  expect(governance.statements).toHaveLength(5);
});
