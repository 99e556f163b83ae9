import { uuidv7 } from '@naober/kit/ids';
import { eventually } from '../platform.ts';
import type { Asker } from './askers.ts';
import type { Database } from './database.ts';
import { makeKey } from './make-key.ts';
import { departmentOf } from './people.ts';
import { addAgreements } from './sample-agreements.ts';
import { addDetachments } from './sample-detachments.ts';
import { addEvents, addStories } from './sample-events.ts';
import { addMessages } from './sample-messages.ts';
import { addPlacements } from './sample-placements.ts';
import { addPools } from './sample-pools.ts';
import { addFeedback } from './sample-feedback.ts';
import { addCredentials } from './sample-credentials.ts';
import { addPrivacy } from './sample-privacy.ts';
import { addRosters } from './sample-rosters.ts';
import { addLabourDispute, addReleasePolicy, addShifts, addSignUps, addSwaps } from './sample-shifts.ts';
import { addWork } from './sample-work.ts';

/** The records that are asked for, by what they are; `who-may-what.md` tells about them. */
export type Samples = Readonly<Awaited<ReturnType<typeof makeSamples>>>;

export const day = 86_400_000;

/** Adds what the demo does not hold. All of it is Femke's, of Martini, or of its department OK. */
export async function makeSamples(database: Database, askers: ReadonlyMap<string, Asker>) {
  const known = await findKnown(database);
  const shifts = await addShifts(database, known);
  const signUps = await addSignUps(database, known, shifts);
  const made = {
    ...known,
    ...shifts,
    ...signUps,
    ...(await addWork(database, known)),
    ...(await addDetachments(database, known)),
    ...(await addSwaps(database, known, signUps)),
    ...(await addRosters(database, known, shifts)),
    releasePolicy: await addReleasePolicy(database, known),
    labourDispute: await addLabourDispute(database, known),
    ...(await addAgreements(database, known)),
    ...(await addPools(database, known)),
    ...(await addPlacements(database, known)),
    ...(await addCredentials(database, known)),
    feedback: await addFeedback(database, known, signUps),
    session: await addSession(database, known),
    revokedEntrustment: await addRevokedEntrustment(database, known),
    ...(await addEvents(database, known)),
    ...(await addStories(database, known)),
    ...(await addKeys(database, askers, known)),
    ...(await addPrivacy(database, known)),
    ...(await addMessages(database, known)),
    withdrawnGrant: await giveAndTakeRole(askers, known),
    spareIdentity: uuidv7(),
  };
  const isNoted = `select from governance.audit_entry where subject_id = $1 and record_id = $2 and person_id is not null`;
  await eventually(async () => (await database.rows(isNoted, [known.femke, made.withdrawnGrant])).length >= 2);
  return { ...made, waiting: await database.value(waitingSql, [known.martini]) };
}

/** How many sign-ups wait for all of a member. */
const waitingSql = `select count(*)::text from exchange.sign_up
  where member_id = $1 and status in ('SUBMITTED', 'PENDING_CHECK', 'SHORTLISTED') and starts_at > now()`;

/** A way for Femke to come in that nobody uses: it may be taken away, and is there again. */
export async function restoreIdentity(database: Database, { spareIdentity, noord, femke }: Samples): Promise<void> {
  await database.rows('delete from governance.identity where id = $1', [spareIdentity]);
  const whose = { region_id: noord, professional_id: femke };
  const how = { issuer: 'spare', subject: 'femke', linked_at: new Date() };
  await database.insert('governance.identity', { id: spareIdentity, ...whose, ...how });
}

async function findKnown(database: Database) {
  const one = (sql: string, ...values: string[]) => database.value(sql, values);
  const femke = await one(`select id from governance.professional where slug = 'femke-hoekstra'`);
  const martini = await one(`select id from governance.member where slug = 'martini'`);
  return {
    femke,
    martini,
    colleague: await one(`select id from governance.professional where slug = 'anouk-venema'`),
    slug: 'martini',
    from: new Date(Date.now() + 50 * day).toISOString(),
    ozg: await one(`select id from governance.member where slug = 'ozg'`),
    ic: await departmentOf(database, martini, 'IC'),
    noord: await one(`select id from governance.region where slug = 'noord'`),
    ok: await departmentOf(database, martini, 'OK'),
    profession: await one(`select id from governance.profession where code = 'OA'`),
    agreement: await one(
      `select agreement_id from governance.cooperation_agreement_member
       join governance.cooperation_agreement on id = agreement_id
       where member_id = $1 and title = 'RUN OK: uitwisseling op de operatiekamer'`,
      martini,
    ),
    employment: await one('select id from governance.employment where professional_id = $1', femke),
    grant: await one('select id from governance.role_grant where professional_id = $1', femke),
    identity: await one('select id from governance.identity where professional_id = $1', femke),
    token: await one('select id from governance.access_key where professional_id = $1', femke),
    ...(await findTaught(database, femke)),
    location: await one('select id from governance.location where member_id = $1 limit 1', martini),
    assessor: await one(`select id from governance.professional where slug = 'karin-huizinga'`),
    officer: await one(`select id from governance.professional where slug = 'tineke-bruins'`),
  };
}

