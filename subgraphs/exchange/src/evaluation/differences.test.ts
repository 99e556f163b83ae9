import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { give, placed } from '../../testing/evaluations.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aStage, holding, type Stage } from '../../testing/placements.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { ProgrammeWave } from '../programme/programme-wave.entity.ts';
import { WaveStatus } from '../programme/wave-status.ts';

let exchange: TestSubgraph;
let stage: Stage;
let second: ProgrammeWave;
let seen: Figures[];
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

/** Two waves of one programme, and two members that receive people. */
beforeEach(async () => {
  stage = await aStage(exchange, { places: 40 });
  seen = [];
  const { regionId, programmeId, departmentKinds, status, liveAt, isPilot, startsOn } = stage.wave;
  const live = { status, liveAt, isPilot, startsOn, departmentKinds };
  second = await exchange.em.transactional(async tx =>
    tx.create(ProgrammeWave, { regionId, programmeId, name: 'Later', nameEn: 'Later', ...live }),
  );
});

/** How many answers are counted, as everybody together who sees figures can know it at one moment. */
interface Figures {
  readonly programme: number;
  readonly first: number;
  readonly second: number;
  readonly host: number;
  readonly home: number;
}

type Summaries = { figures: { answered: number }[] }[] | null;
const counted = (summaries: Summaries) => summaries?.[0]?.figures[0]!.answered ?? 0;
const evaluation = '{ figures { answered agreed } }';

async function look(): Promise<Figures> {
  const office = `{ exchangeProgrammes { evaluation ${evaluation} waves { id evaluation ${evaluation} } } }`;
  const { data } = await exchange.ask(stage.office, office);
  type Programme = { evaluation: Summaries; waves: { id: string; evaluation: Summaries }[] };
  const [programme] = data!['exchangeProgrammes'] as [Programme];
  const ofWave = (id: string) => counted(programme.waves.find(one => one.id === id)!.evaluation);
  const ofMember = async (id: string) => {
    const hr = holding(stage.region, 'HR_ADVISOR', id);
    const fields = `placementEvaluation ${evaluation}`;
    const member = await exchange.reference(hr, 'Member', id, fields);
    return counted((member as { placementEvaluation: Summaries }).placementEvaluation);
  };
  return {
    programme: counted(programme.evaluation),
    first: ofWave(stage.wave.id),
    second: ofWave(second.id),
    host: await ofMember(stage.region.host.id),
    home: await ofMember(stage.region.home.id),
  };
}

/** Figures of which one holds the other, subtracted: over time, and of wider and narrower groups at one moment. */
function differences(now: Figures, before: Figures): number[] {
  const { programme, first, host, home } = now;
  const overTime = (Object.keys(now) as (keyof Figures)[]).map(key => now[key] - before[key]);
  const severalMembers = programme - host - home;
  return [...overTime, programme - first, programme - now.second, programme - host, programme - home, severalMembers];
}

/** So many new people answer, one after the other; everybody looks after each. */
async function answer(count: number, wave: ProgrammeWave, at: 'host' | 'home'): Promise<Viewer[]> {
  const { host, home } = stage.region;
  const where = { hostMemberId: (at === 'host' ? host : home).id, homeMemberId: (at === 'host' ? home : host).id };
  const people: Viewer[] = [];
  for (let number = 0; number < count; number++) {
    const { her, placementId } = await placed(exchange, { region: stage.region, wave }, where);
    expect(await give(exchange, her, placementId, number % 2 ? ['TIME'] : [])).toEqual([]);
    seen.push(await look());
    people.push(her);
  }
  return people;
}

async function close(wave: ProgrammeWave): Promise<void> {
  const query =
    'mutation($input: CloseWaveInput!) { closeWave(input: $input) { wave { status } userErrors { code } } }';
  const { data } = await exchange.ask(stage.office, query, { input: { programmeWaveId: wave.id } });
  expect(data).toEqual({ closeWave: { wave: { status: WaveStatus.CLOSED }, userErrors: [] } });
  seen.push(await look());
}

const erase = (personId: string) =>
  exchange.em.transactional(tx =>
    borrowErasures.apply(
      tx,
      { id: uuidv7(), version: 1, state: { personId, isCarriedOut: true } },
      exchange.subgraph.events,
    ),
  );

const nothing: Figures = { programme: 0, first: 0, second: 0, host: 0, home: 0 };

test('no group of fewer than five comes out of figures that overlap, whoever subtracts what from what, and when', async () => {
  const early = await answer(9, stage.wave, 'host');
  expect(seen.at(-1)).toEqual({ ...nothing, programme: 5, first: 5, host: 5 });
  await answer(3, stage.wave, 'home');
  const [waits] = await answer(4, second, 'host');
  // The programme as a whole has eleven answers more; they are told of no smaller part, so of the whole neither.
  expect(seen.at(-1)).toEqual({ ...nothing, programme: 5, first: 5, host: 5 });
  await close(stage.wave);
  expect(seen.at(-1)).toEqual({ programme: 12, first: 12, second: 0, host: 5, home: 0 });
  for (const { personId } of [early[0]!, waits!]) await erase(personId!);
  seen.push(await look());
  expect(seen.at(-1)).toEqual(seen.at(-2));
  await answer(1, second, 'home');
  await close(second);
  expect(seen.at(-1)).toEqual({ programme: 12, first: 12, second: 0, host: 5, home: 0 });
  // One more: with the three and the one that wait it is five.
  await answer(1, second, 'home');
  expect(seen.at(-1)).toEqual({ programme: 17, first: 12, second: 5, host: 5, home: 0 });
  const shown = seen.flatMap((now, at) => differences(now, seen[at - 1] ?? nothing));
  expect(shown.filter(people => people !== 0 && people < 5)).toEqual([]);
});
