import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { makeKey } from './access/make-key.ts';
import { TestPlatform } from './platform.ts';

/** The platform as it runs outside of tests: with the manifest that the build of the portal wrote. */
let platform: TestPlatform;
beforeAll(async () => void (platform = await TestPlatform.start('in-process', { visitorsRun: 'trusted' })));
afterAll(() => platform.stop());

const manifest = new URL('../web/dist/trusted-documents.json', import.meta.url);
const origin = 'https://intranet.martini.example';
const codesOf = (errors: { extensions: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions['code']);

test('a widget runs what is written down for it, and no text of its own', async () => {
  const geert = await platform.as('geert-hofstra');
  const { id: memberId } = (await geert('{ member(slug: "martini") { id } }')).data!['member'];
  const { secret } = await makeKey(geert, 'createWidgetKey', { memberId, name: 'Intranet', origins: [origin] });
  const headers = { authorization: `Bearer ${secret}`, origin };
  const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as { operations: { id: string; name: string }[] };
  const { id } = operations.find(({ name }) => name === 'WidgetMembers')!;
  const answer = await fetch(`${platform.url}/graphql?documentId=${id}`, { headers });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  expect((await answer.json()) as object).toMatchObject({ data: { members: expect.any(Array) } });
  const visitor = await platform.as();
  const { errors } = await visitor('{ members { name } }', {}, headers);
  expect(codesOf(errors)).toEqual(['PERSISTED_DOCUMENT_REQUIRED']);
});

test('who is signed in reads the schema, as the explorer does, and a visitor does not', async () => {
  const [femke, visitor] = [await platform.as('femke-hoekstra'), await platform.as()];
  expect((await femke(getIntrospectionQuery())).data).toHaveProperty('__schema');
  expect(codesOf((await visitor(getIntrospectionQuery())).errors)).toEqual(['PERSISTED_DOCUMENT_REQUIRED']);
});
