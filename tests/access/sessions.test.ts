import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually, TestPlatform, type Ask } from '../platform.ts';
import { Database } from './database.ts';

let platform: TestPlatform;
let database: Database;
let durk: Ask; // administers the region
beforeAll(async () => {
  platform = await TestPlatform.start();
  database = await Database.open(platform.adminUrl);
  durk = await platform.as('durk-halbesma');
}, 60_000);
afterAll(async () => {
  await database.close();
  await platform.stop();
});

const desk = '{ me { name } member(slug: "martini") { viewerCanPlan shifts(first: 1) { totalCount } } }';
const plans = async (ask: Ask) => (await ask(desk)).data!['member'].viewerCanPlan as boolean;
const isSignedIn = async (ask: Ask) => (await ask('{ me { id } }')).data!['me'] !== null;

test('a role that is withdrawn counts no more within seconds, also for who is signed in', async () => {
  const esra = await platform.as('esra-yilmaz');
  expect(await plans(esra)).toBe(true);
  const [grant] = (await esra('{ viewer { roles { id role } } }')).data!['viewer'].roles;
  const withdrawn = await durk(
    'mutation($id: ID!) { withdrawRole(input: { roleGrantId: $id }) { userErrors { code } } }',
    { id: grant.id },
  );
  expect(withdrawn.data).toEqual({ withdrawRole: { userErrors: [] } });
  expect(await eventually(async () => !(await plans(esra)), 7_000)).toBe(true);
  expect((await esra(desk)).data).toEqual({
    me: { name: 'Esra Yilmaz' },
    member: { viewerCanPlan: false, shifts: null },
  });
});

test('a role that is given counts within seconds, for the department alone for which it is given', async () => {
  const olena = await platform.as('olena-kovalenko');
  expect(await plans(olena)).toBe(false);
  const professionalId = (await olena('{ me { id } }')).data!['me'].id;
  const memberId = await database.value(`select id from governance.member where slug = 'martini'`);
  const departmentId = await database.value(
    `select id from governance.department where member_id = $1 and kind = 'RAD'`,
    [memberId],
  );
  const given = await durk('mutation($input: GrantRoleInput!) { grantRole(input: $input) { userErrors { code } } }', {
    input: { professionalId, role: 'PLANNER', memberId, departmentId },
  });
  expect(given.data).toEqual({ grantRole: { userErrors: [] } });
  expect(await eventually(() => plans(olena), 7_000)).toBe(true);
  const { data } = await olena(
    '{ member(slug: "martini") { viewerCanImportRosters shifts(first: 100) { nodes { department { id } } } } }',
  );
  const departments = data!['member'].shifts.nodes.map((one: { department: { id: string } }) => one.department.id);
  expect([...new Set(departments)]).toEqual([departmentId]);
  expect(data!['member'].viewerCanImportRosters).toBe(false);
});

test('a session that is ended from another browser is over within seconds; that browser goes on', async () => {
  const [here, there] = [await platform.as('femke-hoekstra'), await platform.as('femke-hoekstra')];
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true]);
  const { sessions } = (await here('{ viewer { sessions { id isCurrent } } }')).data!['viewer'];
  const [other] = sessions.filter(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
  await here('mutation($id: ID!) { endSession(input: { sessionId: $id }) { userErrors { code } } }', { id: other.id });
  expect(await eventually(async () => !(await isSignedIn(there)), 7_000)).toBe(true);
  expect(await isSignedIn(here)).toBe(true);
});

test('who signs out everywhere is out everywhere within seconds', async () => {
  const [here, there] = [await platform.as('sjoerd-postma'), await platform.as('sjoerd-postma')];
  expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true]);
  expect((await here('mutation { endAllSessions { endedCount } }')).data).toEqual({
    endAllSessions: { endedCount: 2 },
  });
  for (const ask of [here, there]) expect(await eventually(async () => !(await isSignedIn(ask)), 7_000)).toBe(true);
});

test('nobody ends a session of somebody else', async () => {
  const jelle = await platform.as('jelle-dijkstra');
  await jelle('{ me { id } }');
  const session = await database.value(
    `select session.id from governance.session join governance.professional on professional.id = professional_id
     where slug = 'jelle-dijkstra'`,
  );
  const { errors } = await durk(
    'mutation($id: ID!) { endSession(input: { sessionId: $id }) { userErrors { code } } }',
    { id: session },
  );
  expect(errors![0]!.extensions['code']).toBe('NOT_FOUND');
  expect(await isSignedIn(jelle)).toBe(true);
});

test('a session that nobody used for an hour is a visitor', async () => {
  const cookie = await platform.cookieOf('anouk-venema');
  await database.rows(
    `update governance.session set started_at = now() - interval '2 hours', last_used_at = now() - interval '61 minutes'
     where professional_id = (select id from governance.professional where slug = 'anouk-venema')`,
  );
  const visitor = await platform.as();
  expect((await visitor('{ me { id } }', {}, { cookie })).data).toEqual({ me: null });
});
