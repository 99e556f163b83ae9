import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aStage, done, on, placedUntil, wished, type Stage } from '../../testing/placements.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape of what it asks
type Loose = any;
const ask = async (viewer: Viewer, query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await exchange.ask(viewer, query, variables as Record<string, unknown>);
  return errors ? String(errors[0]!.extensions['code']) : data;
};
const mutate = async (viewer: Viewer, name: string, input: object, fields: string): Promise<Loose> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const data = await ask(
    viewer,
    `mutation($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { code } } }`,
    {
      input,
    },
  );
  if (typeof data === 'string') return data;
  const { userErrors, ...rest } = data[name];
  return userErrors.length > 0 ? userErrors.map((one: Loose) => one.code) : rest;
};
const see = async (viewer: Viewer, id: string, fields: string): Promise<Loose> =>
  (await ask(viewer, `query($id: ID!) { exchangePlacement(id: $id) { ${fields} } }`, { id })).exchangePlacement;

test('a wish is hers alone, in whatever way it is asked for', async () => {
  const { her, lead, hr, host, office, region } = stage;
  const other = await aProfessional(exchange, region);
  const wish = await wished(exchange, stage, { startsOn: null });
  const lists = `query($id: ID!, $home: ID!) {
    _entities(representations: [{ __typename: "Professional", id: $id }, { __typename: "Member", id: $home }]) {
      ... on Professional { placements { nodes { id learning } } }
      ... on Member { home: placements(side: HOME) { nodes { id } totalCount } }
    } }`;
  const found = async (viewer: Viewer) =>
    (await ask(viewer, lists, { id: her.personId, home: region.home.id }))._entities;
  expect((await found(her))[0]).toEqual({ placements: { nodes: [{ id: wish.id, learning: 'OA-7' }] } });
  for (const viewer of [other, lead, hr, host, office]) {
    expect(await see(viewer, wish.id, 'id')).toBeNull();
    expect((await found(viewer))[0]).toEqual({ placements: null });
  }
  for (const viewer of [lead, hr]) expect((await found(viewer))[1].home).toEqual({ nodes: [], totalCount: 0 });
  for (const viewer of [host, office, other]) expect((await found(viewer))[1].home).toBeNull();
  const rowsSeen = async (viewer: Viewer) =>
    (await ask(viewer, 'query { exchangeProgrammes { waves { standing { status count } } } }')).exchangeProgrammes;
  expect(await rowsSeen(office)).toEqual([{ waves: [{ standing: [] }] }]);
  expect(await rowsSeen(her)).toEqual([{ waves: [{ standing: null }] }]);
});

test('a wish is changed and dropped by herself, up to ten of them, and never under somebody else', async () => {
  const { her, region } = stage;
  const wish = await wished(exchange, stage);
  const change = (viewer: Viewer, over: object) =>
    mutate(
      viewer,
      'savePlacementWish',
      { placementId: wish.id, expectedRevision: 1, ...over },
      'placement { hoursPerWeek }',
    );
  expect(await change(await aProfessional(exchange, region), {})).toBe('NOT_FOUND');
  expect(await change(her, { hoursPerWeek: 41 })).toEqual(['INVALID_HOURS']);
  expect(await change(her, { startsOn: '2026-03-02', endsOn: '2026-03-01' })).toEqual(['INVALID_PERIOD']);
  expect(await change(her, { departmentId: region.department.id, memberId: region.home.id })).toEqual([
    'UNKNOWN_DEPARTMENT',
  ]);
  expect(await change(her, { learning: 'x'.repeat(1001) })).toEqual(['TEXT_TOO_LONG']);
  expect(await change(her, { hoursPerWeek: 40 })).toEqual({ placement: { hoursPerWeek: 40 } });
  expect(await change(her, { hoursPerWeek: 8 })).toEqual(['CONFLICT']);
  for (let more = 1; more < 10; more++) await wished(exchange, stage);
  const eleventh = mutate(her, 'savePlacementWish', {}, 'placement { id }');
  expect(await eleventh).toEqual(['TOO_MANY_WISHES']);
  const drop = (expectedRevision: number) =>
    mutate(her, 'dropPlacementWish', { placementId: wish.id, expectedRevision }, 'deletedId');
  expect(await drop(1)).toEqual(['CONFLICT']);
  expect(await drop(2)).toEqual({ deletedId: wish.id });
  const asked = await placedUntil(exchange, stage, 'REQUESTED');
  expect(await mutate(her, 'dropPlacementWish', on(asked), 'deletedId')).toEqual(['NOT_NOW']);
});

