import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirmed } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { hrOf, mutate, type Loose } from '../../testing/credentials.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { exchange as definition } from '../schema.ts';
import { BookingMode } from '../shift/open-shift.enums.ts';
import type { OpenShift } from '../shift/open-shift.entity.ts';
import { DepartmentFeedback } from './department-feedback.entity.ts';
import { ProfessionalFeedback } from './professional-feedback.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let planner: Viewer;
let lead: Viewer;
let people: Viewer[];
let shift: OpenShift;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
/** Six people worked a shift that is over since an hour; a seventh was never there. */
beforeEach(async () => {
  region = await aRegion(exchange);
  [planner, lead] = [aPlanner(region), aLead()];
  shift = await aShift(exchange, region, { booking: BookingMode.DIRECT, places: 6 });
  people = [];
  for (let at = 0; at < 7; at++) people.push(await aProfessional(exchange, region));
  for (const viewer of people.slice(0, 6)) await confirmed(exchange, planner, viewer, shift.id);
  at(new Date(shift.endsAt.getTime() + 3_600_000));
  await told();
});

const at = (moment: Date) => void (exchange.now = moment);
const told = () =>
  toldSince(exchange.em, Object.fromEntries(people.map(({ personId }, index) => [personId!, String(index)])));
const aLead = (): Viewer =>
  aViewer({
    personId: uuidv7(),
    tenantId: region.regionId,
    roles: [{ role: 'TEAM_LEAD', organisationId: region.host.id, unitId: region.department.id }],
  });
const give = (who: Viewer, over: object = {}) =>
  mutate(
    exchange,
    who,
    'giveDepartmentFeedback',
    { shiftId: shift.id, wasBriefingComplete: true, wasReceived: true, wouldReturn: true, ...over },
    'shift { id }',
  );
const write = (who: Viewer, to: Viewer, text = 'Dank voor je hulp', over: object = {}) =>
  mutate(
    exchange,
    who,
    'giveProfessionalFeedback',
    { shiftId: shift.id, professionalId: to.personId, text, ...over },
    'shift { id }',
  );
const codes = ({ userErrors }: Loose) => userErrors.map(({ code }: { code: string }) => code);
const summary = async (who: Viewer) => {
  const fields = 'feedback { figures { question yes answered } texts { text professional { id } } }';
  return ((await exchange.reference(who, 'Department', region.department.id, fields)) as Loose)['feedback'];
};
const own = async (who: Viewer) => {
  const fields = 'feedbackDue { shift { id } } receivedFeedback { nodes { text shift { id } } }';
  return (await exchange.reference(who, 'Professional', people[0]!.personId!, fields)) as Loose;
};
const notThere = { extensions: { code: 'NOT_FOUND' } };

test('figures of a department from five people on, for its planners and leads alone; words without a name with them', async () => {
  const words = (index: number) => ({ text: `Woord ${index}`, wouldReturn: index > 0 });
  for (const index of [0, 1, 2, 3]) expect(codes(await give(people[index]!, words(index)))).toEqual([]);
  expect(await summary(planner)).toEqual({ figures: null, texts: [] });
  await give(people[4]!, words(4));
  const five = (question: string, yes: number) => ({ question, yes, answered: 5 });
  const found = {
    figures: [five('BRIEFING_COMPLETE', 5), five('WAS_RECEIVED', 5), five('WOULD_RETURN', 4)],
    texts: [0, 1, 2, 3, 4].map(index => ({ text: `Woord ${index}`, professional: null })),
  };
  expect(await summary(planner)).toEqual(found);
  await give(people[5]!, { wouldReturn: false, text: 'De zesde' });
  expect(await summary(lead)).toEqual(found);
  await give(people[0]!, { text: 'Toch fijn' });
  expect(await summary(lead)).toEqual({ ...found, texts: found.texts.slice(1) });
  const others = [people[0]!, hrOf(region, region.host), aPlanner({ ...region, host: region.home })];
  for (const viewer of others) expect(await summary(viewer)).toBeNull();
  at(new Date(exchange.now!.getTime() + 365 * 86_400_000 + 1));
  expect(await summary(planner)).toEqual({ figures: null, texts: [] });
});

