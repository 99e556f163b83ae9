import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { uuidv7 } from '@naober/kit/ids';
import { sessionOf } from '@naober/kit/row-security';
import { Subgraph } from '@naober/kit/serve';
import { archiveOf } from '@naober/kit/testing/archive';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { pino } from 'pino';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { anEngagement, holding, step } from '../../testing/engagements.ts';
import { listener } from '../../testing/listener.ts';
import { asOwner, tablesThatSay } from '../../testing/whole-database.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { exchange as definition } from '../schema.ts';
import { RateAgreement } from './rate-agreement.entity.ts';

const proposing =
  'mutation($input: ProposeRateAgreementInput!) { proposeRateAgreement(input: $input) { userErrors { code } } }';

/** Amounts that nothing else says by chance. */
const [first, second, third] = [1_348_731_977, 1_948_631_753, 1_748_931_757];

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let hr: Viewer;
let engagementId: string;
const logged: string[] = [];
beforeAll(async () => {
  exchange = await TestSubgraph.start(definition, [listener, archiveOf('exchange')]);
  await exchange.subgraph.close();
  // The same again, with a log that says all that it can.
  exchange.subgraph = await Subgraph.open(definition, {
    databaseUrl: exchange.database.urls['exchange']!,
    log: pino({ level: 'trace' }, new Writable({ write: (line, _, done) => (logged.push(String(line)), done()) })),
    now: () => exchange.now ?? new Date(),
  });
});
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region, { isSelfEmployed: true });
  hr = holding(region, 'HR_ADVISOR');
  engagementId = await anEngagement(exchange, region, { hr, her });
});

const propose = (viewer: Viewer, centsPerHour: unknown, startsOn = '2026-02-01', key?: string) =>
  step(exchange, viewer, 'proposeRateAgreement', { engagementId, centsPerHour, startsOn }, key);
const accept = (viewer: Viewer, number: number) =>
  step(exchange, viewer, 'acceptRateAgreement', { engagementId, number });
const says = (amount: number) => tablesThatSay(exchange, String(amount));
const rates = (viewer: Viewer) =>
  exchange.reference(viewer, 'Engagement', engagementId, 'viewerCanPropose rateAgreements { centsPerHour }');
const others = async (): Promise<Viewer[]> => [
  aPlanner(region),
  ...['TEAM_LEAD', 'FINANCE', 'BOARD_MEMBER', 'RECRUITER'].map(role => holding(region, role)),
  holding(region, 'HR_ADVISOR', region.home.id),
  ...['MEMBER_ADMIN', 'HR_ADVISOR', 'PROGRAMME_MANAGER', 'COMPLIANCE_OFFICER', 'FINANCE'].map(role =>
    holding(region, role, null),
  ),
  await aProfessional(exchange, region, { isSelfEmployed: true }),
  { ...hr, tenantId: uuidv7() },
  { ...hr, roles: hr.roles.map(one => ({ ...one, unitId: region.department.id })) },
];

test('an amount is written to one table, and to no answer that is kept, event, job, audit, message or log', async () => {
  const key = uuidv7();
  expect(await propose(hr, first, '2026-02-01', key)).toMatchObject({ rateAgreement: { centsPerHour: first } });
  expect(await propose(hr, first, '2026-02-01', key)).toBe('CONFLICT');
  const countering = { engagementId, number: 1, centsPerHour: second, startsOn: '2026-02-01' };
  await step(exchange, her, 'counterRateAgreement', countering, uuidv7());
  await exchange.atOnce(3, () => step(exchange, hr, 'acceptRateAgreement', { engagementId, number: 2 }, uuidv7()));
  await propose(her, 'much');
  await propose(her, first, '2026-02-01');
  expect([await says(first), await says(second)]).toEqual([['exchange.rate_agreement'], ['exchange.rate_agreement']]);
  expect(logged.filter(line => line.includes(String(first)) || line.includes(String(second)))).toEqual([]);
  // What is kept of the request that said the amount cannot be guessed from a list of amounts.
  const kept = await asOwner<{ body_digest: string }>(exchange, 'select body_digest from exchange.idempotency');
  expect(kept.length).toBe(5);
  expect(kept.every(({ body_digest }) => /^[\w-]{43}$/.test(body_digest))).toBe(true);
});

test('what the database says when it cannot keep an amount is told to nobody and written nowhere', async () => {
  await asOwner(
    exchange,
    'alter table exchange.rate_agreement add constraint not_now check (starts_on > proposed_at::date + 400) not valid',
  );
  const answer = await exchange.ask(her, proposing, {
    input: { engagementId, centsPerHour: third, startsOn: '2026-02-01' },
  });
  await asOwner(exchange, 'alter table exchange.rate_agreement drop constraint not_now');
  expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(logged.filter(line => line.includes('not_now'))).toHaveLength(1);
  expect([JSON.stringify(answer), ...logged].filter(text => text.includes(String(third)))).toEqual([]);
  expect(await says(third)).toEqual([]);
});

