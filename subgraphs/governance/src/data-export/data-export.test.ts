import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { unzipSync } from 'fflate';
import { givesPart, requestExport, shownExport, type Shown } from '../../testing/data-exports.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { Message } from '../message/message.entity.ts';
import { DataExportPart } from './data-export-part.entity.ts';
import { DataExport } from './data-export.entity.ts';
import { makeFile } from './data-export.job.ts';
import { DataExportStatus } from './data-export.rules.ts';

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
const shown = (id: string, viewer = her) => shownExport(governance, viewer, id);
const give = (id: string, subgraph: string, tables: object[] = []) => givesPart(governance, id, subgraph, tables);
const becomes = async (id: string, status: string): Promise<Shown> => {
  const found = await eventually(
    () => shown(id),
    one => one?.status === status,
  );
  expect(found?.status).toBe(status);
  return found!;
};
const ownPartIsThere = (id: string) =>
  eventually(
    () => shown(id),
    one => one!.partsDone === 1,
  );

test('it is queued, collects one part after the other, and is ready with the last', async () => {
  const { data } = await request();
  expect(data!['requestDataExport']).toEqual({
    dataExport: {
      id: expect.any(String),
      status: 'QUEUED',
      partsDone: 0,
      partsTotal: 4,
      readyAt: null,
      expiresAt: null,
      sizeBytes: null,
      file: null,
    },
    userErrors: [],
  });
  const { id } = (data!['requestDataExport'] as { dataExport: Shown }).dataExport;
  await ownPartIsThere(id);
  await give(id, 'exchange', [{ name: 'sign-ups', columns: ['status'], rows: [['CONFIRMED']] }]);
  expect(await shown(id)).toMatchObject({ status: 'COLLECTING', partsDone: 2, file: null });
  await give(id, 'branding');
  await give(id, 'learning');
  const ready = await becomes(id, 'READY');
  const zip = Buffer.from(ready.file!, 'base64');
  expect([ready.partsDone, ready.sizeBytes]).toEqual([4, zip.length]);
  const files = unzipSync(zip);
  expect(JSON.parse(Buffer.from(files['exchange/sign-ups.json']!).toString())).toEqual([{ status: 'CONFIRMED' }]);
  expect(JSON.parse(Buffer.from(files['governance/person.json']!).toString())).toMatchObject([
    { id: femke.id, name: 'Femke Hoekstra' },
  ]);
  expect(await governance.em.count(DataExportPart, { export: id })).toBe(0);
});

test('parts that come twice count once, in any order; what comes after the end is dropped', async () => {
  const id = await requested();
  await Promise.all(['branding', 'exchange', 'learning', 'branding'].map(subgraph => give(id, subgraph)));
  await becomes(id, 'READY');
  await give(id, 'branding', [{ name: 'late', columns: [], rows: [] }]);
  expect(await shown(id)).toMatchObject({ status: 'READY', partsDone: 4 });
  expect(await governance.em.count(DataExportPart, { export: id })).toBe(0);
});

test('a part of an export that is gone is dropped', async () => {
  await give('01900000-0000-7000-8000-000000000009', 'branding');
  expect(await governance.em.count(DataExportPart, {})).toBe(0);
});

/** Ready, made at that moment; its own part does not count. */
async function ready(at: Date): Promise<string> {
  const id = await requested();
  await ownPartIsThere(id);
  expect(await makeFile(governance.subgraph.orm, id, governance.subgraph.events, at)).toBe('READY');
  return id;
}

test('its file is there for a week, and gone a moment later', async () => {
  const id = await ready(new Date('2026-03-10T10:00:00Z'));
  governance.now = new Date('2026-03-17T09:59:59.999Z');
  expect(await shown(id)).toMatchObject({ status: 'READY', file: expect.any(String) });
  governance.now = new Date('2026-03-17T10:00:00Z');
  expect(await shown(id)).toMatchObject({ status: 'EXPIRED', file: null, expiresAt: governance.now });
});

test('making the file twice makes it once, and she hears of it once', async () => {
  const id = await ready(new Date());
  expect(await makeFile(governance.subgraph.orm, id, governance.subgraph.events, new Date())).toBeNull();
  const told = () => governance.em.count(Message, { kind: 'DATA_EXPORT_READY', subjectId: id });
  expect(await eventually(told, count => count > 0)).toBe(1);
});

test('what cannot be made has failed, and another can be asked for', async () => {
  const id = await requested();
  await ownPartIsThere(id);
  await governance.em.execute(`update data_export_part set tables = '[{"name": "x", "rows": 5}]' where export_id = ?`, [
    id,
  ]);
  expect(await makeFile(governance.subgraph.orm, id, governance.subgraph.events, new Date())).toBe('FAILED');
  expect(await shown(id)).toMatchObject({ status: 'FAILED', file: null });
  expect(await governance.em.count(DataExportPart, { export: id })).toBe(0);
  expect(await requested()).not.toBe(id);
});

test('others see neither the export nor its file; a token of hers sees that there is one', async () => {
  const id = await ready(new Date());
  const officer = holderOf('COMPLIANCE_OFFICER', null, femke.region.id);
  for (const viewer of [officer, holderOf('MEMBER_ADMIN', null, femke.region.id), visitor(femke.region.id)]) {
    expect(await shown(id, viewer)).toBeNull();
    expect(await governance.reference(viewer, 'DataExport', id, 'id')).toBeNull();
  }
  expect(await governance.reference(officer, 'Professional', femke.id, 'id')).toBeNull();
  const planner = holderOf('PLANNER', 'any', femke.region.id);
  expect(await governance.reference(planner, 'Professional', femke.id, 'dataExports { id }')).toEqual({
    dataExports: null,
  });
  expect(await shown(id, { ...her, client: 'token' })).toMatchObject({ status: 'READY', file: null });
  expect(await shown(id)).toMatchObject({ file: expect.any(String) });
});

test('the newest five are shown, with one statement however many there are', async () => {
  const region = femke.region;
  await governance.em.transactional(async tx => {
    for (let day = 1; day <= 7; day++)
      tx.create(DataExport, {
        region,
        professional: femke,
        requestedAt: new Date(2026, 0, day),
        status: DataExportStatus.FAILED,
      });
  });
  governance.statements.length = 0;
  const found = await governance.reference(her, 'Professional', femke.id, 'dataExports { requestedAt status }');
  expect(governance.statements).toHaveLength(2); // herself and her exports
  expect(found).toEqual({
    dataExports: [7, 6, 5, 4, 3].map(day => ({ requestedAt: new Date(2026, 0, day), status: 'FAILED' })),
  });
});

test('the files of five exports cost one statement more', async () => {
  for (let n = 0; n < 2; n++) await ready(new Date());
  governance.statements.length = 0;
  const found = await governance.reference(her, 'Professional', femke.id, 'dataExports { file }');
  expect(found).toEqual({ dataExports: [{ file: expect.any(String) }, { file: expect.any(String) }] });
  expect(governance.statements.filter(sql => !sql.includes('pgboss') && !sql.includes('_events'))).toHaveLength(3);
});

test('the database refuses a file that is not ready, and one that is ready without a file', async () => {
  const id = await requested();
  const change = (to: string) => governance.em.execute(`update data_export set ${to} where id = ?`, [id]);
  await expect(change(`file = 'x'`)).rejects.toThrow('data_export_has_a_file_while_ready');
  await expect(change(`status = 'EXPIRED'`)).rejects.toThrow('data_export_was_ready');
});
