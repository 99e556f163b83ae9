import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import type { Answer } from '../platform.ts';
import { questionsTo, type Given } from './every-way.ts';
import type { Samples } from './samples.ts';
import { openScene, type Scene } from './scene.ts';
import { readTable } from './table.ts';

/** Amounts that nothing else says by chance: what was agreed, and what a stranger would offer. */
const [agreed, offered] = [1_348_731_977, 1_748_931_757];
const api = buildSchema(readFileSync(fileURLToPath(new URL('../../schema/api.graphql', import.meta.url)), 'utf8'));
const { rows } = readTable();

/** Who may, or may not, by a row of the table. */
const askersWith = (row: string, mark: '✓' | '·'): string[] =>
  Object.entries(rows.find(({ key }) => key === row)!.marks)
    .filter(([, one]) => one === mark)
    .map(([code]) => code);
const strangers = askersWith('Engagement.status', '·');
const withoutRate = askersWith('Engagement.rateAgreements', '·');

let scene: Scene;
let it: Samples;
let rate: string;
const logged: string[] = [];
beforeAll(async () => {
  const log = pino({ level: 'trace' }, new Writable({ write: (line, _, done) => (logged.push(String(line)), done()) }));
  scene = await openScene({ log });
  it = scene.samples;
  rate = uuidv7();
  const version = { id: rate, number: 2, cents_per_hour: agreed, starts_on: '2024-04-01' };
  await scene.database.rows(
    `insert into exchange.rate_agreement select (jsonb_populate_record(one, $1)).* from exchange.rate_agreement one
     where engagement_id = $2 and number = 1`,
    [JSON.stringify(version), it.engagement],
  );
});
afterAll(() => scene.stop());

const ask = (code: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  scene.askers.get(code)!.ask(query, variables);
const textOf = (answers: readonly Answer[]): string =>
  JSON.stringify(answers.map(({ data, errors, headers }) => [data, errors, [...headers]]));
const says = (text: string, ...what: (string | number)[]): boolean => what.some(one => text.includes(String(one)));

const engagement = `id rateAgreements { id centsPerHour }`;
/** How what leads to an engagement is asked where a professional or a member stands. */
const leaves = {
  Professional: `id engagements { ${engagement} }`,
  Member: `id engagements(first: 5) { nodes { ${engagement} } edges { node { ${engagement} } } }`,
};
const given = (): Given => ({
  'Query.member': `slug: "${it.slug}"`,
  'Query.openShift': `id: "${it.open}"`,
  'Query.detachmentAgreement': `id: "${it.detachment}"`,
  'Query.exchangePlacement': `id: "${it.placement}"`,
  'Query.cooperationAgreement': `id: "${it.agreement}"`,
  'Query.settlementBatch': `id: "${it.settlementBatch}"`,
  'Query.rosterImport': `id: "${it.rosterImport}"`,
  'Query.recruitmentEvent': `id: "${it.event}"`,
  'Query.pool': `id: "${it.pool}"`,
  'Pool.availability': 'from: "2020-01-01T00:00:00Z", until: "2020-01-08T00:00:00Z"',
  'DetachmentAgreement.signers': 'party: HOME',
  'Member.supervisors': 'on: "2024-04-01"',
  'Professional.readiness': `memberId: "${it.martini}"`,
});

test('of an engagement strangers are told nothing by any way that the graph has, and who must not know the amount never that', async () => {
  const asked = (['Professional', 'Member'] as const).map(target => questionsTo(api, target, leaves[target], given()));
  // By mutations alone; they are asked by the table of who may what.
  expect(asked.flatMap(({ closed }) => closed)).toEqual([
    'LinkIdentityPayload.professional',
    'MergeMembersPayload.member',
    'RecordDeparturePayload.member',
    'WithdrawCheckAcceptancePayload.member',
  ]);
  const questions = asked.flatMap(one => one.questions);
  const told = async (code: string) => {
    const answers = await Promise.all(questions.map(question => ask(code, question)));
    const wrong = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions['code']);
    // A question that is refused as such would prove nothing.
    expect([code, wrong.filter(one => one === 'GRAPHQL_VALIDATION_FAILED' || one === 'BAD_USER_INPUT')]).toEqual([
      code,
      [],
    ]);
    return textOf(answers);
  };
  for (const code of withoutRate) {
    const text = await told(code);
    expect([code, says(text, agreed, rate)]).toEqual([code, false]);
    if (strangers.includes(code))
      expect([code, says(text, it.engagement, it.draftedEngagement)]).toEqual([code, false]);
  }
  for (const code of askersWith('Engagement.rateAgreements', '✓'))
    expect([code, says(await told(code), agreed)]).toEqual([code, true]);
});

test('nobody asks for an entity by its id from outside: the front door has no such field', async () => {
  const doors = [
    ...['RateAgreement', 'Engagement'].map(
      type => `_entities(representations: [{ __typename: "${type}", id: "ID" }]) { ... on ${type} { id } }`,
    ),
    '_service { sdl }',
    'engagement(id: "ID") { id }',
    'rateAgreement(id: "ID") { id }',
    'node(id: "ID") { id }',
  ];
  for (const code of scene.askers.keys())
    for (const door of doors) {
      const answer = await ask(code, `{ ${door.replace('ID', door.includes('Engagement') ? it.engagement : rate)} }`);
      expect([code, door, answer.data ?? null]).toEqual([code, door, null]);
      expect(answer.errors!.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(says(textOf([answer]), agreed)).toBe(false);
    }
});

test('who is refused hears the same of an engagement as of one that does not exist, and no amount', async () => {
  const input = (engagementId: string, over: object) => ({ input: { engagementId, ...over } });
  const steps = [
    ['acceptRateAgreement', { number: 2 }],
    ['withdrawRateAgreement', { number: 2 }],
    ['counterRateAgreement', { number: 2, centsPerHour: offered, startsOn: '2030-01-01' }],
    ['proposeRateAgreement', { centsPerHour: offered, startsOn: '2030-01-01' }],
  ] as const;
  const unknown = uuidv7();
  for (const code of withoutRate)
    for (const [name, over] of steps) {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
      const query = `mutation($input: ${type}) { ${name}(input: $input) { rateAgreement { id centsPerHour } userErrors { code message } } }`;
      const refusal = async (id: string) => {
        const { data, errors } = await ask(code, query, input(id, over));
        const said = errors!.map(({ message, extensions }) => [message.replace(id, 'ID'), extensions['code']]);
        return [name, data?.[name] ?? null, said];
      };
      const [real, made] = [await refusal(it.engagement), await refusal(unknown)];
      expect([code, real]).toEqual([code, made]);
      expect([code, real[1]]).toEqual([code, null]);
      expect(says(JSON.stringify(real), agreed, offered)).toBe(false);
    }
});

test('no log of the gateway or of a subgraph says an amount, whoever asked and however wrong', async () => {
  const input = { engagementId: it.engagement, centsPerHour: String(offered), startsOn: '2030-01-01' };
  const query = `mutation($input: ProposeRateAgreementInput!) { proposeRateAgreement(input: $input) { userErrors { code } } }`;
  expect((await ask('her', query, { input })).errors).toHaveLength(1);
  expect(logged).not.toEqual([]);
  expect(logged.filter(line => says(line, agreed, offered))).toEqual([]);
});