test('neither the platform nor anybody else reads, counts, sums, changes or deletes a row', async () => {
  await propose(hr, first);
  await accept(her, 1);
  await propose(her, second, '2026-03-01');
  const asked = `select count(*)::int as rows, sum(cents_per_hour)::int as sum, max(cents_per_hour) as most from rate_agreement`;
  const nothing = [{ rows: 0, sum: null, most: null }];
  const system = { ...hr, client: 'system' as const };
  const machines = (['key', 'token', 'widget'] as const).map(client => ({ ...hr, client }));
  for (const viewer of [...(await others()), system, ...machines, { ...her, client: 'token' as const }]) {
    const em = exchange.subgraph.orm.em.fork({ session: sessionOf(viewer) });
    await em.transactional(async tx => {
      const sql = (text: string) => (tx as typeof exchange.em).execute<object[]>(text);
      expect(await sql(asked)).toEqual(nothing);
      expect(await sql('update rate_agreement set answered_at = null returning id')).toEqual([]);
      expect(await sql('delete from rate_agreement returning id')).toEqual([]);
    });
    expect(await em.find(RateAgreement, {}, { orderBy: { centsPerHour: 'asc' } })).toEqual([]);
  }
  for (const viewer of await others()) expect(await rates(viewer)).toBeNull();
  for (const viewer of machines) expect(await rates(viewer)).toEqual({ viewerCanPropose: false, rateAgreements: null });
  for (const viewer of [...(await others()), ...machines])
    for (const name of ['acceptRateAgreement', 'withdrawRateAgreement'])
      expect(await step(exchange, viewer, name, { engagementId, number: 2 })).toBe('NOT_FOUND');
  for (const viewer of [...(await others()), ...machines]) expect(await propose(viewer, 1)).toBe('NOT_FOUND');
  expect(await rates(holding(region, 'MEMBER_ADMIN'))).toMatchObject({
    rateAgreements: [{ centsPerHour: second }, { centsPerHour: first }],
  });
});

test('nothing asks for it by an id, filters, sorts, pages, counts or adds it up', async () => {
  const { schema } = exchange.subgraph;
  const union = schema.getType('_Entity') as unknown as { getTypes(): { name: string }[] };
  expect(union.getTypes().map(({ name }) => name)).toContain('Engagement');
  expect(union.getTypes().map(({ name }) => name)).not.toContain('RateAgreement');
  const engagement = schema.getType('Engagement') as unknown as { getFields(): Record<string, { args: unknown[] }> };
  expect(engagement.getFields()['rateAgreements']!.args).toEqual([]);
  await propose(hr, first);
  const query = `{ _entities(representations: [{ __typename: "RateAgreement", id: "${engagementId}" }]) { __typename } }`;
  expect((await exchange.ask(her, query)).data?.['_entities']).toEqual([null]);
});

test('no data export holds an amount, nor the queue that its parts go through: she takes hers from the portal', async () => {
  await propose(hr, first);
  await accept(her, 1);
  const asked = definition.borrows.find(({ topic }) => topic === 'governance.data-export')!;
  const part = async (personId: string | null) => {
    const state = { personId, wants: ['exchange'] };
    const fact = { id: uuidv7(), version: 1, state };
    await exchange.em.transactional(async tx => {
      await asked.apply(tx, fact, exchange.subgraph.events);
      expect(await tx.count(RateAgreement)).toBe(0); // the platform again
    });
  };
  for (const { personId } of [hr, ...(await others())]) await part(personId);
  expect(await says(first)).toEqual(['exchange.rate_agreement']);
  const parts = async () =>
    (await tablesThatSay(exchange, 'what-she-agreed-with-hosts')).filter(name => name.startsWith('exchange_events.'));
  await part(her.personId);
  expect(await parts()).toHaveLength(1);
  expect(await says(first)).toEqual(['exchange.rate_agreement']);
});

test('when she is erased, what was agreed stays with the host for its term, and what was only proposed is gone', async () => {
  const [agreed, proposed] = [first + 1, second + 1];
  await propose(hr, agreed);
  await accept(her, 1);
  await propose(her, proposed, '2026-03-01');
  const state = { personId: her.personId, isCarriedOut: true };
  await exchange.em.transactional(tx =>
    borrowErasures.apply(tx, { id: uuidv7(), version: 1, state }, exchange.subgraph.events),
  );
  expect(await says(proposed)).toEqual([]);
  expect(await rates(hr)).toEqual({ viewerCanPropose: false, rateAgreements: [{ centsPerHour: agreed }] });
  expect(await propose(hr, 1, '2026-04-01')).toBe('NOT_FOUND');
  await exchange.em.execute('delete from engagement where id = ?', [engagementId]);
  expect(await says(agreed)).toEqual([]);
});
