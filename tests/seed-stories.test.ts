import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exchange } from '@naober/exchange/schema';
import { Subgraph } from '@naober/kit/serve';
import type { EntityManager } from '@mikro-orm/postgresql';
import { testDatabase, type TestDatabase } from '@naober/kit/testing/database';
import { aViewer } from '@naober/kit/testing/subgraph';
import { subgraphs } from '@naober/scripts/compose-schema';
import { personOf } from '@naober/scripts/seed/people';
import { idOf } from '@naober/scripts/seed/placement-rows';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import { storyShiftId } from '@naober/scripts/seed/stories';
import { regionId } from '@naober/scripts/seed/write-regions';
import { turns, turnShiftId } from '@naober/scripts/seed/write-turns';
import pg from 'pg';
import { pino } from 'pino';

const now = new Date('2026-02-04T15:20:00Z');
const log = pino({ level: 'silent' });
let database: TestDatabase;
let client: pg.Client;
let opened: Subgraph[];

beforeAll(async () => {
  database = await testDatabase(subgraphs);
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await seedDatabase({ adminUrl: database.adminUrl, size: 'small', now });
  opened = await Promise.all(
    subgraphs.map(definition =>
      Subgraph.open(definition, { databaseUrl: database.urls[definition.name]!, log, now: () => now }),
    ),
  );
});

afterAll(async () => {
  for (const subgraph of opened) await subgraph.close();
  await client.end();
  await database.drop();
});

async function findings(slug: string, story: string): Promise<string> {
  const person = personOf(slug);
  const viewer = aViewer({ personId: person.id, tenantId: regionId(person.region) });
  const query = `{ openShift(id: "${storyShiftId(story)}") { eligibility { outcome findings { code enforcement } } } }`;
  const asked = opened.find(({ definition }) => definition === exchange)!;
  const { data, errors } = await asked.execute({ query, requestId: 'story' }, viewer);
  expect(errors).toBeUndefined();
  const { outcome, findings: found } = (
    data as { openShift: { eligibility: { outcome: string; findings: { code: string; enforcement: string }[] } } }
  ).openShift.eligibility;
  // No member of the demo has linked its roster: that is said of every shift, to everybody who is employed.
  const told = found.filter(({ code }) => code !== 'ROSTER_UNKNOWN');
  return [outcome, ...told.map(({ code, enforcement }) => `${code} ${enforcement}`)].join(', ');
}

