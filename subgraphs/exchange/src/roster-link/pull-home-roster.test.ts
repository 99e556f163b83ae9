import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional, aShift } from '../../testing/builders.ts';
import { signUp } from '../../testing/asking.ts';
import { startExchange } from '../../testing/exchange.ts';
import { LinkedRoster } from '../../testing/linked-roster.ts';
import { homeAssignment } from '../../testing/setu.ts';
import type { Fault } from '../../testing/stand-in-roster.ts';
import { HomeRosterFeed } from '../home-roster/home-roster-feed.entity.ts';
import { HomeRosterHeard } from '../home-roster/home-roster-heard.entity.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';

let exchange: TestSubgraph;
let it: LinkedRoster;
let her: Viewer;
let colleague: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  it = await LinkedRoster.start(exchange);
  [her, colleague] = [await aProfessional(exchange, it.region), await aProfessional(exchange, it.region)];
  const inOnly = { pullsShifts: false, pushesConfirmed: false, pushesHours: false };
  await it.linkAnew({ memberId: it.region.home.id, ...inOnly, pullsHomeRoster: true });
});
afterEach(() => it.roster.stop());

/** A local day so many days from today. */
const day = (away: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: away }).toString();
const works = (number: string, who: Viewer, away: number, from = '07:00', until = '15:00') =>
  homeAssignment(number, who.personId!, `${day(away)}T${from}:00`, `${day(away)}T${until}:00`);
const ledger = async () =>
  (await exchange.em.find(WorkInterval, { memberId: it.region.home.id }))
    .map(({ professionalId, externalId, onDay, startsAt }) => {
      const who = professionalId === her.personId ? 'her' : 'colleague';
      return [who, externalId, onDay, startsAt ? 'read' : 'unread'].join(' ');
    })
    .sort();
/** Up to when she, her colleague and everybody were heard. */
const heard = async () => {
  const [em, memberId] = [exchange.em.fork(), it.region.home.id];
  const of = ({ personId }: Viewer) => em.findOneOrFail(HomeRosterHeard, { memberId, professionalId: personId! });
  const feed = em.findOneOrFail(HomeRosterFeed, { memberId });
  return (await Promise.all([of(her), of(colleague), feed])).map(({ heardAt }) => heardAt);
};
const lastRun = async () => {
  const { status, failure, total, done, failed, peopleChanged, rowErrors } = (await it.runs()).at(-1)!;
  return { status, failure, total, done, failed, peopleChanged, rowErrors };
};
const quiet = { status: 'COMPLETED', failure: null, total: 2, done: 2, failed: 0, rowErrors: [] };

