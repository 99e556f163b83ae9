import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { subgraphs as definitions } from '@naober/scripts/compose-schema';
import { subgraphSchema } from '@naober/kit/subgraph';
import { platformViewer } from '@naober/kit/viewer';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { isNothing } from './marks.ts';
import { openScene, viewerOf, type Scene } from './scene.ts';

const api = buildSchema(readFileSync(fileURLToPath(new URL('../../schema/api.graphql', import.meta.url)), 'utf8'));
const rootsOf = (schema: GraphQLSchema) => [
  ...Object.keys(schema.getQueryType()?.getFields() ?? {}).map(field => `query ${field}`),
  ...Object.keys(schema.getMutationType()?.getFields() ?? {}).map(field => `mutation ${field}`),
];
/** Answers who asks as she would be answered anyway; `live.test.ts` asks it as everybody. */
const forWhoAsks = 'query seenShifts';
const shown = new Set([...rootsOf(api), 'query _entities', 'query _service', forWhoAsks]);

/** What subgraphs answer beside what clients see, by subgraph and root field. */
const inside = definitions.flatMap(definition =>
  rootsOf(subgraphSchema(definition))
    .filter(root => !shown.has(root))
    .map(root => [definition.name, root] as const),
);

/** How each is asked: by somebody who would gain by it. */
const questions: Readonly<Record<string, string>> = {
  'query sessionAccount': 'sessionAccount(secretDigest: "SECRET") { professionalId }',
  'query keyAccount': 'keyAccount(secretDigest: "KEY") { account { clientId } refusal }',
  'query calendarAccount': 'calendarAccount(secretDigest: "FEED") { professionalId }',
  'query regionBySlug': 'regionBySlug(slug: "noord") { id }',
  'query demoPeople': 'demoPeople { slug }',
  'mutation noteRefusal': 'noteRefusal(input: { what: "Made up" })',
  'mutation noteUse': 'noteUse(input: { clientId: "SESSION" })',
  'mutation beginSignIn':
    'beginSignIn(input: { secretDigest: "x", issuer: "demo", state: "x", nonce: "x", codeVerifier: "x", returnTo: "/" })',
  'mutation takeSignIn': 'takeSignIn(input: { secretDigest: "x", state: "x", issuer: "x" }) { issuer }',
  'mutation unsubscribe': 'unsubscribe(input: { who: "PERSON", about: "ALL_NEWS", signature: "x" })',
  'mutation startSession':
    'startSession(input: { secretDigest: "stolen", issuer: "demo", subject: "femke-hoekstra" }) { id }',
};

let scene: Scene;
beforeAll(async () => void (scene = await openScene()), 60_000);
afterAll(() => scene.stop());

/** The question with secrets that count. */
async function asked(root: string): Promise<string> {
  const [session] = await scene.database.rows<{ digest: string; id: string }>(
    'select secret_digest as digest, id from governance.session where ended_at is null limit 1',
  );
  const key = await scene.database.value(
    'select secret_digest from governance.access_key where revoked_at is null limit 1',
  );
  const feed = await scene.database.value(
    'select secret_digest from governance.calendar_feed where revoked_at is null limit 1',
  );
  return questions[root]!.replace('SECRET', session!.digest)
    .replace('SESSION', session!.id)
    .replace('KEY', key)
    .replace('FEED', feed);
}

test('every root field that clients do not see has a question', () => {
  expect(inside.map(([, root]) => root).sort()).toEqual(Object.keys(questions).sort());
});

test.each(inside)('of %s, %s answers the platform alone', async (name, root) => {
  const subgraph = scene.platform.platform.subgraphs.get(name)!;
  const query = `${root.split(' ')[0]} { ${await asked(root)} }`;
  for (const code of ['vis', 'her', 'ra', 'co', 'kR']) {
    const viewer = await viewerOf(scene.platform, scene.askers.get(code)!);
    const { data, errors } = await subgraph.execute({ query, requestId: 'inside' }, viewer);
    expect([code, isNothing(data)]).toEqual([code, true]);
    if (root.startsWith('mutation')) expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  }
  if (root.startsWith('query'))
    expect(isNothing((await subgraph.execute({ query, requestId: 'inside' }, platformViewer)).data)).toBe(false);
  const atGateway = await scene.askers.get('ra')!.ask(query);
  expect(atGateway.errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('nobody came in by asking', async () => {
  expect(await scene.database.rows(`select from governance.session where secret_digest = 'stolen'`)).toEqual([]);
});
