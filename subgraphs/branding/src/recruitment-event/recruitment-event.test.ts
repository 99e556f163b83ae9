import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { anEvent, aPerson, inHours, registers, startBranding, testNow, repeated } from '../../testing/branding.ts';
import { RecruitmentEventKind } from './recruitment-event.entity.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await startBranding()));
afterAll(() => branding.stop());

/** Somebody of a region of their own, so that a list holds only what the test put there. */
const anInhabitant = () => ({ ...aPerson(), tenantId: uuidv7() });

async function ask<T>(viewer: Viewer, query: string, variables = {}): Promise<T> {
  const { data, errors } = await branding.ask(viewer, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

async function titles(viewer: Viewer, filter: object | null = null): Promise<string[]> {
  const query = 'query($filter: RecruitmentEventFilter) { recruitmentEvents(filter: $filter) { nodes { title } } }';
  const { recruitmentEvents } = await ask<{ recruitmentEvents: { nodes: { title: string }[] } }>(viewer, query, {
    filter,
  });
  return recruitmentEvents.nodes.map(({ title }) => title);
}

test('the list holds what is still to begin in the own region, called off or not, by start', async () => {
  const viewer = anInhabitant();
  const regionId = viewer.tenantId;
  await anEvent(branding, { regionId, title: 'later', startsAt: inHours(30), endsAt: inHours(31) });
  await anEvent(branding, {
    regionId,
    title: 'sooner',
    startsAt: inHours(20),
    endsAt: inHours(21),
    cancelledAt: testNow,
  });
  await anEvent(branding, { regionId, title: 'begins now', startsAt: testNow, endsAt: inHours(1) });
  await anEvent(branding, { title: 'elsewhere' });
  expect(await titles(viewer)).toEqual(['sooner', 'later']);
});

test('the list can be asked by time, member and kind; what cannot be a member has no events', async () => {
  const viewer = anInhabitant();
  const regionId = viewer.tenantId;
  const past = new Date('2025-11-13T18:00:00Z');
  const evening = await anEvent(branding, {
    regionId,
    title: 'evening',
    startsAt: past,
    endsAt: new Date('2025-11-13T20:00:00Z'),
  });
  const fair = await anEvent(branding, { regionId, title: 'fair', kind: RecruitmentEventKind.CAREER_FAIR });
  expect(await titles(viewer, { from: past })).toEqual(['evening', 'fair']);
  expect(await titles(viewer, { from: past, until: fair.startsAt })).toEqual(['evening']);
  expect(await titles(viewer, { from: past, memberIds: [evening.memberId, 'nonsense'] })).toEqual(['evening']);
  expect(await titles(viewer, { from: past, memberIds: ['nonsense'] })).toEqual([]);
  expect(await titles(viewer, { from: past, kinds: ['CAREER_FAIR'] })).toEqual(['fair']);
});

test('an event shows its host, its pathway, its places and where it stands', async () => {
  const pathwayId = uuidv7();
  const { id, memberId } = await anEvent(branding, { pathwayId, capacity: 1 });
  const query = `query($id: ID!) { recruitmentEvent(id: $id) {
    status registeredCount waitingCount capacity member { id } pathway { id } viewerCanRegister viewerRegistration { status } } }`;
  const her = aPerson();
  await registers(branding, her, id);
  const event = {
    status: 'FULL',
    registeredCount: 1,
    waitingCount: 0,
    capacity: 1,
    member: { id: memberId },
    pathway: { id: pathwayId },
  };
  const seenBy = (viewer: Viewer) => ask(viewer, query, { id });
  expect(await seenBy(her)).toEqual({
    recruitmentEvent: { ...event, viewerCanRegister: false, viewerRegistration: { status: 'REGISTERED' } },
  });
  expect(await seenBy(aPerson())).toEqual({
    recruitmentEvent: { ...event, viewerCanRegister: true, viewerRegistration: null },
  });
  expect(await seenBy(aViewer())).toEqual({
    recruitmentEvent: { ...event, viewerCanRegister: true, viewerRegistration: null },
  });
});

test('an event of another region, an unknown one and nonsense are all null, by query and by reference', async () => {
  const elsewhere = await anEvent(branding, { regionId: uuidv7() });
  for (const id of [elsewhere.id, uuidv7(), 'nonsense']) {
    const answer = await ask(aPerson(), 'query($id: ID!) { recruitmentEvent(id: $id) { id } }', { id });
    expect(answer).toEqual({ recruitmentEvent: null });
    expect(await branding.reference(aPerson(), 'RecruitmentEvent', id, 'id')).toBeNull();
  }
});

test('nobody can ask for the names and addresses of visitors', async () => {
  for (const field of ['visitorName', 'visitorEmail', 'name', 'email', 'personId', 'person']) {
    const { errors } = await branding.ask(
      aPerson(),
      `{ recruitmentEvents { nodes { viewerRegistration { ${field} } } } }`,
    );
    expect(errors?.[0]?.message).toContain(`Cannot query field "${field}"`);
  }
});

test('a list with places, hosts and own registrations costs two statements, for ten times the rows too', async () => {
  for (const count of [5, 50]) {
    const viewer = anInhabitant();
    for (let n = 0; n < count; n++) {
      const { id } = await anEvent(branding, { regionId: viewer.tenantId });
      await registers(branding, viewer, id);
    }
    branding.statements.length = 0;
    const fields =
      'status registeredCount waitingCount member { id } viewerCanRegister viewerRegistration { status viewerCanCancel event { id } }';
    const { recruitmentEvents } = await ask<{ recruitmentEvents: { nodes: object[] } }>(
      viewer,
      `{ recruitmentEvents(first: 100) { nodes { ${fields} } } }`,
    );
    expect(recruitmentEvents.nodes).toMatchObject(
      repeated(count, { registeredCount: 1, viewerRegistration: { viewerCanCancel: true } }),
    );
    expect(branding.statements).toHaveLength(2);
  }
});