test('work at home comes in by the link, once; what went away there goes here, and the roster counts as heard', async () => {
  it.roster.homeRoster = [works('A', her, 3), works('B', her, 4), works('C', colleague, 3)];
  it.roster.shuffle = items => items.toReversed().concat(items);
  const before = new Date();
  await it.sync();
  expect(await lastRun()).toEqual({ ...quiet, peopleChanged: 2 });
  expect(await ledger()).toEqual([`colleague C/1 ${day(3)} read`, `her A/1 ${day(3)} read`, `her B/1 ${day(4)} read`]);
  await it.sync();
  expect(await lastRun()).toEqual({ ...quiet, peopleChanged: 0 });
  it.roster.homeRoster = [works('A', her, 3), works('C', colleague, 3)];
  await it.sync();
  expect(await lastRun()).toEqual({ ...quiet, peopleChanged: 1 });
  expect(await ledger()).toEqual([`colleague C/1 ${day(3)} read`, `her A/1 ${day(3)} read`]);
  expect((await heard())[2]!.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(it.roster.asked.map(one => one.split('?')[1]!.split('&')[0])).toEqual([
    ...Array.from({ length: 2 }, () => `from=${day(-364)}`),
    ...Array.from({ length: 3 }, () => `from=${day(-28)}`),
  ]);
});

test('what she signed up for is looked at again, and nobody else hears of her work', async () => {
  const at = (hour: string) => new Date(`${day(10)}T${hour}:00Z`);
  const shift = await aShift(exchange, it.region, { startsAt: at('06:00'), endsAt: at('14:00') });
  const { signUp: made } = await signUp(exchange, her, shift.id);
  it.roster.homeRoster = [works('A', her, 10, '08:00', '16:00')];
  await it.sync();
  const looked = () => exchange.em.fork().findOneOrFail(SignUp, made!.id);
  const after = await eventually(looked, ({ recheckOutcome }) => recheckOutcome !== null);
  expect(after.rechecks.map(({ code }) => code)).toEqual(['OVERLAP']);
  const query = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member { rosterLinks { runs { direction total done failed peopleChanged rowErrors { externalId code } } } } } }`;
  const asked = { m: [{ __typename: 'Member', id: it.region.home.id }] };
  const planner = { ...it.planner, roles: [{ ...it.planner.roles[0]!, organisationId: it.region.home.id }] };
  const { data } = await exchange.ask(planner, query, asked);
  const counts = { direction: 'HOME_ROSTER_IN', total: 2, done: 2, failed: 0, peopleChanged: 1, rowErrors: [] };
  expect(data!['_entities']).toEqual([{ rosterLinks: [{ runs: [counts] }] }]);
});

test('a record that cannot be read makes its own work unreadable, and harms no other', async () => {
  const wrong = (number: string, line: object) => ({ ...works(number, her, 3), singlePlanningLine: [line] });
  it.roster.homeRoster = [works('A', her, 3), works('B', her, 4), works('C', colleague, 3)];
  await it.sync();
  const before = await heard();
  it.roster.homeRoster = [
    { documentId: { value: 'A' }, nonsense: true },
    works('B', her, 4),
    wrong('D', { lineId: { value: '1' }, startDateTime: `${day(5)}T25:00`, endDateTime: `${day(5)}T26:00` }),
    homeAssignment('E', 'personeelsnummer 12', `${day(5)}T07:00`, `${day(5)}T15:00`),
    works('F', her, 200),
    { ...works('G', her, 6), supplier: { id: [{ value: 'NAOBER' }] } },
    'nonsense',
    works('C', colleague, 3),
  ];
  await it.sync();
  expect(await lastRun()).toEqual({
    ...quiet,
    failed: 4,
    peopleChanged: 1,
    rowErrors: [
      { externalId: 'D/1', code: 'NOT_A_TIME' },
      { externalId: 'E/1', code: 'NOT_EMPLOYED_HERE' },
      { externalId: 'A', code: 'NOT_READABLE' },
      { externalId: null, code: 'NOT_READABLE' },
    ],
  });
  expect(await ledger()).toEqual([
    `colleague C/1 ${day(3)} read`,
    `her A/1 ${day(3)} unread`,
    `her B/1 ${day(4)} read`,
    `her D/1 ${day(5)} unread`,
  ]);
  expect(await heard()).toEqual(before); // one record may be anybody's
  it.roster.homeRoster.splice(6, 1);
  await it.sync();
  expect((await heard()).map((at, who) => at > before[who]!)).toEqual([true, true, true]);
});

test('a roster of nobody, or an empty one where work was known, replaces nothing and is no word of anybody', async () => {
  it.roster.homeRoster = [works('A', her, 3)];
  await it.sync();
  const before = await heard();
  for (const told of [[], [homeAssignment('E', 'personeelsnummer 12', `${day(5)}T07:00`, `${day(5)}T15:00`)]]) {
    it.roster.homeRoster = told;
    await it.sync();
    expect(await lastRun()).toMatchObject({ status: 'FAILED', failure: 'TELLS_OF_NOBODY', done: 0 });
    expect(await ledger()).toEqual([`her A/1 ${day(3)} read`]);
    expect(await heard()).toEqual(before);
  }
});

test('a run that gets no answer leaves work and freshness as they were; asked all again, it goes a year back', async () => {
  it.roster.homeRoster = [works('A', her, 3)];
  await it.sync();
  const before = await heard();
  it.roster.homeRoster = [];
  it.roster.faults = ['ANSWER_LOST'];
  await it.sync();
  expect(await lastRun()).toMatchObject({ status: 'FAILED', failure: 'NOT_REACHABLE', done: 0 });
  expect(await ledger()).toEqual([`her A/1 ${day(3)} read`]);
  expect(await heard()).toEqual(before);
  it.roster.homeRoster = [works('B', colleague, 4)];
  await it.sync(true);
  expect(it.roster.asked.at(-1)).toContain(`from=${day(-364)}&until=${day(91)}`);
  expect(await ledger()).toEqual([`colleague B/1 ${day(4)} read`]);
});

test('whatever changes behind our back and goes wrong on the way, a quiet run makes the ledger say what the roster says', async () => {
  const fault = fc.constantFrom<Fault>('NONE', 'REFUSED', 'ANSWER_LOST', 'LATE', 'TWICE');
  const rows = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 5 }),
      isHers: fc.boolean(),
      away: fc.integer({ min: -20, max: 80 }),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 5 },
  );
  const step = fc.record({
    first: rows,
    behindOurBack: rows,
    faults: fc.array(fault, { maxLength: 4 }),
    isTurned: fc.boolean(),
  });
  let there: readonly { number: number; isHers: boolean; away: number }[] = [];
  const lay = (all: typeof there) => {
    there = all;
    it.roster.homeRoster = all.map(({ number, isHers, away }) => works(`N${number}`, isHers ? her : colleague, away));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async steps => {
      for (const { first, behindOurBack, faults, isTurned } of steps) {
        lay(first);
        it.roster.between = () => lay(behindOurBack);
        it.roster.shuffle = isTurned ? items => items.toReversed().concat(items) : items => items;
        it.roster.faults = [...faults];
        await Promise.all([it.sync(), it.sync()]);
      }
      [it.roster.faults, it.roster.between] = [[], () => {}];
      await it.sync();
      expect(await ledger()).toEqual(
        there
          .map(({ number, isHers, away }) => `${isHers ? 'her' : 'colleague'} N${number}/1 ${day(away)} read`)
          .sort(),
      );
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 180_000);
