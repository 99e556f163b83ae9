import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aStage, holding, type Stage } from '../../testing/placements.ts';
import { WaveCheck } from './wave-check.entity.ts';
import { WavePlace } from './wave-place.entity.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape of what it asks
type Loose = any;
const mutate = async (viewer: Viewer, name: string, input: object, fields: string): Promise<Loose> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  if (errors) return String(errors[0]!.extensions['code']);
  const { userErrors, ...rest } = data![name] as Loose;
  return userErrors.length > 0 ? userErrors.map((one: Loose) => one.code) : rest;
};
const waveFields =
  'wave { id revision status overrideReason liveBy { id } checks { id text tickedAt tickedBy { id } } }';
const checks = [
  { text: 'Handboek gelezen', textEn: 'Handbook read' },
  { text: 'Overeenkomst getekend', textEn: 'Agreement signed' },
];
const plan = (viewer: Viewer, over: object = {}) =>
  mutate(
    viewer,
    'planWave',
    {
      programmeId: stage.programme.id,
      name: 'SEH',
      nameEn: 'ER',
      departmentKinds: ['SEH', 'ic'],
      isPilot: false,
      startsOn: '2026-03-01',
      checks,
      ...over,
    },
    waveFields,
  );
const goLive = (viewer: Viewer, { id, revision }: { id: string; revision: number }, reason?: string) =>
  mutate(viewer, 'goLiveWithWave', { programmeWaveId: id, expectedRevision: revision, reason }, waveFields);
const tick = (viewer: Viewer, waveCheckId: string, isTicked = true) =>
  mutate(viewer, 'tickWaveCheck', { waveCheckId, isTicked }, 'check { tickedAt tickedBy { id } }');

test('the office opens programmes and plans waves; nobody else does', async () => {
  const { office, lead, hr } = stage;
  const words = { name: 'RUN SEH', nameEn: 'RUN ER', description: 'Ruilen.', descriptionEn: 'Exchange.' };
  const open = (viewer: Viewer, over: object = {}) =>
    mutate(viewer, 'openProgramme', { ...words, ...over }, 'programme { name }');
  for (const viewer of [lead, hr]) {
    expect(await open(viewer)).toBe('FORBIDDEN');
    expect(await plan(viewer)).toBe('NOT_FOUND');
  }
  expect(await plan({ ...office, tenantId: stage.region.host.id })).toBe('NOT_FOUND');
  expect(await open(office, { nameEn: ' ' })).toEqual(['INVALID_NAME']);
  expect(await open(office, { description: '' })).toEqual(['INVALID_DESCRIPTION']);
  const twice = await exchange.atOnce(2, () => open(office));
  expect(twice).toEqual(expect.arrayContaining([['NAME_TAKEN'], { programme: { name: 'RUN SEH' } }]));
  expect(await plan(office, { departmentKinds: [' '] })).toEqual(['KINDS_NEEDED']);
  expect(await plan(office, { endsOn: '2026-02-28' })).toEqual(['INVALID_PERIOD']);
  expect(await plan(office, { checks: [] })).toEqual(['INVALID_CHECKS']);
  expect(await plan(office, { name: 'x'.repeat(81) })).toEqual(['INVALID_NAME']);
  expect(await plan(office, { professionIds: [stage.region.host.id] })).toEqual(['UNKNOWN_PROFESSION']);
});

test('a wave goes live when each point is ticked, who and when is kept', async () => {
  const { office, lead } = stage;
  const { wave } = await plan(office);
  const [first, second] = wave.checks;
  expect(await goLive(office, wave)).toEqual(['CHECKS_OPEN']);
  expect(await tick(lead, first.id)).toBe('NOT_FOUND');
  const ticked = { check: { tickedAt: exchange.now, tickedBy: { id: office.personId } } };
  expect(await tick(office, first.id)).toEqual(ticked);
  exchange.now = new Date(exchange.now!.getTime() + 60_000);
  expect(await tick({ ...office, personId: lead.personId }, first.id)).toEqual(ticked); // ticking twice changes nothing
  expect(await goLive(office, wave)).toEqual(['CHECKS_OPEN']);
  await tick(office, second.id);
  expect(await goLive(lead, wave)).toBe('NOT_FOUND');
  expect(await goLive(office, { ...wave, revision: 0 })).toEqual(['CONFLICT']);
  const answers = await exchange.atOnce(2, () => goLive(office, wave, 'niet nodig'));
  const live = { status: 'LIVE', overrideReason: null, liveBy: { id: office.personId } };
  expect(answers).toEqual(expect.arrayContaining([['CONFLICT'], { wave: expect.objectContaining(live) }]));
  expect(await tick(office, first.id, false)).toEqual(['NOT_PLANNED']);
});

test('somebody of the office lets it go live with open points for a reason that is kept with her name', async () => {
  const { office } = stage;
  const { wave } = await plan(office);
  await tick(office, wave.checks[0].id);
  await tick(office, wave.checks[0].id, false);
  expect(await exchange.em.count(WaveCheck, { waveId: wave.id, tickedAt: null })).toBe(2);
  expect(await goLive(office, wave, '  ')).toEqual(['CHECKS_OPEN']);
  const why = 'De raad besloot dat de proef nu begint.';
  expect(await goLive(office, wave, why)).toMatchObject({
    wave: { status: 'LIVE', overrideReason: why, liveBy: { id: office.personId } },
  });
});

