import { describe, expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, self, visitor } from '../../testing/viewers.ts';
import {
  grantRoleFindings,
  grantsInForce,
  mayKeepRoles,
  maySeeRoleGrant,
  withdrawRoleFindings,
  type GrantRoleFacts,
} from './role-grant.rules.ts';

const region = { id: here };
const atMartini = { region, member: { id: 'martini' } };
const ofRegion = { region, member: null };

test.each([
  ['the administrator of the member', holderOf('MEMBER_ADMIN', 'martini'), true, false],
  ['the administrator of another member', holderOf('MEMBER_ADMIN', 'ozg'), false, false],
  ['an administrator of the region', holderOf('MEMBER_ADMIN', null), true, true],
  ['the same from another region', holderOf('MEMBER_ADMIN', null, elsewhere), false, false],
  ['a key with her role', { ...holderOf('MEMBER_ADMIN', 'martini'), client: 'token' as const }, false, false],
  ['an HR advisor', holderOf('HR_ADVISOR', 'martini'), false, false],
  ['a programme manager', holderOf('PROGRAMME_MANAGER', null), false, false],
  ['a visitor', visitor(), false, false],
])('%s keeps the roles of a member and of the region as told', (_who, viewer, ofMember, ofAll) => {
  expect([mayKeepRoles(viewer, atMartini), mayKeepRoles(viewer, ofRegion)]).toEqual([ofMember, ofAll]);
});

test('a role is seen by who holds it and by who keeps it', () => {
  const grant = { ...atMartini, professional: { id: 'femke' } };
  const viewers = [self('femke'), holderOf('MEMBER_ADMIN', 'martini'), self('jelle'), self('femke', elsewhere)];
  expect(viewers.map(viewer => maySeeRoleGrant(viewer, grant))).toEqual([true, true, false, false]);
});

test('a role holds from its first to its last day and until it is withdrawn', () => {
  const grant = { startsOn: '2026-03-10', endsOn: '2026-03-12', withdrawnAt: null };
  const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'];
  expect(days.map(day => grantsInForce([grant], day).length)).toEqual([0, 1, 1, 0]);
  expect(grantsInForce([{ ...grant, withdrawnAt: new Date() }], '2026-03-11')).toEqual([]);
});

const good: GrantRoleFacts = {
  role: 'PLANNER',
  isForSelf: false,
  isForRegion: false,
  isForDepartment: true,
  isKnownPerson: true,
  isKnownDepartment: true,
  startsOn: '2026-03-10',
  endsOn: '2026-03-10',
  today: '2026-03-10',
  isHeld: false,
  member: null,
};

const until = (endsOn: string | null) => ({ endsOn });
const whole = (startsOn: string) => ({ startsOn, endsOn: null, isForDepartment: false });
const leaves = { member: { leftOn: '2026-07-01', mergedOn: null } };
const merges = { member: { leftOn: null, mergedOn: '2026-07-01' } };