/** An EPA that Femke holds, and where it is taught. */
async function findTaught(database: Database, femke: string) {
  const [taught] = await database.rows<
    Record<'epa' | 'entrustment' | 'epaSet' | 'step' | 'pathwayId' | 'pathway', string>
  >(
    `select held.id as entrustment, epa.id as epa, epa.set_id as "epaSet", step.id as step, pathway.id as "pathwayId",
       pathway.slug as pathway
     from learning.epa_entrustment held join learning.epa_definition epa on epa.id = held.epa_id
     join learning.taught_epa on taught_epa.epa_id = epa.id join learning.pathway_step step on step.id = step_id
     join learning.pathway on pathway.id = pathway_id
     where professional_id = $1 and pathway.slug = 'operatieassistent' order by step.position, epa.position limit 1`,
    [femke],
  );
  return taught!;
}

export type Known = Awaited<ReturnType<typeof findKnown>>;

/** Over, so that ending it once more does nothing. */
async function addSession(database: Database, { noord, femke }: Known): Promise<string> {
  const [id, now] = [uuidv7(), new Date()];
  const times = { started_at: now, last_used_at: now, ended_at: now };
  const whose = { region_id: noord, professional_id: femke, issuer: 'demo' };
  await database.insert('governance.session', { id, ...whose, ...times, secret_digest: id });
  return id;
}

async function addRevokedEntrustment(database: Database, { noord, femke, epa, assessor }: Known): Promise<string> {
  const id = uuidv7();
  const what = { region_id: noord, professional_id: femke, epa_id: epa, level: 4, decided_on: '2020-01-01' };
  const by = { decided_by_id: assessor, revoked_by_id: assessor, revoked_at: new Date() };
  await database.insert('learning.epa_entrustment', { id, ...what, ...by });
  return id;
}

/** One key of Martini that counts, and one that was revoked: revoking or rotating it once more does nothing. */
async function addKeys(database: Database, askers: ReadonlyMap<string, Asker>, { martini }: Known) {
  const make = async (who: string, of: object): Promise<string> =>
    (await makeKey(askers.get(who)!.ask, 'createApiKey', { name: 'To look at', days: 1, ...of })).id;
  const ofMartini = { memberId: martini, scopes: ['READ_SHIFTS'] };
  const [apiKey, revokedKey] = [await make('ad', ofMartini), await make('ad', ofMartini)];
  await make('ra', { scopes: ['READ_AGREEMENTS'] }); // of the cooperative
  const revoke = 'mutation($id: ID!) { revokeAccessKey(input: { accessKeyId: $id }) { userErrors { code } } }';
  await askers.get('ad')!.ask(revoke, { id: revokedKey });
  await database.rows(idleTokens); // so that everybody has one to see
  return { apiKey, revokedKey };
}

const idleTokens = `insert into governance.access_key
    (id, region_id, kind, professional_id, name, secret_digest, hint, created_at, expires_at)
  select gen_random_uuid(), region_id, 'PERSONAL', id, 'idle', id::text, 'x', now(), now() + interval '1 day'
  from governance.professional where is_demo`;

/** Leaves entries about Femke in the audit log, by the administrator of Martini. */
async function giveAndTakeRole(askers: ReadonlyMap<string, Asker>, { femke, martini }: Known): Promise<string> {
  const { ask } = askers.get('ad')!;
  const input = { professionalId: femke, memberId: martini, role: 'RUNNER' };
  const { data } = await ask(
    'mutation($input: GrantRoleInput!) { grantRole(input: $input) { roleGrant { id } userErrors { code } } }',
    { input },
  );
  const { id } = data!['grantRole'].roleGrant;
  await ask('mutation($id: ID!) { withdrawRole(input: { roleGrantId: $id }) { userErrors { code } } }', { id });
  return id;
}