test('what is in preparation is seen by those who prepare, its list by the office', async () => {
  const { office, host, her } = stage;
  await plan(office);
  const seen = async (viewer: Viewer) => {
    const { data } = await exchange.ask(viewer, '{ exchangeProgrammes { waves { name checks { text } } } }');
    const [{ waves }] = data!['exchangeProgrammes'] as Loose;
    return waves.map(({ name, checks: list }: Loose) => [name, list?.length ?? null]);
  };
  expect(await seen(office)).toEqual([
    ['OK', 0],
    ['SEH', 2],
  ]);
  expect(await seen(host)).toEqual([
    ['OK', null],
    ['SEH', null],
  ]);
  expect(await seen(her)).toEqual([['OK', null]]);
});

test('a member joins, offers and leaves by its own choice; what it promised stays', async () => {
  const { region, programme, wave, host, lead, office } = stage;
  const admin = holding(region, 'MEMBER_ADMIN', region.host.id);
  const of = { programmeId: programme.id, memberId: region.host.id };
  const join = (viewer: Viewer) => mutate(viewer, 'joinProgramme', of, 'participation { member { id } leftAt }');
  const leave = (viewer: Viewer) => mutate(viewer, 'leaveProgramme', of, 'participation { leftAt }');
  const offer = (viewer: Viewer, places: number, departmentId = region.department.id) =>
    mutate(viewer, 'offerPlaces', { programmeWaveId: wave.id, departmentId, places }, 'place { places taken }');
  for (const viewer of [office, lead, host]) expect(await join(viewer)).toBe('NOT_FOUND');
  expect(await join(admin)).toEqual(['TAKES_PART']);
  expect(await offer(lead, 2)).toBe('NOT_FOUND');
  expect(await offer(host, 100)).toEqual(['INVALID_PLACES']);
  expect(await offer(host, 3)).toEqual({ place: { places: 3, taken: 0 } });
  expect(await leave(admin)).toEqual({ participation: { leftAt: exchange.now } });
  expect(await leave(admin)).toEqual(['NO_PART']);
  expect((await exchange.em.findOneOrFail(WavePlace, stage.place.id)).places).toBe(0);
  expect(await offer(host, 1)).toEqual(['NO_PART']);
  const again = await exchange.atOnce(3, () => join(admin));
  expect(again.filter(one => Array.isArray(one))).toEqual([['TAKES_PART'], ['TAKES_PART']]);
  expect(await offer(host, 0)).toEqual({ place: { places: 0, taken: 0 } });
  const close = (viewer: Viewer) => mutate(viewer, 'closeWave', { programmeWaveId: wave.id }, 'wave { status }');
  expect(await close(admin)).toBe('NOT_FOUND');
  expect([await close(office), await close(office)]).toEqual([{ wave: { status: 'CLOSED' } }, ['NOT_LIVE']]);
  expect(await offer(host, 1)).toEqual(['WAVE_CLOSED']);
});

test('the office closes a programme with all its waves; what is closed can be read, and begins nothing more', async () => {
  const { office, lead, her, programme } = stage;
  const { wave: planned } = await plan(office);
  const close = (viewer: Viewer) =>
    mutate(viewer, 'closeProgramme', { programmeId: programme.id }, 'programme { closedAt waves { status } }');
  expect(await close(lead)).toBe('NOT_FOUND');
  expect(await close({ ...office, tenantId: stage.region.host.id })).toBe('NOT_FOUND');
  const closed = { programme: { closedAt: exchange.now, waves: [{ status: 'CLOSED' }, { status: 'CLOSED' }] } };
  const twice = await exchange.atOnce(2, () => close(office));
  expect(twice).toEqual(expect.arrayContaining([closed, ['PROGRAMME_CLOSED']]));
  expect(await plan(office)).toEqual(['PROGRAMME_CLOSED']);
  expect(await goLive(office, { ...planned, revision: planned.revision + 1 }, 'toch')).toEqual(['NOT_PLANNED']);
  const listed = async (isClosed: boolean) => {
    const query = 'query($isClosed: Boolean!) { exchangeProgrammes(isClosed: $isClosed) { id } }';
    return (await exchange.ask(her, query, { isClosed })).data!['exchangeProgrammes'];
  };
  expect([await listed(false), await listed(true)]).toEqual([[], [{ id: programme.id }]]);
});

test('leaving and offering at once leaves no offer of who left', async () => {
  const { region, programme, wave } = stage;
  const admin = holding(region, 'MEMBER_ADMIN', region.host.id);
  const of = { programmeId: programme.id, memberId: region.host.id };
  for (let round = 0; round < 3; round++) {
    await exchange.atOnce(2, index =>
      index === 0
        ? mutate(admin, 'leaveProgramme', of, 'participation { id }')
        : mutate(
            admin,
            'offerPlaces',
            { programmeWaveId: wave.id, departmentId: region.department.id, places: 4 },
            'place { id }',
          ),
    );
    expect((await exchange.em.findOneOrFail(WavePlace, stage.place.id)).places).toBe(0);
    await mutate(admin, 'joinProgramme', of, 'participation { id }');
  }
});

test('a department hears in which waves it may offer places', async () => {
  const { region, host, her } = stage;
  const query = `query($id: ID!) { _entities(representations: [{ __typename: "Department", id: $id }]) {
    ... on Department { placementWaves { name } } } }`;
  const seen = async (viewer: Viewer) =>
    ((await exchange.ask(viewer, query, { id: region.department.id })).data!['_entities'] as Loose)[0].placementWaves;
  expect(await seen(host)).toEqual([{ name: 'OK' }]);
  for (const viewer of [her, stage.lead, await aProfessional(exchange, region)]) expect(await seen(viewer)).toBeNull();
});