describe('giving a role', () => {
  test('is allowed for a department, from today', () => {
    expect(grantRoleFindings(good)).toEqual([]);
  });

  test.each<[string, Partial<GrantRoleFacts>, string[]]>([
    ['to herself', { isForSelf: true }, ['SELF_GRANT']],
    ['to nobody', { isKnownPerson: false }, ['UNKNOWN_PERSON']],
    ['for a department of another member', { isKnownDepartment: false }, ['UNKNOWN_DEPARTMENT']],
    ['of the region at a member', { role: 'PROGRAMME_MANAGER', isForDepartment: false }, ['ROLE_OF_REGION']],
    ['of the region for the region', { role: 'COMPLIANCE_OFFICER', isForDepartment: false, isForRegion: true }, []],
    ['of the region for a department', { role: 'COMPLIANCE_OFFICER' }, ['ROLE_OF_REGION']],
    ['that ends before it starts', { endsOn: '2026-03-09' }, ['ENDS_BEFORE_IT_STARTS']],
    ['without an end', { endsOn: null }, []],
    ['from yesterday', { startsOn: '2026-03-09' }, ['STARTS_IN_THE_PAST']],
    ['from tomorrow', { startsOn: '2026-03-11', endsOn: null }, []],
    ['that she holds', { isHeld: true }, ['ALREADY_HELD']],
    ['until the last day of a member', { ...until('2026-06-30'), ...leaves }, []],
    ['until the day on which a member left', { ...until('2026-07-01'), ...leaves }, ['MEMBER_GONE']],
    ['without end at a member that leaves', { ...until(null), ...leaves }, ['MEMBER_GONE']],
    ['for all of a member, the day before it merges', { ...whole('2026-06-30'), ...merges }, []],
    ['for all of a member, on the day on which it merges', { ...whole('2026-07-01'), ...merges }, ['MEMBER_GONE']],
    [
      'for a department, on the day on which its member merges',
      { startsOn: '2026-07-01', ...until(null), ...merges },
      [],
    ],
    ['for two reasons at once', { isForSelf: true, isHeld: true }, ['SELF_GRANT', 'ALREADY_HELD']],
  ])('%s', (_what, over, findings) => {
    expect(grantRoleFindings({ ...good, ...over })).toEqual(findings);
  });
});

const placesOf: Record<string, { region: string[]; department: string[] }> = {
  PROFESSIONAL: { region: [], department: ['ROLE_OF_WHOLE_MEMBER'] },
  RUNNER: { region: ['ROLE_OF_MEMBER'], department: ['ROLE_OF_WHOLE_MEMBER'] },
  PLANNER: { region: ['ROLE_OF_MEMBER'], department: [] },
  TEAM_LEAD: { region: ['ROLE_OF_MEMBER'], department: [] },
  HR_ADVISOR: { region: ['ROLE_OF_MEMBER'], department: [] },
  PRACTICE_EDUCATOR: { region: ['ROLE_OF_MEMBER'], department: ['ROLE_OF_WHOLE_MEMBER'] },
  ASSESSOR: { region: [], department: ['ROLE_OF_WHOLE_MEMBER'] },
  RECRUITER: { region: ['ROLE_OF_MEMBER'], department: ['ROLE_OF_WHOLE_MEMBER'] },
  MEMBER_ADMIN: { region: [], department: ['ROLE_OF_WHOLE_MEMBER'] },
  BOARD_MEMBER: { region: [], department: ['ROLE_OF_WHOLE_MEMBER'] },
  FINANCE: { region: [], department: ['ROLE_OF_WHOLE_MEMBER'] },
};

test.each(Object.entries(placesOf))('%s is given where it means something, and at a whole member', (role, expected) => {
  const forAll = { ...good, role, isForDepartment: false };
  expect({
    region: grantRoleFindings({ ...forAll, isForRegion: true }),
    department: grantRoleFindings({ ...good, role }),
  }).toEqual(expected);
  expect(grantRoleFindings(forAll)).toEqual([]);
});

describe('taking a role away', () => {
  const held = {
    role: 'PLANNER',
    startsOn: '2026-01-01',
    endsOn: null,
    withdrawnAt: null,
    today: '2026-03-10',
    otherAdministrators: 0,
  };

  test.each([
    ['that holds', {}, []],
    ['that holds until today', { endsOn: '2026-03-10' }, []],
    ['that held until yesterday', { endsOn: '2026-03-09' }, ['ALREADY_OVER']],
    ['that was withdrawn', { withdrawnAt: new Date() }, ['ALREADY_WITHDRAWN']],
    ['of the last administrator', { role: 'MEMBER_ADMIN' }, ['LAST_ADMINISTRATOR']],
    ['of one of two administrators', { role: 'MEMBER_ADMIN', otherAdministrators: 1 }, []],
  ])('%s', (_what, over, findings) => {
    expect(withdrawRoleFindings({ ...held, ...over })).toEqual(findings);
  });
});
