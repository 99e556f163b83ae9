import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { ask, aSpecialistPool, codesOf, theOffice } from '../../testing/pools.ts';
import { exchange as definition } from '../schema.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let poolId: string;
let planner: Viewer;
let specialists: Viewer[];
const topic = 'exchange.message-due';
const governance = { ...listener, borrows: [...listener.borrows, { topic, apply: async () => {} }] };
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [governance])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  poolId = (await aSpecialistPool(exchange, region)).id;
  planner = aPlanner(region);
  await exchange.em.execute(
    `insert into borrowed_professional (id, version, region_id, is_self_employed) values (?, 1, ?, false)`,
    [planner.personId, region.regionId],
  );
  specialists = await Promise.all([0, 1, 2].map(() => aProfessional(exchange, region)));
  for (const one of specialists) await ask(exchange, one, 'joinPool', { poolId });
});

const at = (hour: number) => new Date(Date.UTC(2026, 1, 2, hour)).toISOString();
const input = () => ({
  poolId,
  departmentId: region.department.id,
  professionId: region.profession.id,
  mode: 'PHONE',
  startsAt: at(10),
  endsAt: at(12),
  subject: ' Advies over valrisico ',
});
const request = async (over: object = {}) =>
  (await ask(exchange, planner, 'requestConsultation', { ...input(), ...over })).consultationRequest;
const act = (viewer: Viewer, mutation: string, consultationRequestId: string) =>
  ask(exchange, viewer, mutation, { consultationRequestId });
const told = async (id: string) =>
  (await factsFor(exchange.em, topic))
    .map(({ state }) => state as { kind: string; recipientId: string; subject: { id: string }; facts: object })
    .filter(({ subject }) => subject.id === id);
const kinds = async (id: string) => (await told(id)).map(({ kind, recipientId }) => [kind, recipientId]);
const notFound = { extensions: { code: 'NOT_FOUND' } };

test('specialists hear of it as far as they may be asked, and never what it is about', async () => {
  const [asked, silent, elsewhere] = specialists as [Viewer, Viewer, Viewer];
  await ask(exchange, asked, 'saveParticipationPreference', { mayBeAsked: true });
  await ask(exchange, silent, 'saveParticipationPreference', { mayBeAsked: false });
  await ask(exchange, elsewhere, 'saveParticipationPreference', { mayBeAsked: true, memberIds: [region.home.id] });
  const made = await request();
  expect(made).toEqual({ id: made.id, status: 'OPEN', subject: 'Advies over valrisico', specialist: null });
  expect(await told(made.id)).toEqual([
    {
      kind: 'CONSULTATION_REQUESTED',
      recipientId: asked.personId,
      regionId: region.regionId,
      subject: { type: 'ConsultationRequest', id: made.id },
      facts: {
        member: 'martini',
        department: 'Operatiekamer',
        profession: 'operatieassistent',
        professionEn: 'OperatingRoomAssistant',
        startsAt: at(10),
        endsAt: at(12),
        mode: 'PHONE',
      },
    },
  ]);
});

test('three accept at once: exactly one gives it, and who asked hears of it once', async () => {
  const { id } = await request();
  const answers = await exchange.atOnce(3, n => act(specialists[n]!, 'acceptConsultation', id));
  const won = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(won.map(({ consultationRequest }) => consultationRequest.status)).toEqual(['ACCEPTED']);
  const lost = answers.filter(({ userErrors }) => userErrors.length > 0);
  expect(lost.map(answer => [codesOf(answer), answer.consultationRequest])).toEqual([
    [['NOT_OPEN'], null],
    [['NOT_OPEN'], null],
  ]);
  expect(await kinds(id)).toEqual([['CONSULTATION_ACCEPTED', planner.personId]]);
});

test('given back it is open to others again; withdrawn, who accepted hears so', async () => {
  const [first, second] = specialists as [Viewer, Viewer];
  const { id } = await request();
  await act(first, 'acceptConsultation', id);
  expect(codesOf(await act(second, 'acceptConsultation', id))).toEqual(['NOT_OPEN']); // though she sees it no more
  await expect(act(second, 'giveBackConsultation', id)).rejects.toMatchObject(notFound);
  expect((await act(first, 'giveBackConsultation', id)).consultationRequest).toMatchObject({
    status: 'OPEN',
    specialist: null,
  });
  await act(second, 'acceptConsultation', id);
  await expect(act(second, 'withdrawConsultation', id)).rejects.toMatchObject(notFound);
  expect((await act(planner, 'withdrawConsultation', id)).consultationRequest).toMatchObject({ status: 'WITHDRAWN' });
  expect(codesOf(await act(planner, 'withdrawConsultation', id))).toEqual(['NOT_WITHDRAWABLE']);
  expect(await kinds(id)).toEqual([
    ['CONSULTATION_ACCEPTED', planner.personId],
    ['CONSULTATION_GIVEN_BACK', planner.personId],
    ['CONSULTATION_ACCEPTED', planner.personId],
    ['CONSULTATION_WITHDRAWN', second.personId],
  ]);
});

