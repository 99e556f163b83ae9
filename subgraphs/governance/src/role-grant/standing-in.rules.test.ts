import { expect, test } from '@jest/globals';
import { Role } from './role-grant.entity.ts';
import { heldBeside } from './standing-in.rules.ts';

const mergers = [{ memberId: 'wza', successorId: 'umcg', departmentIds: ['ok', 'ic'] }];
const beside = (role: Role, memberId: string | null, departmentId: string | null = null) =>
  heldBeside([{ role, memberId, departmentId }], mergers).map(one => `${one.role} ${one.memberId} ${one.departmentId}`);

test.each<[string, string[], string[]]>([
  ['for all of the successor', beside(Role.FINANCE, 'umcg'), ['FINANCE wza null']],
  ['for a department of the successor', beside(Role.PLANNER, 'umcg', 'seh'), []],
  [
    'for all of what merged, where it is about departments',
    beside(Role.PLANNER, 'wza'),
    ['PLANNER umcg ok', 'PLANNER umcg ic'],
  ],
  ['for all of what merged, where it is not', beside(Role.FINANCE, 'wza'), []],
  ['for a department of what merged', beside(Role.TEAM_LEAD, 'wza', 'ic'), ['TEAM_LEAD umcg ic']],
  ['for another member', beside(Role.PLANNER, 'martini'), []],
  ['for the region', beside(Role.PROGRAMME_MANAGER, null), []],
])('what a merger adds to a role %s', (_case, found, expected) => expect(found).toEqual(expected));