test('with her name the words are read at once, and saying it again replaces them', async () => {
  const [her] = people;
  await give(her!, { text: 'Fijn team', isNamed: true });
  expect((await summary(lead)).texts).toEqual([{ text: 'Fijn team', professional: { id: her!.personId } }]);
  await exchange.atOnce(3, () => give(her!, { text: 'Toch liever zonder naam' }));
  expect((await summary(lead)).texts).toEqual([]);
  expect(await exchange.em.count(DepartmentFeedback, { professionalId: her!.personId! })).toBe(1);
});

test('who worked it says how it was, for four weeks; nobody else does', async () => {
  await expect(give(people[6]!)).rejects.toMatchObject(notThere);
  await expect(give(planner)).rejects.toMatchObject(notThere);
  expect(codes(await give(people[0]!, { text: 'x'.repeat(1_001) }))).toEqual(['TEXT_TOO_LONG']);
  expect(codes(await give(people[0]!, { text: 'a\u0000' }))).toEqual(['TEXT_NOT_STORABLE']);
  const lastMoment = shift.endsAt.getTime() + 28 * 86_400_000;
  at(new Date(lastMoment));
  expect((await own(people[0]!))['feedbackDue']).toEqual([{ shift: { id: shift.id } }]);
  expect(codes(await give(people[0]!, { text: 'x'.repeat(1_000) }))).toEqual([]);
  expect((await own(people[0]!))['feedbackDue']).toEqual([]);
  at(new Date(lastMoment + 1));
  await everythingHeard(exchange.em, exchange.now!);
  expect(codes(await give(people[1]!))).toEqual(['TOO_LATE']);
  expect(codes(await write(planner, people[1]!))).toEqual(['TOO_LATE']);
  at(new Date(shift.endsAt.getTime() - 1));
  await expect(give(people[1]!)).rejects.toMatchObject(notThere);
  expect(codes(await write(planner, people[1]!))).toEqual(['NOT_WORKED']);
});

test('what the department writes is hers to read and of who wrote it; she hears of it once', async () => {
  const [her, colleague] = people;
  for (const viewer of [her!, people[6]!, hrOf(region, region.host), aPlanner({ ...region, host: region.home })])
    await expect(write(viewer, colleague!)).rejects.toMatchObject(notThere);
  expect(codes(await write(lead, people[6]!))).toEqual(['NOT_WORKED']);
  expect(codes(await write(lead, her!, ' '))).toEqual(['TEXT_MISSING']);
  expect(codes(await write({ ...lead, personId: her!.personId }, her!))).toEqual(['ABOUT_YOURSELF']);
  await write(lead, her!);
  await write(lead, her!, 'Dank, tot snel');
  expect(await told()).toEqual(['FEEDBACK_RECEIVED 0']);
  const received = { nodes: [{ text: 'Dank, tot snel', shift: { id: shift.id } }] };
  expect((await own(her!))['receivedFeedback']).toEqual(received);
  for (const viewer of [colleague!, lead, planner]) expect((await own(viewer))['receivedFeedback']).toBeNull();
  const places = async (who: Viewer) =>
    ((await exchange.reference(who, 'OpenShift', shift.id, 'workedPlaces { ownFeedback { text } }')) as Loose)[
      'workedPlaces'
    ];
  const none = { ownFeedback: null };
  expect(await places(lead)).toEqual([{ ownFeedback: { text: 'Dank, tot snel' } }, none, none, none, none, none]);
  expect(await places(planner)).toEqual([none, none, none, none, none, none]);
  expect(await places(her!)).toBeNull();
});

test('of who is erased nothing is left; what she wrote to others stays theirs, without her', async () => {
  const [her, colleague] = people;
  await give(her!, { text: 'Weg' });
  await write(lead, her!, 'Ook weg');
  await write({ ...lead, personId: her!.personId }, colleague!, 'Blijft');
  const fact = { id: uuidv7(), version: 1, state: { personId: her!.personId, isCarriedOut: true } };
  await exchange.em.transactional(tx => borrowErasures.apply(tx, fact, exchange.subgraph.events));
  expect(await exchange.em.count(DepartmentFeedback, { regionId: region.regionId })).toBe(0);
  const left = await exchange.em.find(ProfessionalFeedback, { regionId: region.regionId });
  expect(left.map(({ text, writtenBy }) => [text, writtenBy])).toEqual([['Blijft', null]]);
});