test('it is done once it began, by either side; not given back any more', async () => {
  const [first] = specialists as [Viewer];
  const { id } = await request();
  await act(first, 'acceptConsultation', id);
  expect(codesOf(await act(first, 'completeConsultation', id))).toEqual(['NOT_COMPLETABLE']);
  exchange.now = new Date(at(10));
  expect(codesOf(await act(first, 'giveBackConsultation', id))).toEqual(['NOT_RETURNABLE']);
  expect((await act(first, 'completeConsultation', id)).consultationRequest).toMatchObject({ status: 'DONE' });
  expect(await exchange.em.findOneOrFail(ConsultationRequest, id)).toMatchObject({ closedAt: new Date(at(10)) });
});

test('what nobody answers lapses and leaves no trace of who did not', async () => {
  const { id } = await request();
  exchange.now = new Date(at(12));
  expect(codesOf(await act(specialists[0]!, 'acceptConsultation', id))).toEqual(['NOT_OPEN']);
  const query = `{ _entities(representations: [{ __typename: "Member", id: "${region.host.id}" }]) {
    ... on Member { consultationRequests { nodes { id status } } } } }`;
  expect((await exchange.ask(planner, query)).data).toEqual({
    _entities: [{ consultationRequests: { nodes: [{ id, status: 'LAPSED' }] } }],
  });
});

test('a request is refused with all that is wrong with it; for departments of others there is none', async () => {
  const wrong = { subject: '', startsAt: now.toISOString(), endsAt: now.toISOString() };
  expect(codesOf(await ask(exchange, planner, 'requestConsultation', { ...input(), ...wrong }))).toEqual([
    'ENDS_BEFORE_IT_STARTS',
    'BEGUN',
    'SUBJECT_MISSING',
  ]);
  const far = aPlanner(await aRegion(exchange));
  for (const other of [specialists[0]!, theOffice(region), far])
    await expect(ask(exchange, other, 'requestConsultation', input())).rejects.toMatchObject(notFound);
});

test('who sees it: planners of the department, specialists who could take it, and who did', async () => {
  const [first, second] = specialists as [Viewer, Viewer];
  const { id } = await request();
  const sees = async (viewer: Viewer) => (await exchange.reference(viewer, 'ConsultationRequest', id, 'id')) !== null;
  const planning = (organisationId: string, unitId: string | null) =>
    aViewer({ ...planner, roles: [{ role: 'PLANNER', organisationId, unitId }] });
  const ofDepartment = planning(region.host.id, region.department.id);
  const outside = [
    planning(region.host.id, uuidv7()),
    planning(region.home.id, null),
    theOffice(region),
    await aProfessional(exchange, region),
    aViewer(),
    { ...ofDepartment, tenantId: uuidv7() },
  ];
  const seen = async (...viewers: Viewer[]) => Promise.all(viewers.map(sees));
  expect(await seen(planner, ofDepartment, first, second)).toEqual([true, true, true, true]);
  expect(await seen(...outside)).toEqual(outside.map(() => false));
  await act(first, 'acceptConsultation', id);
  expect(await seen(planner, first, second)).toEqual([true, true, false]);
  const other = await request();
  await ask(exchange, second, 'leavePool', { poolId });
  expect(await exchange.reference(second, 'ConsultationRequest', other.id, 'id')).toBeNull();
});

test('a list costs the same however long it is', async () => {
  const fields = `consultationRequests(first: 50) { nodes { id pool { id } viewerCanAccept viewerCanGiveBack viewerCanComplete
    viewerCanWithdraw specialist { id } } }`;
  const cost = async (viewer: Viewer, type: string, id: string) => {
    exchange.statements.length = 0;
    await exchange.reference(viewer, type, id, fields);
    return exchange.statements.length;
  };
  const costs = async () => [
    await cost(specialists[0]!, 'Professional', specialists[0]!.personId!),
    await cost(planner, 'Member', region.host.id),
  ];
  const { id } = await request();
  await act(specialists[0]!, 'acceptConsultation', id);
  await request();
  const few = await costs();
  for (let n = 0; n < 10; n++) await request();
  expect([few, await costs()]).toEqual([
    [3, 5],
    [3, 5],
  ]);
});