test('the office sees where it stands, and neither of whom nor what for', async () => {
  const { her, lead, office, host } = stage;
  const placement = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  await mutate(her, 'addPlacementGoal', { placementId: placement.id, text: 'Zelf omlopen' }, 'goal { id }');
  const all = 'status turn startsOn professional { id } learning goals { text } viewerParties steps { act by { id } }';
  const steps = (by: [string | null, string | null]) => [
    { act: 'REQUEST', by: by[0] && { id: by[0] } },
    { act: 'APPROVE', by: by[1] && { id: by[1] } },
  ];
  const common = { status: 'LEAD_APPROVED', turn: 'HOST', startsOn: '2026-02-02' };
  const nothing = { professional: null, learning: null, goals: [], viewerParties: [], steps: steps([null, null]) };
  expect(await see(office, placement.id, all)).toEqual({ ...common, ...nothing });
  const people = { professional: { id: her.personId }, learning: 'OA-7', goals: [{ text: 'Zelf omlopen' }] };
  const seen = { ...common, ...people, viewerParties: ['HOST'], steps: steps([her.personId, lead.personId]) };
  expect(await see(host, placement.id, all)).toEqual(seen);
  const listed = await ask(
    office,
    '{ exchangeProgrammes { waves { standing { status count } placements { nodes { id professional { id } } } } } }',
  );
  expect(listed.exchangeProgrammes[0].waves[0]).toEqual({
    standing: [{ status: 'LEAD_APPROVED', count: 1 }],
    placements: { nodes: [{ id: placement.id, professional: null }] },
  });
});

test('goals are hers to add and to judge, the others read them', async () => {
  const { her, lead, host, region } = stage;
  const wish = await wished(exchange, stage);
  const add = (viewer: Viewer, over: object = {}) =>
    mutate(
      viewer,
      'addPlacementGoal',
      { placementId: wish.id, text: 'Zelf omlopen', ...over },
      'goal { id text epa { id } }',
    );
  expect(await add(her, { text: ' ' })).toEqual(['TEXT_NEEDED']);
  expect(await add(her, { epaDefinitionId: region.host.id })).toEqual(['UNKNOWN_EPA']);
  const { goal } = await add(her, { epaDefinitionId: region.epa.id });
  expect(goal).toMatchObject({ text: 'Zelf omlopen', epa: { id: region.epa.id } });
  const say = (viewer: Viewer, isReached: boolean | null) =>
    mutate(viewer, 'sayPlacementGoal', { placementGoalId: goal.id, isReached }, 'goal { isReached saidAt }');
  expect(await say(her, true)).toEqual(['NOT_NOW']);
  const asked = await done(exchange, her, 'requestPlacement', on(wish));
  const approved = await done(exchange, lead, 'approvePlacement', on(asked));
  expect((await see(host, wish.id, 'goals { text isReached }')).goals).toEqual([
    { text: 'Zelf omlopen', isReached: null },
  ]);
  await exchange.em.execute(`update exchange_placement set status = 'ACTIVE', host_accepted_at = now() where id = ?`, [
    wish.id,
  ]);
  expect(await say(her, false)).toEqual({ goal: { isReached: false, saidAt: exchange.now } });
  expect(await say(her, null)).toEqual({ goal: { isReached: null, saidAt: null } });
  const remove = () => mutate(her, 'removePlacementGoal', { placementGoalId: goal.id }, 'deletedId');
  await exchange.em.execute(`update exchange_placement set status = 'COMPLETED' where id = ?`, [wish.id]);
  expect([await remove(), await add(her)]).toEqual([['NOT_NOW'], ['NOT_NOW']]);
  await exchange.em.execute(`update exchange_placement set status = 'PAUSED' where id = ?`, [wish.id]);
  expect(await remove()).toEqual({ deletedId: goal.id });
  expect(approved.status).toBe('LEAD_APPROVED');
});

test('how long a step usually takes is told from five placements on', async () => {
  const { her } = stage;
  const usual = async (id: string) => (await see(her, id, 'usualDays')).usualDays;
  for (const days of [1, 2, 3, 9]) await stood(days);
  const asked = await placedUntil(exchange, stage, 'REQUESTED', { startsOn: '2026-06-01', endsOn: '2026-06-30' });
  expect(await usual(asked.id)).toBeNull();
  await stood(30);
  expect(await usual(asked.id)).toBe(3);
});

/** A placement of somebody else that waited so many days for her team lead. */
async function stood(days: number): Promise<void> {
  const her = await aProfessional(exchange, stage.region);
  exchange.now = new Date('2026-01-12T09:00:00Z');
  const asked = await placedUntil(exchange, { ...stage, her }, 'REQUESTED');
  await exchange.em.execute(`update placement_step set at = at - interval '1 day' * ? where placement_id = ?`, [
    days,
    asked.id,
  ]);
  await done(exchange, stage.lead, 'approvePlacement', on(asked));
}
