import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aProfessional } from '../../testing/builders.ts';
import { factsFor, listener, toldSince } from '../../testing/listener.ts';
import {
  act,
  aStage,
  done,
  inForce,
  on,
  placedUntil,
  wished,
  type Stage,
  type Told,
} from '../../testing/placements.ts';
import { exchange as definition } from '../schema.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { followPlacements } from './follow-placements.round.ts';
import { PlacementStep } from './placement-step.entity.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

const code = (answer: Told | string) =>
  typeof answer === 'string' ? answer : (answer.userErrors[0]?.code ?? answer.placement!.status);
const at = (moment: string) => void (exchange.now = new Date(moment));

test('of many who say yes at once one does; the others see that it was changed', async () => {
  const asked = await placedUntil(exchange, stage, 'REQUESTED');
  const answers = await exchange.atOnce(12, () => act(exchange, stage.lead, 'approvePlacement', on(asked)));
  expect(answers.map(code).sort()).toEqual([...Array(11).fill('CONFLICT'), 'LEAD_APPROVED']);
  expect(await exchange.em.count(PlacementStep, { placementId: asked.id })).toBe(2);
});

test('taking back and saying yes at once: one of the two, and whoever was second is told how it stands', async () => {
  const { her, lead } = stage;
  for (let round = 0; round < 4; round++) {
    const asked = await placedUntil(exchange, stage, 'REQUESTED');
    const answers = await exchange.atOnce(2, index =>
      index === 0
        ? act(exchange, her, 'withdrawPlacementRequest', on(asked))
        : act(exchange, lead, 'approvePlacement', on(asked)),
    );
    const { status } = await exchange.em.findOneOrFail(ExchangePlacement, asked.id);
    // A wish again: the lead is told nothing of it.
    expect(answers.map(code)).toEqual(status === 'IDEA' ? ['IDEA', 'NOT_FOUND'] : ['CONFLICT', 'LEAD_APPROVED']);
    await exchange.em.nativeDelete(ExchangePlacement, { id: asked.id });
  }
});

test('two people are not promised the same last place; in other weeks they both are', async () => {
  const { host, region } = stage;
  const askedBy = async (over: object) => {
    const her = await aProfessional(exchange, region);
    return placedUntil(exchange, { ...stage, her }, 'LEAD_APPROVED', over);
  };
  const spring = [await askedBy({}), await askedBy({ startsOn: '2026-04-30', endsOn: '2026-05-10' })];
  const accept = (one: { id: string; revision: number }) => act(exchange, host, 'acceptPlacement', on(one));
  const answers = await exchange.atOnce(2, index => accept(spring[index]!));
  expect(answers.map(code).sort()).toEqual(['HOST_ACCEPTED', 'NO_PLACE_LEFT']);
  expect(code(await accept(await askedBy({ startsOn: '2026-05-11', endsOn: '2026-05-31' })))).toBe('HOST_ACCEPTED');
});

test('a request that is sent twice asks once, and two wishes for the same weeks become one request', async () => {
  const { her, lead } = stage;
  const [one, other] = [await wished(exchange, stage), await wished(exchange, stage, { endsOn: '2026-06-30' })];
  await toldSince(exchange.em, {});
  const twice = await exchange.atOnce(2, () => act(exchange, her, 'requestPlacement', on(one), 'key-of-one-press'));
  const again = await act(exchange, her, 'requestPlacement', on(one), 'key-of-one-press');
  expect(code(again)).toBe('REQUESTED');
  expect(twice.map(code)).toContain('REQUESTED');
  const heard = await factsFor(exchange.em, 'exchange.message-due');
  expect(heard.map(({ state }) => [state['kind'], state['recipientId']])).toEqual([
    ['PLACEMENT_REQUESTED', lead.personId],
  ]);
  expect(code(await act(exchange, her, 'requestPlacement', on(other)))).toBe('ALREADY_THERE');
});

test('two wishes for the same weeks that are sent at once: one of them is asked', async () => {
  const wishes = [await wished(exchange, stage), await wished(exchange, stage)];
  const answers = await exchange.atOnce(2, index => act(exchange, stage.her, 'requestPlacement', on(wishes[index]!)));
  expect(answers.map(code).sort()).toEqual(['ALREADY_THERE', 'REQUESTED']);
});