test.each([
  ['femke-hoekstra', 'femke-eligible-ozg', 'ELIGIBLE'],
  ['femke-hoekstra', 'femke-eligible-wza', 'ELIGIBLE'],
  ['femke-hoekstra', 'femke-eligible-nijsmellinghe', 'ELIGIBLE'],
  ['femke-hoekstra', 'femke-overlap', 'NOT_ELIGIBLE, OVERLAP BLOCK'],
  ['femke-hoekstra', 'femke-rest-too-short', 'NOT_ELIGIBLE, REST_TOO_SHORT BLOCK'],
  ['femke-hoekstra', 'femke-rest-shortened', 'UNKNOWN, REST_SHORTENED GATE'],
  ['femke-hoekstra', 'femke-no-agreement', 'NOT_ELIGIBLE, NO_AGREEMENT_IN_FORCE BLOCK'],
  ['femke-hoekstra', 'femke-epa-missing', 'NOT_ELIGIBLE, EPA_MISSING BLOCK'],
  ['femke-hoekstra', 'femke-epa-supervised', 'NOT_ELIGIBLE, EPA_MISSING BLOCK'],
  ['femke-hoekstra', 'femke-full', 'ELIGIBLE, SHIFT_FULL SIGNAL'],
  ['femke-hoekstra', 'femke-waits', 'NOT_ELIGIBLE, ALREADY_SIGNED_UP BLOCK'],
  ['femke-hoekstra', 'femke-worked', 'NOT_ELIGIBLE, SHIFT_STARTED BLOCK, SHIFT_NOT_OPEN BLOCK, SHIFT_FULL SIGNAL'],
  ['femke-hoekstra', 'esra-decides-am', 'NOT_ELIGIBLE, PROFESSION_MISMATCH BLOCK, EPA_MISSING BLOCK'],
  ['sjoerd-postma', 'martini-open', 'ELIGIBLE'],
  ['jelle-dijkstra', 'jelle-epa-missing', 'NOT_ELIGIBLE, EPA_MISSING BLOCK'],
  ['anouk-venema', 'anouk-eligible', 'ELIGIBLE'],
  ['anouk-venema', 'anouk-epa-missing', 'NOT_ELIGIBLE, EPA_MISSING BLOCK'],
  ['wiebe-de-vries', 'wiebe-eligible', 'ELIGIBLE'],
  ['niels-brouwer', 'niels-eligible', 'ELIGIBLE'],
  ['tjitske-wiersma', 'tjitske-eligible', 'ELIGIBLE'],
  ['tjitske-wiersma', 'tjitske-epa-missing', 'NOT_ELIGIBLE, EPA_MISSING BLOCK'],
  ['mees-van-dam', 'kam-eligible', 'ELIGIBLE'],
  ['bram-oosterhuis', 'esra-confirmed', 'NOT_ELIGIBLE, SHIFT_FULL SIGNAL, EPA_MISSING BLOCK'],
])('%s and %s: %s', async (slug, story, expected) => {
  expect(await findings(slug, story)).toBe(expected);
});

const sql = async (text: string, values: unknown[] = []) => (await client.query<object>(text, values)).rows;

test('has one of each rare turn: booked directly, offered, invited, on hold, and to be taken over, and who is concerned was told', async () => {
  const found = await sql(
    `select status, name, (select count(*)::int from governance.message told where told.subject_id = sign_up.id and read_at is null) as unread
     from exchange.sign_up join governance.professional person on person.id = professional_id
     where shift_id = any($1) order by name`,
    [turns.map(turnShiftId)],
  );
  expect(found).toEqual([
    { status: 'OFFERED', name: 'Anouk Venema', unread: 1 },
    { status: 'ON_HOLD', name: 'Dieuwke Haan', unread: 1 },
    { status: 'INVITED', name: 'Sjoerd Postma', unread: 1 },
    { status: 'CONFIRMED', name: 'Wouter Smit', unread: 1 },
  ]);
  expect(await sql(`select places from exchange.open_shift where booking = 'DIRECT'`)).toEqual([{ places: 2 }]);
  expect(await sql('select kind, status, taker_id from exchange.shift_swap')).toEqual([
    { kind: 'TAKE_OVER', status: 'PROPOSED', taker_id: null },
  ]);
});

/** What of a copy counts, where not all of it does: who is counted on in what is over, nobody asks. */
const counting: Readonly<Record<string, string>> = {
  'governance.borrowed_commitment': `where is_held and ends_at > '${now.toISOString()}'`,
};

/** All rows of a table but their versions; lists in any order are the same list. */
async function copies(table: string): Promise<unknown> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) - 'version' as row from ${table} t ${counting[table] ?? ''} order by id`,
  );
  return rows.map(({ row }) =>
    Object.entries(row).map(([column, value]) => [column, Array.isArray(value) ? [...value].sort() : value]),
  );
}

test('a copy holds what its owner publishes', async () => {
  const { rows: tables } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where tablename like 'borrowed\\_%' and tablename <> 'borrowed_feed' order by 1`,
  );
  const before: unknown[] = [];
  for (const { name } of tables) before.push(await copies(name));
  for (const borrower of opened)
    for (const { topic, apply } of borrower.definition.borrows.filter(isCopy)) await rewrite(borrower, topic, apply);
  for (const [index, { name }] of tables.entries()) expect(await copies(name)).toEqual(before[index]);
  expect(tables).toHaveLength(18);
});

