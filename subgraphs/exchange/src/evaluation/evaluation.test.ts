import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { give as giveIn, placed as placedIn, runner } from '../../testing/evaluations.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aStage, holding, type Stage } from '../../testing/placements.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { ExchangePlacement } from '../placement/exchange-placement.entity.ts';
import { PlacementStatus } from '../placement/placement.enums.ts';
import { PlacementEvaluation } from './placement-evaluation.entity.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange, { places: 20 })));

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape of what it asks
type Loose = any;
const ask = async (viewer: Viewer, query: string, variables: object = {}): Promise<Loose> => {
  const { data, errors } = await exchange.ask(viewer, query, variables as Record<string, unknown>);
  return errors ? String(errors[0]!.extensions['code']) : data;
};

const placed = (over: Partial<ExchangePlacement> = {}) => placedIn(exchange, stage, over);
const manager = ['PREPARED', 'TEAM', 'BROUGHT', 'CONTACT', 'AGAIN'];
const give = (viewer: Viewer, placementId: string, no: readonly string[] = [], codes = runner) =>
  giveIn(exchange, viewer, placementId, no, codes);
const figures = 'kind number figures { code agreed answered }';
const short = (summaries: Loose) =>
  summaries?.map(({ kind, figures: all }: Loose) => [kind, all[0].answered, ...all.map((one: Loose) => one.agreed)]) ??
  null;
const seenBy = async (viewer: Viewer) => {
  const query = `query($id: ID!) { exchangeProgrammes { evaluation { ${figures} } waves { evaluation { ${figures} } } }
    _entities(representations: [{ __typename: "Member", id: $id }]) { ... on Member { placementEvaluation { ${figures} } } } }`;
  const data = await ask(viewer, query, { id: stage.region.host.id });
  const [{ evaluation, waves }] = data.exchangeProgrammes;
  return [evaluation, waves[0].evaluation, data._entities[0].placementEvaluation].map(short);
};
const own = async (viewer: Viewer, id: string) => {
  const fields = 'questionnaire { kind number questions { code } } agreed isAnswered isCounted isOpen';
  const data = await ask(viewer, `query($id: ID!) { exchangePlacement(id: $id) { ownEvaluation { ${fields} } } }`, {
    id,
  });
  return data.exchangePlacement?.ownEvaluation ?? null;
};
const hostHr = () => holding(stage.region, 'HR_ADVISOR', stage.region.host.id);

test('answers are seen by nobody; from five people on their sum is, by the office and the member, each its own', async () => {
  const { office, lead } = stage;
  const people = await Promise.all(Array.from({ length: 6 }, () => placed()));
  for (const { her, placementId } of people.slice(0, 4)) expect(await give(her, placementId, ['TIME'])).toEqual([]);
  expect(await seenBy(office)).toEqual([[], [], null]);
  expect(await seenBy(hostHr())).toEqual([null, null, []]);
  expect(await give(people[4]!.her, people[4]!.placementId)).toEqual([]);
  const five = [['RUNNER', 5, 5, 5, 1, 5, 5]];
  expect(await seenBy(office)).toEqual([five, five, null]);
  expect(await seenBy(hostHr())).toEqual([null, null, five]);
  expect(await seenBy(lead)).toEqual([null, null, null]); // leads at home: not hers
  expect(await seenBy(people[0]!.her)).toEqual([null, null, null]);
  // The sixth changes nothing that can be asked, and who was counted takes nothing back.
  expect(await give(people[5]!.her, people[5]!.placementId, runner)).toEqual([]);
  expect(await give(people[0]!.her, people[0]!.placementId)).toEqual(['ALREADY_COUNTED']);
  expect(await seenBy(office)).toEqual([five, five, null]);
  const { her, placementId } = people[5]!;
  expect(await own(her, placementId)).toMatchObject({ agreed: [], isAnswered: true, isCounted: false, isOpen: true });
  expect(await own(people[0]!.her, people[0]!.placementId)).toMatchObject({ isCounted: true, isOpen: false });
});

test('who is erased takes her answers along, and the figures of her group stay: nobody learns them by asking again', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => placed()));
  for (const { her, placementId } of people) await give(her, placementId, ['AGAIN']);
  const before = await seenBy(stage.office);
  expect(before[0]).toEqual([['RUNNER', 5, 5, 5, 5, 5, 0]]);
  const { personId } = people[0]!.her;
  await exchange.em.transactional(tx =>
    borrowErasures.apply(
      tx,
      { id: uuidv7(), version: 1, state: { personId, isCarriedOut: true } },
      exchange.subgraph.events,
    ),
  );
  expect(await exchange.em.count(PlacementEvaluation, { respondentId: personId! })).toBe(0);
  expect(await exchange.em.count(ExchangePlacement, { professionalId: personId! })).toBe(0);
  expect(await seenBy(stage.office)).toEqual(before);
});

