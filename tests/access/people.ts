import { uuidv7 } from '@naober/kit/ids';
import type { Ask } from '../platform.ts';
import type { Database } from './database.ts';

/** Somebody beside the people of the demo, to hold one role and no other. */
interface NewPerson {
  readonly slug: string;
  readonly role: string;
  readonly member: string;
  /** Kind of the one department for which she holds it; left out: all of the member. */
  readonly department?: string;
}

const newPeople: readonly NewPerson[] = [
  { slug: 'planner-of-ok', role: 'PLANNER', member: 'martini', department: 'OK' },
  { slug: 'planner-of-ic', role: 'PLANNER', member: 'martini', department: 'IC' },
  { slug: 'team-lead', role: 'TEAM_LEAD', member: 'martini' },
  { slug: 'practice-educator', role: 'PRACTICE_EDUCATOR', member: 'martini' },
  { slug: 'assessor', role: 'ASSESSOR', member: 'martini' },
  { slug: 'recruiter', role: 'RECRUITER', member: 'martini' },
  { slug: 'board-member', role: 'BOARD_MEMBER', member: 'martini' },
  { slug: 'finance', role: 'FINANCE', member: 'martini' },
  { slug: 'administrator-of-ozg', role: 'MEMBER_ADMIN', member: 'ozg' },
];

/** Roles by which somebody of another region would see everything, were regions not apart. */
const everythingElsewhere = [
  'MEMBER_ADMIN',
  'PLANNER',
  'PROGRAMME_MANAGER',
  'COMPLIANCE_OFFICER',
  'ASSESSOR',
  'FINANCE',
];

/** Adds the people, who can sign in as those of the demo do; roles are given by who administers the region. */
export async function addPeople(database: Database, administrator: Ask): Promise<void> {
  for (const { slug, role, member, department } of newPeople) {
    const professionalId = await addPerson(database, slug, 'noord');
    const memberId = await database.value('select id from governance.member where slug = $1', [member]);
    const departmentId = department ? await departmentOf(database, memberId, department) : null;
    await giveRole(administrator, { professionalId, role, memberId, departmentId });
  }
  const far = await addPerson(database, 'somebody-of-kam', 'kam');
  for (const role of everythingElsewhere) await addRole(database, far, role);
}

export const departmentOf = (database: Database, memberId: string, kind: string): Promise<string> =>
  database.value('select id from governance.department where member_id = $1 and kind = $2 limit 1', [memberId, kind]);

const regionOf = (database: Database, slug: string): Promise<string> =>
  database.value('select id from governance.region where slug = $1', [slug]);

async function addPerson(database: Database, slug: string, region: string): Promise<string> {
  const id = uuidv7();
  const regionId = await regionOf(database, region);
  const person = { id, region_id: regionId, name: `Test ${slug}`, is_synthetic: true, slug, is_demo: true };
  await database.insert('governance.professional', person);
  await database.insert('exchange.borrowed_professional', {
    id,
    version: 1,
    region_id: regionId,
    is_self_employed: false,
  });
  await database.insert('governance.identity', {
    id: uuidv7(),
    region_id: regionId,
    professional_id: id,
    issuer: 'demo',
    subject: slug,
    linked_at: new Date(),
  });
  return id;
}

/** For the whole of her region. */
async function addRole(database: Database, professionalId: string, role: string): Promise<void> {
  const regionId = await database.value('select region_id from governance.professional where id = $1', [
    professionalId,
  ]);
  const grant = { id: uuidv7(), region_id: regionId, professional_id: professionalId, role, starts_on: '2024-01-01' };
  await database.insert('governance.role_grant', grant);
}

async function giveRole(administrator: Ask, input: object): Promise<void> {
  const { data, errors } = await administrator(
    'mutation($input: GrantRoleInput!) { grantRole(input: $input) { roleGrant { id } userErrors { code } } }',
    { input },
  );
  if (!data?.['grantRole'].roleGrant) throw new Error(`No role was given: ${JSON.stringify(errors ?? data)}`);
}
