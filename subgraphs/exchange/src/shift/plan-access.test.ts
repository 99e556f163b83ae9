import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan } from '../../testing/planning.ts';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import type { OpenShift } from './open-shift.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let ic: BorrowedDepartment;
let [shift, draft]: OpenShift[] = [];
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  const { regionId, host } = region;
  ic = await exchange.em.transactional(async tx =>
    tx.create(BorrowedDepartment, { id: uuidv7(), version: 1, regionId, memberId: host.id, name: 'IC', kind: 'IC' }),
  );
  shift = await aShift(exchange, region);
  draft = await aShift(exchange, region, { status: 'DRAFT' });
});
afterAll(() => exchange.stop());

const planning = (organisationId: string | null, unitId: string | null = null, tenantId = region.regionId): Viewer =>
  aViewer({ personId: uuidv7(), tenantId, roles: [{ role: 'PLANNER', organisationId, unitId }] });

/** Every mutation of planning, each refused for a reason that has nothing to do with who asks. */
const everything = (): [string, object, string][] => [
  ['createShift', { departmentId: region.department.id, shift: details(region, { places: 0 }) }, 'PLACES_NOT_VALID'],
  ['createShiftSeries', { departmentId: region.department.id, shift: details(region) }, 'REPEAT_NOT_VALID'],
  ['copyWeek', { departmentId: region.department.id, from: '2026-02-09', to: '2026-02-10' }, 'SAME_WEEK'],
  ['publishShifts', { shiftIds: [shift!.id] }, 'NOT_PUBLISHABLE'],
  ['editShift', { shiftId: shift!.id, expectedRevision: 9, shift: details(region) }, 'CONFLICT'],
  ['withdrawShift', { shiftId: draft!.id }, 'NOT_ON_OFFER'],
  ['cancelShift', { shiftId: shift!.id, reason: 'OTHER' }, 'NOTE_REQUIRED'],
];

test('the planner of the department and of the whole host decide', async () => {
  for (const viewer of [planning(region.host.id, region.department.id), planning(region.host.id)])
    for (const [mutation, input, code] of everything())
      expect([mutation, codes(await plan(exchange, viewer, mutation, input))]).toEqual([mutation, [code]]);
});

test('who plans for another department, another member or another region finds nothing', async () => {
  const others = [planning(region.host.id, ic.id), planning(region.home.id), planning(null, null, uuidv7())];
  for (const viewer of others)
    for (const [mutation, input] of everything())
      await expect(plan(exchange, viewer, mutation, input)).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
});

test('a shift does not move to a department that she does not plan for, nor to another member', async () => {
  const input = { shiftId: shift!.id, expectedRevision: 1, departmentId: ic.id, shift: details(region) };
  const ofOk = planning(region.host.id, region.department.id);
  await expect(plan(exchange, ofOk, 'editShift', input)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await plan(exchange, planning(region.host.id), 'editShift', input)).toMatchObject({
    materialChanges: expect.arrayContaining(['DEPARTMENT']),
    userErrors: [],
  });
});

test('what she may do next is said beside the shift, and is false for who may not', async () => {
  const fields = 'viewerCanEdit viewerCanCancel viewerCanPublish viewerCanWithdraw';
  const asked = (viewer: Viewer, { id }: OpenShift) => exchange.reference(viewer, 'OpenShift', id, fields);
  const hers = planning(region.host.id);
  expect(await asked(hers, shift!)).toEqual({
    viewerCanEdit: true,
    viewerCanCancel: true,
    viewerCanPublish: false,
    viewerCanWithdraw: true,
  });
  expect(await asked(hers, draft!)).toEqual({
    viewerCanEdit: true,
    viewerCanCancel: true,
    viewerCanPublish: true,
    viewerCanWithdraw: false,
  });
  expect(await asked(planning(region.home.id), shift!)).toEqual({
    viewerCanEdit: false,
    viewerCanCancel: false,
    viewerCanPublish: false,
    viewerCanWithdraw: false,
  });
});