/** What is published of records is copied; the log, parts of exports and the rules by which we forget are told once. */
const isCopy = ({ topic }: { topic: string }) =>
  subgraphs.some(({ publishes }) => publishes.some(one => one.topic === topic));

/** Applies every record of the topic once more, with a newer version. */
async function rewrite(
  borrower: Subgraph,
  topic: string,
  apply: Subgraph['definition']['borrows'][number]['apply'],
): Promise<void> {
  const owner = opened.find(({ definition }) => topic.startsWith(`${definition.name}.`))!;
  const published = owner.definition.publishes.find(one => one.topic === topic)!;
  const originals = await owner.orm.em.fork().find(published.entity, {});
  await borrower.orm.em.fork().transactional(async tx => {
    for (const one of originals as { id: string; version: number }[]) {
      await apply(
        tx as EntityManager,
        { id: one.id, version: one.version + 1, state: published.state(one as never) },
        borrower.events,
      );
    }
  });
}

test('ties each placement that was agreed, or is about to be, to the agreement by which she is lent for it', async () => {
  const { rows: tied } = await client.query(
    `select placement.status as placement, agreement.status as agreement,
       (select count(*)::int from exchange.detachment_signature where detachment_id = agreement.id) as signed,
       placement.detachment_agreement_id is not distinct from agreement.id as is_named,
       (placement.starts_on, placement.ends_on, placement.professional_id, placement.home_member_id, placement.department_id)
         = (agreement.starts_on, agreement.ends_on, agreement.professional_id, agreement.home_member_id, agreement.department_id)
         as is_same,
       (select min(at) from exchange.placement_step where placement_id = placement.id and act = 'AGREE')::date
         = agreement.signed_at::date as is_same_day
     from exchange.exchange_placement placement join exchange.detachment_agreement agreement on placement_id = placement.id
     order by placement.status, placement.starts_on`,
  );
  const agreed = { signed: 3, is_named: true, is_same: true, is_same_day: true };
  const pending = { signed: 2, is_named: false, is_same: true, is_same_day: null };
  expect(tied).toEqual([
    { placement: 'ACTIVE', agreement: 'ACTIVE', ...agreed },
    { placement: 'AGREEMENT_PENDING', agreement: 'PENDING_SIGNATURES', ...pending },
    { placement: 'COMPLETED', agreement: 'EXPIRED', ...agreed },
    { placement: 'ENDED_EARLY', agreement: 'ENDED', ...agreed },
    { placement: 'EVALUATING', agreement: 'EXPIRED', ...agreed },
    { placement: 'ONBOARDING', agreement: 'PENDING_SIGNATURES', ...agreed },
    { placement: 'PAUSED', agreement: 'ACTIVE', ...agreed },
  ]);
  const { rows: untied } = await client.query(
    `select distinct status from exchange.exchange_placement placement where not exists
       (select from exchange.detachment_agreement where placement_id = placement.id) order by 1`,
  );
  expect(untied.map(({ status }) => status)).toEqual(['HOST_ACCEPTED', 'IDEA', 'LEAD_APPROVED', 'REQUESTED']);
  const anouk = { who: 'anouk-venema', host: 'martini REC', status: 'ACTIVE' };
  const viewer = aViewer({ personId: personOf(anouk.who).id, tenantId: regionId('noord') });
  const query = '($id: ID!) { exchangePlacement(id: $id) { detachmentAgreement { startsOn status } } }';
  const asked = opened.find(({ definition }) => definition === exchange)!;
  const { data } = await asked.execute(
    { query: `query${query}`, variables: { id: idOf(anouk) }, requestId: 'run' },
    viewer,
  );
  expect(data).toEqual({ exchangePlacement: { detachmentAgreement: { startsOn: '2026-01-05', status: 'ACTIVE' } } });
});
