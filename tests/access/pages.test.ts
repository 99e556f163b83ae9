import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { portalDocument, portalQueries } from '@naober/scripts/bench/documents';
import { pageVariables } from '@naober/scripts/bench/page-variables';
import { uuidv7 } from '@naober/kit/ids';
import { eventually, TestPlatform, type Ask } from '../platform.ts';
import { Database } from './database.ts';

/** What ordinary pages leave in the audit log when ordinary people look at them. */
let platform: TestPlatform;
let database: Database;
let people: Record<'visitor' | 'femke' | 'esra', Ask>;
beforeAll(async () => {
  platform = await TestPlatform.start();
  database = await Database.open(platform.adminUrl);
  const [visitor, femke] = [await platform.as(), await platform.as('femke-hoekstra')];
  people = { visitor, femke, esra: await platform.as('esra-yilmaz') };
}, 60_000);
afterAll(async () => {
  await database.close();
  await platform.stop();
});

const monday = new Date();
const twoWeeks = { from: monday.toISOString(), until: new Date(monday.getTime() + 14 * 86_400_000).toISOString() };

/** Opens every page of the portal, and tells how they answered. */
async function openEveryPage(ask: Ask): Promise<void> {
  for (const operation of portalQueries()) {
    const name = operation.name!.value;
    const variables = await pageVariables(operation, (sql, values) => database.value(sql, values));
    expect([name, (await ask(portalDocument(name), variables)).errors]).toEqual([name, undefined]);
  }
}

interface Entry {
  kind: string;
  who: string | null;
  record_type: string;
  record_id: string;
  whose: string | null;
}

/** The log, once everything that was sent to it has arrived. */
async function logged(): Promise<Entry[]> {
  const waiting = ['governance', 'learning', 'exchange', 'branding']
    .map(name => `select from ${name}_events.job where name = '${name}.audit/governance' and state < 'completed'`)
    .join(' union all ');
  await eventually(async () => (await database.rows(waiting)).length === 0, 20_000);
  return database.rows<Entry>(
    `select kind, who.slug as who, record_type, record_id, whose.name as whose from governance.audit_entry
     left join governance.professional who on who.id = person_id
     left join governance.professional whose on whose.id = subject_id
     where kind <> 'WRITE' order by position`,
  );
}

/** What only who administers something, or keeps watch, has a page for: whoever else opens it, leaves an entry. */
const isOfAdministration = ({ kind, record_type }: Entry) =>
  kind === 'REFUSED' && ['AccessKeys', 'AuditLog', 'ErasureRequest', 'People', 'RoleGrants'].includes(record_type);

test('nothing was refused, and nobody of another organisation seen, when a visitor and Femke look around', async () => {
  await openEveryPage(people.visitor);
  await openEveryPage(people.femke);
  const entries = await logged();
  const readsOwnLog = ({ kind, record_type }: Entry) => kind === 'READ' && record_type === 'AuditLog';
  expect(entries.filter(entry => !isOfAdministration(entry) && !readsOwnLog(entry))).toEqual([]);
  const refused = entries.filter(isOfAdministration).map(({ who, record_type }) => `${who} ${record_type}`);
  const each = ['AccessKeys', 'AuditLog', 'ErasureRequest', 'People', 'RoleGrants'];
  expect([...new Set(refused)].sort()).toEqual(
    [...each.map(type => `femke-hoekstra ${type}`), ...each.map(type => `null ${type}`)].sort(),
  );
});

test("Esra's desk leaves entries about people of other employers, and of nobody else", async () => {
  const [karin, shift] = await signUpKarin();
  await openEveryPage(people.esra);
  const desk = await people.esra(portalDocument('Desk'), { slug: 'martini', ...twoWeeks });
  const shown = new Set<string>();
  const see = (of: { professional: { name: string } }[]) => of.forEach(one => shown.add(one.professional.name));
  for (const { id } of [...desk.data!['member'].week.nodes, { id: shift }]) {
    const { data } = await people.esra(portalDocument('DeskChoice'), { id });
    see(data!['openShift'].decisions.nodes);
  }
  expect([shown.size > 1, shown.has(karin)]).toEqual([true, true]);
  const pools = await people.esra(portalDocument('PlannerPools'), { slug: 'martini', ...twoWeeks });
  for (const { availability } of pools.data!['pools']) see(availability.nodes);
  const asked = await people.esra(portalDocument('AskedConsultations'), { slug: 'martini' });
  for (const { specialist } of asked.data!['member'].consultationRequests.nodes)
    if (specialist) shown.add(specialist.name);
  const inbox = await people.esra(portalDocument('InboxSignUps'), { slug: 'martini' });
  for (const { signUps } of inbox.data!['member'].shifts.nodes) see(signUps.nodes);
  const reconfirm = await people.esra(portalDocument('InboxReconfirmations'), { slug: 'martini' });
  see(reconfirm.data!['member'].signUpsToReconfirm);
  const missing = await people.esra(portalDocument('StillMissing'), { slug: 'martini' });
  for (const { professional } of missing.data!['member'].stillMissing) shown.add(professional.name);
  const host = (await people.esra(portalDocument('RunReception'), { slug: 'martini' })).data!['member'];
  for (const { professional } of [...host.placements.nodes, ...host.over.nodes]) shown.add(professional.name);
  see(missing.data!['member'].stillMissing);
  see((await people.esra(portalDocument('VerifyHours'), { slug: 'martini' })).data!['member'].hoursWorkedHere.nodes);
  const employed = await database.rows<{ name: string }>(
    `select professional.name from governance.employment join governance.professional on professional.id = professional_id
     join governance.member on member.id = member_id where member.slug = 'martini' and ends_on is null`,
  );
  const own = new Set(employed.map(({ name }) => name));
  const entries = (await logged()).filter(({ record_type }) => record_type !== 'AuditLog');
  expect(entries.filter(entry => entry.kind === 'REFUSED' && !isOfAdministration(entry))).toEqual([]);
  const read = entries.filter(({ kind }) => kind === 'READ');
  expect(new Set(read.map(({ who }) => who))).toEqual(new Set(['esra-yilmaz']));
  const expected = [...shown].filter(name => !own.has(name)).sort();
  expect([...new Set(read.map(({ whose }) => whose))].sort()).toEqual(expected);
  const types = ['AvailabilitySlot', 'ConsultationRequest', 'ExchangePlacement', 'Professional', 'SignUp', 'Timesheet'];
  expect([...new Set(read.map(({ record_type }) => record_type))].sort()).toEqual(types);
});

/** Somebody of Martini herself signs up for a shift there; gives her name and the shift. */
async function signUpKarin(): Promise<[string, string]> {
  const [shift] = await database.rows<
    Record<'id' | 'region_id' | 'member_id', string> & { starts_at: Date; ends_at: Date }
  >(
    `select shift.id, shift.region_id, member_id, starts_at, ends_at from exchange.open_shift shift
     join governance.member on member.id = member_id where member.slug = 'martini' and starts_at > now() limit 1`,
  );
  const { id, ...whose } = shift!;
  const who = await database.value(`select id from governance.professional where slug = 'karin-huizinga'`);
  const what = { status: 'WAITLISTED', queue_number: 99, outcome: 'ELIGIBLE' };
  const when = { submitted_at: new Date(), checked_at: new Date() };
  await database.insert('exchange.sign_up', {
    id: uuidv7(),
    shift_id: id,
    professional_id: who,
    ...whose,
    ...what,
    ...when,
  });
  return ['Karin Huizinga', id];
}
