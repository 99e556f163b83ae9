import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { act, aStage, holding, on, placedUntil, type Stage } from '../../testing/placements.ts';

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

test('the list of the host on her first day is hers and theirs to tick, each their own part', async () => {
  const { her, lead, host, region } = stage;
  const adopt = (viewer: Viewer, validFrom: string, items: object[], departmentId: string | null = null) =>
    mutate(
      viewer,
      'adoptOnboardingTemplate',
      { memberId: region.host.id, departmentId, validFrom, items },
      'template { validFrom }',
    );
  const [pass, papers] = [
    { party: 'HOST', text: 'Pas' },
    { party: 'PROFESSIONAL', text: 'Papieren', textEn: 'Papers' },
  ];
  const own = region.department.id;
  expect(await adopt(lead, '2026-01-12', [pass])).toBe('NOT_FOUND');
  expect(await adopt(host, '2026-01-12', [pass])).toBe('NOT_FOUND'); // leads one department, not all of it
  expect(await adopt(host, '2026-01-11', [pass], own)).toEqual(['IN_PAST']);
  expect(await adopt(host, '2026-01-12', [], own)).toEqual(['INVALID_ITEMS']);
  expect(await adopt(host, '2026-01-12', [{ ...pass, party: 'HOME_HR' }], own)).toEqual(['INVALID_ITEMS']);
  expect(await adopt(holding(region, 'HR_ADVISOR', region.host.id), '2026-01-12', [papers])).toEqual({
    template: { validFrom: '2026-01-12' },
  });
  expect(await adopt(host, '2026-02-02', [pass, papers], own)).toEqual({ template: { validFrom: '2026-02-02' } });
  expect(await adopt(host, '2026-02-03', [pass], own)).toEqual({ template: { validFrom: '2026-02-03' } });
  const placement = await placedUntil(exchange, stage, 'ONBOARDING');
  const list = 'onboarding { id text textEn party doneAt doneBy { id } }';
  const [first, second] = (await see(her, placement.id, list)).onboarding;
  expect([first, second].map(({ text, textEn, party }) => [text, textEn, party])).toEqual([
    ['Pas', 'Pas', 'HOST'],
    ['Papieren', 'Papers', 'PROFESSIONAL'],
  ]);
  const tick = (viewer: Viewer, onboardingItemId: string, isDone = true) =>
    mutate(viewer, 'tickOnboardingItem', { onboardingItemId, isDone }, 'onboardingItem { doneAt doneBy { id } }');
  expect(await tick(her, first.id)).toEqual(['NOT_YOURS']);
  expect(await tick(lead, first.id)).toBe('FORBIDDEN');
  const byHost = { onboardingItem: { doneAt: exchange.now, doneBy: { id: host.personId } } };
  expect(await tick(host, first.id)).toEqual(byHost);
  exchange.now = new Date('2026-01-13T09:00:00Z');
  expect(await tick(holding(region, 'PLANNER', region.host.id), first.id)).toEqual(byHost);
  expect(await tick(her, second.id)).toMatchObject({ onboardingItem: { doneBy: { id: her.personId } } });
  expect(await tick(her, second.id, false)).toEqual({ onboardingItem: { doneAt: null, doneBy: null } });
  await tick(her, second.id);
  exchange.now = new Date('2026-02-02T09:00:00Z');
  expect(await act(exchange, host, 'startPlacement', on(placement))).toMatchObject({ placement: { status: 'ACTIVE' } });
  for (const viewer of [stage.office, await aProfessional(exchange, region)])
    expect(await tick(viewer, first.id)).toBe('NOT_FOUND');
});
