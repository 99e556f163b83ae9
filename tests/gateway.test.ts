import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestPlatform, type Ask } from './platform.ts';

describe.each(['in-process', 'http'] as const)('the gateway, %s', transport => {
  let platform: TestPlatform;
  let visitor: Ask;
  let femke: Ask;

  beforeAll(async () => {
    platform = await TestPlatform.start(transport);
    visitor = await platform.as();
    femke = await platform.as('femke-hoekstra');
  });
  afterAll(() => platform.stop());

  test('a visitor is nobody and sees the open shifts of the default region', async () => {
    const { data, errors } = await visitor(
      '{ viewer { region { slug } } me { name } openShifts(first: 3) { nodes { member { name } eligibility { outcome } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ viewer: null, me: null });
    expect(data!['openShifts'].nodes).toHaveLength(3);
    expect(data!['openShifts'].nodes[0]).toEqual({ member: { name: expect.any(String) }, eligibility: null });
  });

  test('a signed-in person is herself, with one answer out of four subgraphs', async () => {
    const { data, errors } = await femke(`{ me { name employments { member { slug } } coveredBy { title }
      agenda(first: 3) { nodes { shift { startsAt department { name } } } }
      epaPassport { held { epa { code } } missing { code } } eventsNearby(first: 3) { event { title } distanceKm } } }`);
    expect(errors).toBeUndefined();
    expect(data!['me']).toMatchObject({ name: 'Femke Hoekstra', employments: [{ member: { slug: 'martini' } }] });
    expect(data!['me'].epaPassport.missing.map(({ code }: { code: string }) => code)).toContain('OA-7');
    expect(data!['me'].eventsNearby).toHaveLength(3);
  });

  test('every answer names its request, and keeps an id that came from outside', async () => {
    const { headers } = await visitor('{ me { id } }', {}, { 'x-request-id': 'from-outside-1' });
    expect(headers.get('x-request-id')).toBe('from-outside-1');
    const strange = await visitor('{ me { id } }', {}, { 'x-request-id': 'two words' });
    expect(strange.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('an error says what is wrong with the question, and names the request', async () => {
    const { status, errors, headers } = await visitor('{ openShifts(first: 0) { nodes { id } } }');
    expect(status).toBe(200);
    expect(errors![0]).toMatchObject({
      message: 'first must be 1 to 100, not 0.',
      extensions: { code: 'BAD_USER_INPUT', requestId: headers.get('x-request-id') },
    });
  });

  test('a text that cannot be stored is refused in plain words', async () => {
    const { errors } = await visitor('query($s: String!) { member(slug: $s) { name } }', { s: 'a\u0000b' });
    expect(errors![0]).toMatchObject({
      message: 'A text holds a character that cannot be stored.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('who is not signed in cannot sign up, and hears why', async () => {
    const { errors } = await visitor(
      'mutation { signUpForShift(input: { shiftId: "018f0000-0000-7000-8000-000000000000" }) { signUp { id } } }',
    );
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('a forged session is a visitor', async () => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: '__Host-naober-session=eyJhbGciOiJub25lIn0.eyJwZXJzb25JZCI6IngifQ.',
      },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { me: null } });
  });

  test('fields for the platform alone are not in the graph', async () => {
    const { status, errors } = await visitor('{ demoPeople { slug } }');
    expect(status).toBe(400);
    expect(errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('the portal, health, readiness and the explorer answer without the internet', async () => {
    const health = await fetch(`${platform.url}/readyz`);
    expect(await health.json()).toEqual({
      status: 'ok',
      subgraphs: { governance: 'ok', learning: 'ok', exchange: 'ok', branding: 'ok' },
    });
    const explorer = await (await fetch(`${platform.url}/explorer`)).text();
    expect(explorer).not.toMatch(/(src|href)="https?:/);
    const assets = [...explorer.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => platform.url + path);
    expect(await Promise.all(assets.map(async asset => (await fetch(asset)).status))).toEqual([200, 200]);
  });

  // Last: it takes a subgraph away.
  test('a stopped subgraph costs its own fields only', async () => {
    await platform.platform.stopSubgraph('learning');
    const { data, errors } = await femke(
      '{ me { name agenda(first: 1) { nodes { id } } epaPassport { held { id } } } pathways { id } }',
    );
    expect(data!['me']).toMatchObject({
      name: 'Femke Hoekstra',
      agenda: { nodes: expect.any(Array) },
      epaPassport: null,
    });
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(
      expect.arrayContaining(['SUBGRAPH_UNAVAILABLE']),
    );
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|learning/);
    const ready = await fetch(`${platform.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ subgraphs: { learning: 'unavailable', exchange: 'ok' } });
  });
});
