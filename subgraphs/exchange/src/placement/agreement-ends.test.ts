import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { everythingHeard } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { act, aStage, on, placedUntil, type Stage, type Told } from '../../testing/placements.ts';
import { BorrowedCooperationAgreement } from '../borrowed/cooperation-agreement.entity.ts';
import { fromGovernance } from '../borrowed/governance.events.ts';
import { exchange as definition } from '../schema.ts';
import { recheckAgreementOf } from '../sign-up/recheck-agreement.job.ts';
import { endUncoveredBy } from './end-uncovered.job.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

const borrowing = fromGovernance.find(({ topic }) => topic === 'governance.cooperation-agreement')!;

/** Governance tells, in a transaction, that the agreement does not hold any more from a day on. */
async function hears(tx: EntityManager, terminatedOn: string): Promise<void> {
  const { id, memberIds, departmentKinds, professionIds, startsOn } = stage.region.agreement;
  const scope = { memberIds, departmentKinds, professionIds, startsOn, endsOn: null, runOffUntil: null };
  const state = { regionId: stage.region.regionId, ...scope, terminatedOn };
  await borrowing.apply(tx, { id, version: 2, state }, exchange.subgraph.events);
}
const ends = (terminatedOn: string) => exchange.em.transactional(tx => hears(tx, terminatedOn));
const lookAgain = async () => {
  // The clock of the feeds is the real one.
  await exchange.em.execute(`insert into borrowed_feed values ('governance.member', now())
    on conflict (topic) do update set heard_at = excluded.heard_at`);
  await everythingHeard(exchange.em, new Date());
  const what = { agreementId: stage.region.agreement.id, since: exchange.now! };
  const { orm, events } = exchange.subgraph;
  await recheckAgreementOf(orm, events, what, exchange.now!);
  const asked = await exchange.em.execute<{ id: string }[]>(
    `delete from exchange_events.job where name = 'exchange.end-uncovered-placements' returning data ->> 'agreementId' as id`,
  );
  expect(asked).toEqual([{ id: what.agreementId }]);
  await Promise.all([1, 2].map(() => endUncoveredBy(orm, events, what.agreementId, exchange.now!)));
};

const accept = async (asked: { id: string; revision: number }): Promise<string> => {
  const answer = await act(exchange, stage.host, 'acceptPlacement', on(asked));
  return (answer as Told).userErrors[0]?.code ?? (answer as Told).placement!.status;
};
const statusOf = async (id: string) => (await exchange.em.findOneOrFail(ExchangePlacement, id)).status as string;
const waiting = () =>
  eventually(
    async () =>
      (
        await exchange.em.execute<object[]>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length,
    count => count > 0,
  );

test('a yes waits for an end that is being heard, and is refused', async () => {
  const asked = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  let answer: Promise<string>;
  await exchange.em.transactional(async tx => {
    await hears(tx, '2026-01-12');
    answer = accept(asked);
    expect(await waiting()).toBe(1);
  });
  expect(await answer!).toBe('NO_AGREEMENT_IN_FORCE');
  expect(await statusOf(asked.id)).toBe('LEAD_APPROVED');
});

test('an end waits for a yes that has found the agreement in force', async () => {
  const asked = await placedUntil(exchange, stage, 'LEAD_APPROVED');
  const order: string[] = [];
  const under: Promise<unknown>[] = [];
  await exchange.em.transactional(async tx => {
    await tx.execute('select from wave_place where id = ? for update', [stage.place.id]);
    under.push(accept(asked).then(answer => order.push(answer)));
    expect(await waiting()).toBe(1);
    under.push(ends('2026-01-12').then(() => order.push('ended')));
    await eventually(waiting, count => count === 2 || order.length > 0);
  });
  await Promise.all(under);
  expect(order).toEqual(['HOST_ACCEPTED', 'ended']);
});

test('at once, again and again: nobody is left with a yes of a day on which nothing was agreed', async () => {
  for (let round = 0; round < 5; round++) {
    const asked = await placedUntil(exchange, stage, 'LEAD_APPROVED');
    const answers = await exchange.atOnce<unknown>(2, index => (index === 0 ? accept(asked) : ends('2026-01-12')));
    expect(['HOST_ACCEPTED', 'NO_AGREEMENT_IN_FORCE']).toContain(answers[0]);
    await lookAgain();
    expect(await statusOf(asked.id)).toBe(answers[0] === 'HOST_ACCEPTED' ? 'ENDED_EARLY' : 'LEAD_APPROVED');
    stage = await aStage(exchange);
  }
});

test('a yes of the day on which it had ended, as is heard later, is none; one of the day before stands', async () => {
  const asked = await placedUntil(exchange, stage, 'HOST_ACCEPTED');
  const { her, lead, host, hr } = stage;
  const names = { [her.personId!]: 'her', [lead.personId!]: 'lead', [host.personId!]: 'host', [hr.personId!]: 'hr' };
  await toldSince(exchange.em, names);
  await ends('2026-01-13');
  await lookAgain();
  expect(await statusOf(asked.id)).toBe('HOST_ACCEPTED');
  await exchange.em.nativeUpdate(BorrowedCooperationAgreement, stage.region.agreement.id, {
    terminatedOn: '2026-01-12',
  });
  await lookAgain();
  expect(await exchange.em.findOneOrFail(ExchangePlacement, asked.id)).toMatchObject({
    status: 'ENDED_EARLY',
    endedBy: 'PLATFORM',
    endReason: 'AGREEMENT_ENDED',
  });
  expect(await toldSince(exchange.em, names)).toEqual(
    ['her', 'host', 'hr', 'lead'].map(who => `PLACEMENT_ENDED_EARLY ${who}`),
  );
});

test('what the next version, or what they lend each other by already, covers stands as well', async () => {
  const [waits, lent] = [await placedUntil(exchange, stage, 'AGREEMENT_PENDING'), await aStage(exchange)];
  const { agreement, regionId } = stage.region;
  await ends('2026-01-12');
  await exchange.em.transactional(async tx => {
    const { memberIds, departmentKinds, professionIds, startsOn } = agreement;
    const next = { regionId, memberIds, departmentKinds, professionIds, startsOn, endsOn: null, terminatedOn: null };
    tx.create(BorrowedCooperationAgreement, { id: uuidv7(), version: 1, ...next });
  });
  await lookAgain();
  expect(await statusOf(waits.id)).toBe('AGREEMENT_PENDING');
  stage = lent;
  const agreed = await placedUntil(exchange, stage, 'ONBOARDING');
  await ends('2026-01-12');
  await lookAgain();
  expect(await statusOf(agreed.id)).toBe('ONBOARDING');
});
