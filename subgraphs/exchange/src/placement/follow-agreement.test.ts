import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aSigner, drafted, sent, signedByAll, signedIn } from '../../testing/detachments.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { aStage, done, on, placedUntil, type Stage } from '../../testing/placements.ts';
import { exchange as definition } from '../schema.ts';
import { agreementEnded } from './follow-agreement.ts';
import { followPlacements } from './follow-placements.round.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

const see = async (viewer: Viewer, id: string, fields: string): Promise<unknown> => {
  const { data } = await exchange.ask(viewer, `query($id: ID!) { exchangePlacement(id: $id) { ${fields} } }`, { id });
  return data!['exchangePlacement'];
};
const told = async () => (await toldSince(exchange.em, {})).map(one => one.replace('PLACEMENT_', ''));

test('an agreement that ends takes along what waits for it or runs under it, and nothing else', async () => {
  const ended = (id: string) =>
    exchange.em.transactional(tx =>
      agreementEnded({ tx, events: exchange.subgraph.events, now: exchange.now!, personId: null }, id),
    );
  const placement = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  expect(await ended(placement.id)).toBe(false);
  const accepted = await done(exchange, stage.host, 'acceptPlacement', on(placement));
  expect([await ended(accepted.id), await ended(accepted.id)]).toEqual([true, false]);
  expect(await see(stage.her, placement.id, 'status ending { by reason }')).toEqual({
    status: 'ENDED_EARLY',
    ending: { by: 'PLATFORM', reason: 'AGREEMENT_ENDED' },
  });
});

test('the last of three signatures brings it to its onboarding; the end of that agreement ends it', async () => {
  const { region } = stage;
  const her = signedIn(stage.her);
  const [home, host] = [
    await aSigner(exchange, region, region.home.id),
    await aSigner(exchange, region, region.host.id),
  ];
  const scene = { her, home, host };
  const placement = await placedUntil(exchange, stage, 'AGREEMENT_PENDING');
  const draft = await drafted(exchange, region, scene, { startsOn: '2026-02-02', endsOn: '2026-04-30' });
  const one = await sent(exchange, scene, draft);
  await told();
  await signedByAll(exchange, scene, one);
  expect((await told()).filter(kind => kind.startsWith('ONBOARDING'))).toHaveLength(3);
  expect(await see(her, placement.id, 'status onboarding { place }')).toMatchObject({ status: 'ONBOARDING' });
  const look = () => followPlacements.go(exchange.subgraph.orm, exchange.subgraph.events, exchange.now!);
  await look();
  expect(await see(her, placement.id, 'status')).toEqual({ status: 'ONBOARDING' });
  await exchange.em.execute(`update detachment_agreement set status = 'SUPERSEDED' where id = ?`, [one.id]);
  await look();
  expect(await see(her, placement.id, 'status ending { reason }')).toEqual({
    status: 'ENDED_EARLY',
    ending: { reason: 'AGREEMENT_ENDED' },
  });
});