test('the database itself keeps two at one department apart, and a state from lacking what it needs', async () => {
  const asked = await placedUntil(exchange, stage, 'REQUESTED');
  const copy = (more: string) =>
    exchange.em.execute(
      `insert into exchange_placement (id, region_id, professional_id, home_member_id, profession_id, host_member_id,
         department_id, wave_id, starts_on, ends_on, hours_per_week, status, status_since, created_at, requested_at)
       select gen_random_uuid(), region_id, professional_id, home_member_id, profession_id, host_member_id, department_id,
         wave_id, ${more}, status_since, created_at, requested_at from exchange_placement where id = ?`,
      [asked.id],
    );
  await expect(copy(`ends_on, ends_on + 9, 8, 'REQUESTED'`)).rejects.toThrow('exchange_placement_once');
  await copy(`ends_on + 1, ends_on + 9, 8, 'REQUESTED'`);
  await copy(`starts_on, ends_on, 8, 'IDEA'`);
  await expect(copy(`starts_on, null, 8, 'REQUESTED'`)).rejects.toThrow('check');
  await expect(copy(`ends_on + 30, ends_on + 40, 8, 'ACTIVE'`)).rejects.toThrow('check');
  await expect(copy(`ends_on + 30, ends_on + 40, 8, 'ENDED_EARLY'`)).rejects.toThrow('check');
});

test('who has the turn is reminded after three days and after a week, once each; dates do the rest', async () => {
  const { her, lead, host } = stage;
  const names = { [her.personId!]: 'her', [lead.personId!]: 'lead', [host.personId!]: 'host' };
  const go = async () => {
    const look = () => followPlacements.go(exchange.subgraph.orm, exchange.subgraph.events, exchange.now!);
    await Promise.all([look(), look()]);
    return (await toldSince(exchange.em, names)).filter(one => !one.includes('undefined'));
  };
  const asked = await placedUntil(exchange, stage, 'REQUESTED');
  await toldSince(exchange.em, {});
  at('2026-01-15T08:59:59Z');
  expect(await go()).toEqual([]);
  at('2026-01-15T09:00:00Z');
  expect([await go(), await go()]).toEqual([['PLACEMENT_WAITS lead'], []]);
  at('2026-01-19T08:59:59Z');
  expect(await go()).toEqual([]);
  at('2026-01-19T09:00:00Z');
  expect([await go(), await go()]).toEqual([['PLACEMENT_WAITS lead'], []]);
  at('2026-01-12T09:00:00Z');
  let placement = await done(exchange, lead, 'approvePlacement', on(await fresh(asked.id)));
  placement = await done(exchange, host, 'acceptPlacement', on(placement));
  await inForce(exchange, placement.id);
  await toldSince(exchange.em, {});
  // A host that prepares her first day is waited for from that day on.
  at('2026-02-04T12:00:00Z');
  expect(await go()).toEqual([]);
  at('2026-02-05T12:00:00Z');
  expect(await go()).toEqual(['PLACEMENT_WAITS host']);
  await done(exchange, host, 'startPlacement', { ...on(await fresh(asked.id)), reason: 'Het kan.' });
  await toldSince(exchange.em, {});
  at('2026-04-30T21:59:59Z');
  expect(await go()).toEqual([]);
  at('2026-04-30T22:00:00Z');
  expect(await go()).toEqual(['her', 'host', 'lead'].map(who => `PLACEMENT_TO_EVALUATE ${who}`));
  at('2026-05-28T21:59:59Z');
  expect(await go()).toEqual([]);
  at('2026-05-28T22:00:00Z');
  expect(await go()).toEqual(['her', 'host', 'lead'].map(who => `PLACEMENT_COMPLETED ${who}`));
  expect((await fresh(asked.id)).status).toBe('COMPLETED');
});

const fresh = async (id: string) => {
  const { version, status } = await exchange.em.findOneOrFail(ExchangePlacement, id);
  return { id, revision: version, status };
};
