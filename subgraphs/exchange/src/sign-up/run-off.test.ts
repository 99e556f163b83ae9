import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { fromGovernance } from '../borrowed/governance.events.ts';
import { exchange as definition } from '../schema.ts';
import { recheckAgreementOf } from './recheck-agreement.job.ts';
import { recheckPersonOf } from './recheck-person.job.ts';
import { SignUp } from './sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let her: Viewer;
let signUps: string[];
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());

/** She is confirmed for the first of February, March and April; the agreement has no end yet. */
beforeEach(async () => {
  region = await aRegion(exchange);
  [planner, her] = [aPlanner(region), await aProfessional(exchange, region)];
  signUps = [];
  for (const day of ['2026-02-01', '2026-03-01', '2026-04-01']) {
    const span = { startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T15:00:00Z`) };
    signUps.push(await confirmed(exchange, planner, her, (await aShift(exchange, region, span)).id));
  }
  await toldSince(exchange.em, {});
});

const told = () => toldSince(exchange.em, { [her.personId!]: 'her' });
const statuses = () =>
  Promise.all(signUps.map(async id => (await exchange.em.findOneOrFail(SignUp, id)).status as string));
const recheck = () => recheckPersonOf(exchange.subgraph.orm, exchange.subgraph.events, her.personId!, exchange.now!);

/** Governance says of a version of the agreement what it is now. */
async function governanceSays(
  over: object,
  topic = 'cooperation-agreement',
  of: { id: string; version: number } = region.agreement,
) {
  const { memberIds, departmentKinds, professionIds, startsOn } = region.agreement;
  const scope = { memberIds, departmentKinds, professionIds, startsOn, endsOn: null, terminatedOn: null };
  const state = { regionId: region.regionId, ...(topic === 'member' ? {} : scope), ...over };
  const borrowing = fromGovernance.find(one => one.topic === `governance.${topic}`)!;
  const fact = { id: of.id, version: of.version + 1, state };
  await exchange.em.transactional(tx => borrowing.apply(tx, fact, exchange.subgraph.events));
}

test('after a termination what was confirmed runs off until its day, and then comes on hold and is said', async () => {
  await governanceSays({ terminatedOn: '2026-01-15', runOffUntil: '2026-03-01' });
  await Promise.all([recheck(), recheck()]);
  expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'ON_HOLD']);
  expect(await told()).toEqual(['SIGN_UP_ON_HOLD her']);
  const late = await aShift(exchange, region, {
    startsAt: new Date('2026-02-20T08:00:00Z'),
    endsAt: new Date('2026-02-20T15:00:00Z'),
  });
  const { findings } = await signUp(exchange, her, late.id);
  expect(findings).toEqual([{ code: 'NO_AGREEMENT_IN_FORCE', enforcement: 'BLOCK' }]);
});

test('the next version that goes on brings it back', async () => {
  await governanceSays({ endsOn: '2026-01-31', runOffUntil: '2026-01-31' });
  await recheck();
  expect(await statuses()).toEqual(['ON_HOLD', 'ON_HOLD', 'ON_HOLD']);
  const draft = { startsOn: '2026-02-01', endsOn: '2026-03-31', status: 'DRAFT' };
  const next = { id: uuidv7(), version: 0 };
  await governanceSays(draft, 'cooperation-agreement', next);
  await recheck();
  expect(await statuses()).toEqual(['ON_HOLD', 'ON_HOLD', 'ON_HOLD']);
  await governanceSays({ ...draft, status: 'ADOPTED' }, 'cooperation-agreement', { ...next, version: 1 });
  await recheck();
  expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'ON_HOLD']);
});

test('her employer merges: the agreement with its successor covers her, and she loses nothing', async () => {
  const third = uuidv7();
  await governanceSays({ endsOn: '2026-01-31', runOffUntil: '2026-01-31' });
  const novated = { memberIds: [region.host.id, third], startsOn: '2026-02-01' };
  await governanceSays(novated, 'cooperation-agreement', { id: uuidv7(), version: 0 });
  const { slug, name, shortName } = region.home;
  await governanceSays({ slug, name, shortName, successorId: third, mergedOn: '2026-02-01' }, 'member', region.home);
  await recheck();
  expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
});

test('an agreement that ends is looked into once all was heard that was said with it, for those whom it concerns', async () => {
  await governanceSays({ endsOn: '2026-02-28', runOffUntil: '2026-02-28' });
  const other = await aProfessional(exchange, region, { memberId: region.host.id });
  const span = { startsAt: new Date('2026-03-05T08:00:00Z'), endsAt: new Date('2026-03-05T15:00:00Z') };
  await confirmed(exchange, planner, other, (await aShift(exchange, region, span)).id);
  await exchange.em.execute(`delete from exchange_events.job where name like 'exchange.recheck-%'`);
  const look = async () => {
    await recheckAgreementOf(
      exchange.subgraph.orm,
      exchange.subgraph.events,
      { agreementId: region.agreement.id, since: exchange.now! },
      exchange.now!,
    );
    const jobs = await exchange.em.execute<{ name: string; person: string | null }[]>(
      `select name, data ->> 'personId' as person from exchange_events.job where name like 'exchange.recheck-%'`,
    );
    return jobs.map(({ name, person }) => `${name} ${person === her.personId ? 'her' : person}`);
  };
  await exchange.em.execute(`delete from borrowed_feed where topic = 'governance.member'`);
  expect(await look()).toEqual(['exchange.recheck-agreement null']);
  await exchange.em.execute(`delete from exchange_events.job where name like 'exchange.recheck-%'`);
  await exchange.em.execute(`insert into borrowed_feed values ('governance.member', ?)`, [exchange.now]);
  await everythingHeard(exchange.em, exchange.now!);
  expect(await look()).toEqual(['exchange.recheck-person her']);
});
