import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { outcomeOf, times } from '../../testing/answers.ts';
import { givesPart, requestExport, shownExport, type Shown } from '../../testing/data-exports.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { self, visitor } from '../../testing/viewers.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { DataExport } from './data-export.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
let her: Viewer;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = null;
  femke = await governance.em.transactional(async tx => aProfessional(tx, aRegion(tx)));
  her = self(femke.id, femke.region.id);
});

const request = (viewer = her) => requestExport(governance, viewer);
const requested = async () => ((await request()).data!['requestDataExport'] as { dataExport: Shown }).dataExport.id;
const shown = (id: string) => shownExport(governance, her, id);
const give = (id: string, subgraph: string) => givesPart(governance, id, subgraph, []);
const becomes = (id: string, is: (one: Shown) => boolean) =>
  eventually(
    () => shown(id),
    one => is(one!),
  );

test('while one is under way there is no second; afterwards there is', async () => {
  const id = await requested();
  const { data } = await request();
  expect(data!['requestDataExport']).toMatchObject({ dataExport: { id }, userErrors: [{ code: 'ALREADY_UNDER_WAY' }] });
  for (const subgraph of ['branding', 'exchange', 'learning']) await give(id, subgraph);
  await becomes(id, ({ status }) => status === 'READY');
  expect(await requested()).not.toBe(id);
});

test('one that was not gathered within a day has failed when she asks again, for a new one', async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  const id = await requested();
  await becomes(id, ({ partsDone }) => partsDone === 1);
  governance.now = new Date('2026-03-11T09:59:59.999Z');
  expect(outcomeOf(await request(), 'requestDataExport')).toBe('ALREADY_UNDER_WAY');
  governance.now = new Date('2026-03-11T10:00:00Z');
  const outcomes = await governance.atOnce(20, async () => outcomeOf(await request(), 'requestDataExport'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_UNDER_WAY'), 'DONE']);
  await give(id, 'exchange'); // too late
  expect(await shown(id)).toMatchObject({ status: 'FAILED', partsDone: 1 });
});

test('twenty requests at once make one export', async () => {
  const outcomes = await governance.atOnce(20, async () => outcomeOf(await request(), 'requestDataExport'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_UNDER_WAY'), 'DONE']);
  expect(await governance.em.count(DataExport, { professional: femke.id })).toBe(1);
});

test.each<[string, () => Viewer, string]>([
  ['a visitor', () => visitor(femke.region.id), 'UNAUTHENTICATED'],
  ['a token of hers', () => ({ ...her, client: 'token' }), 'FORBIDDEN'],
])('%s asks for none', async (_who, viewer, code) => {
  expect(outcomeOf(await request(viewer()), 'requestDataExport')).toBe(code);
});
