import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEvent, inHours, startBranding, testNow, repeated } from '../../testing/branding.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await startBranding()));
afterAll(() => branding.stop());

/** What the gateway asks for many members or pathways at once. */
async function eventsOf(type: 'Member' | 'Pathway', ids: string[], field: string): Promise<unknown[]> {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field} } } }`;
  const { data, errors } = await branding.ask(aViewer(), query, { of: ids.map(id => ({ __typename: type, id })) });
  expect(errors).toBeUndefined();
  return (data!['_entities'] as { events: unknown }[]).map(({ events }) => events);
}

/** An event that begins in that many hours, and is called after it. */
const eventIn = (hours: number, over: object) =>
  anEvent(branding, { ...over, title: `in ${hours} h`, startsAt: inHours(hours), endsAt: inHours(hours + 1) });

test("a member's events come in pages, by start, without those of others, of the past and of other regions", async () => {
  const memberId = uuidv7();
  for (const hours of [3, 1, 2, 0, -5]) await eventIn(hours, { memberId });
  await eventIn(1, { memberId, regionId: uuidv7() });
  const page = 'nodes { title } pageInfo { hasNextPage endCursor } totalCount';
  const [first] = (await eventsOf('Member', [memberId], `events(first: 2) { ${page} }`)) as {
    pageInfo: { endCursor: string };
  }[];
  const endCursor = first!.pageInfo.endCursor;
  expect(first).toEqual({
    nodes: [{ title: 'in 1 h' }, { title: 'in 2 h' }],
    pageInfo: { hasNextPage: true, endCursor },
    totalCount: 3,
  });
  expect(await eventsOf('Member', [memberId], `events(first: 2, after: "${endCursor}") { ${page} }`)).toEqual([
    { nodes: [{ title: 'in 3 h' }], pageInfo: { hasNextPage: false, endCursor: expect.any(String) }, totalCount: 3 },
  ]);
});

test('a member without events has an empty page', async () => {
  expect(
    await eventsOf(
      'Member',
      [uuidv7()],
      'events { nodes { title } edges { cursor } pageInfo { hasNextPage endCursor } totalCount }',
    ),
  ).toEqual([{ nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 }]);
});

test('a pathway shows the upcoming events that inform about it', async () => {
  const pathwayId = uuidv7();
  for (const hours of [3, 1, 2, -1]) await eventIn(hours, { pathwayId });
  await eventIn(1, {});
  const both = await eventsOf('Pathway', [pathwayId, uuidv7()], 'events(first: 2) { title }');
  expect(both).toEqual([[{ title: 'in 1 h' }, { title: 'in 2 h' }], []]);
});

test.each([0, 101])('a page of %i is refused', async first => {
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Member { events(first: ${first}) { totalCount } } } }`;
  const { errors } = await branding.ask(aViewer(), query, { of: [{ __typename: 'Member', id: uuidv7() }] });
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

/** What `count` owners answer, each with three upcoming events, and at how many statements. */
async function cost(type: 'Member' | 'Pathway', count: number, field: string) {
  const ids = Array.from({ length: count }, uuidv7);
  const owner = type === 'Member' ? 'memberId' : 'pathwayId';
  for (const id of ids) for (const hours of [1, 2, 3]) await eventIn(hours, { [owner]: id });
  branding.statements.length = 0;
  const answers = await eventsOf(type, ids, field);
  return { answers, statements: branding.statements.length };
}

const firstTwo = [{ title: 'in 1 h' }, { title: 'in 2 h' }];

test.each([2, 20])('events of %i members cost two statements, and one more with their totals', async count => {
  const answers = repeated(count, { nodes: firstTwo });
  expect(await cost('Member', count, 'events(first: 2) { nodes { title } }')).toEqual({ answers, statements: 2 });
  const totals = await cost('Member', count, 'events(first: 2) { nodes { title } totalCount }');
  expect(totals).toEqual({ answers: repeated(count, { nodes: firstTwo, totalCount: 3 }), statements: 3 });
});

test.each([2, 20])('events of %i pathways cost two statements', async count => {
  const expected = { answers: repeated(count, firstTwo), statements: 2 };
  expect(await cost('Pathway', count, 'events(first: 2) { title }')).toEqual(expected);
});

test('the clock of the request decides what is upcoming', async () => {
  const memberId = uuidv7();
  await eventIn(1, { memberId });
  branding.now = inHours(1);
  expect(await eventsOf('Member', [memberId], 'events { nodes { title } }')).toEqual([{ nodes: [] }]);
  branding.now = testNow;
});