test('who led is asked as well; five answers of one lead are one person', async () => {
  const { host, lead, hr, office } = stage;
  const people = await Promise.all(Array.from({ length: 5 }, () => placed()));
  for (const { placementId } of people) expect(await give(host, placementId, [], manager)).toEqual([]);
  expect(await seenBy(office)).toEqual([[], [], null]);
  expect(await own(host, people[0]!.placementId)).toMatchObject({ questionnaire: { kind: 'MANAGER', number: 1 } });
  const hosts = Array.from({ length: 4 }, () => holding(stage.region, 'TEAM_LEAD', stage.region.host.id));
  for (const [at, viewer] of hosts.entries()) await give(viewer, people[at]!.placementId, ['TEAM'], manager);
  expect(await seenBy(office)).toEqual([[['MANAGER', 5, 5, 1, 5, 5, 5]], [['MANAGER', 5, 5, 1, 5, 5, 5]], null]);
  expect(await give(lead, people[0]!.placementId, [], manager)).toEqual([]);
  expect(await give(hr, people[0]!.placementId, [], manager)).toBe('FORBIDDEN');
  expect(await give(office, people[0]!.placementId, [], manager)).toBe('FORBIDDEN');
});

test('what is left when a wave is closed counts together, or waits', async () => {
  const { office, wave, lead } = stage;
  const people = await Promise.all(Array.from({ length: 4 }, () => placed()));
  const leads = [lead, ...people.map(() => holding(stage.region, 'TEAM_LEAD', stage.region.home.id))].slice(0, 2);
  for (const { her, placementId } of people) await give(her, placementId);
  for (const viewer of leads) await give(viewer, people[0]!.placementId, [], manager);
  const hosts = Array.from({ length: 3 }, () => holding(stage.region, 'TEAM_LEAD', stage.region.host.id));
  for (const viewer of hosts) await give(viewer, people[0]!.placementId, [], manager);
  expect(await seenBy(office)).toEqual([[], [], null]);
  const close =
    'mutation($input: CloseWaveInput!) { closeWave(input: $input) { wave { status } userErrors { code } } }';
  await ask(office, close, { input: { programmeWaveId: wave.id } });
  const together = [['MANAGER', 5, 5, 5, 5, 5, 5]];
  expect(await seenBy(office)).toEqual([together, together, null]);
  expect(await seenBy(hostHr())).toEqual([null, null, []]); // of two members: of neither alone
});

test('it is asked when it is over, in full, and for four weeks; of five who answer at once one group is counted', async () => {
  const { her, placementId } = await placed();
  expect(await own(stage.hr, placementId)).toBeNull();
  expect(await give(her, placementId, [], runner.slice(1))).toEqual(['ANSWERS_MISSING']);
  expect(await give(her, placementId, [], [...runner, 'OTHER'])).toEqual(['ANSWERS_MISSING']);
  expect(await give(her, placementId, [], [...runner.slice(1), 'AGAIN'])).toEqual(['ANSWERS_MISSING']);
  const running = await placed({ status: PlacementStatus.ACTIVE, endsOn: '2026-02-01' });
  expect(await give(running.her, running.placementId)).toEqual(['NOT_NOW']);
  exchange.now = new Date('2026-02-06T23:59:59Z');
  const people = await Promise.all(Array.from({ length: 5 }, () => placed()));
  await exchange.atOnce(5, index => give(people[index]!.her, people[index]!.placementId));
  expect((await seenBy(stage.office))[1]).toEqual([['RUNNER', 5, 5, 5, 5, 5, 5]]);
  exchange.now = new Date('2026-02-07T00:00:00Z');
  expect(await give(her, placementId)).toEqual(['TOO_LATE']);
});

const adopt = (viewer: Viewer, over: object = {}): Promise<Loose> => {
  const sentences = [{ text: 'Ik zou het weer doen.', textEn: 'I would do it again.' }];
  const query = `mutation($input: AdoptEvaluationQuestionnaireInput!) { adoptEvaluationQuestionnaire(input: $input) {
    questionnaire { number validFrom questions { code text } } userErrors { code } } }`;
  return ask(viewer, query, { input: { kind: 'RUNNER', validFrom: '2026-01-13', sentences, ...over } });
};

test('the office sets what is asked of placements that end from a day to come on; no other region and nobody else does', async () => {
  const { office, lead } = stage;
  const refusal = async (over: object) =>
    (await adopt(office, over)).adoptEvaluationQuestionnaire.userErrors.map(({ code }: Loose) => code);
  expect(await adopt(lead)).toBe('FORBIDDEN');
  expect(await refusal({ validFrom: '2026-01-12' })).toEqual(['FROM_TOMORROW']);
  expect(await refusal({ sentences: [] })).toEqual(['INVALID_SENTENCES']);
  await exchange.atOnce(2, () => adopt(office, { sentences: [{ text: 'Anders.', textEn: 'Else.' }] }));
  const { questionnaire } = (await adopt(office)).adoptEvaluationQuestionnaire;
  const [only] = questionnaire.questions;
  expect([questionnaire.number, questionnaire.validFrom, only.text]).toEqual([
    2,
    '2026-01-13',
    'Ik zou het weer doen.',
  ]);
  const listed = async (viewer: Viewer) =>
    (await ask(viewer, '{ evaluationQuestionnaires { kind number } }')).evaluationQuestionnaires?.map(
      ({ kind, number }: Loose) => `${kind} ${number}`,
    );
  expect(await listed(office)).toEqual(['RUNNER 1', 'RUNNER 2', 'MANAGER 1']);
  expect(await listed(lead)).toBeUndefined();
  const ends = async (endsOn: string) => {
    const { her, placementId } = await placed({ endsOn });
    return (await own(her, placementId)).questionnaire.number;
  };
  exchange.now = new Date('2026-01-20T09:00:00Z');
  expect([await ends('2026-01-12'), await ends('2026-01-13')]).toEqual([1, 2]);
  stage = await aStage(exchange, { places: 20 });
  expect(await ends('2026-01-13')).toBe(1);
});
