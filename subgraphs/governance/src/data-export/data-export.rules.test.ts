import { expect, test } from '@jest/globals';
import { elsewhere, here, holderOf, platform, self, visitor } from '../../testing/viewers.ts';
import { DataExportStatus, isStuck, isUnderWay, maySeeExport, mayTakeFile, statusOn } from './data-export.rules.ts';

const facts = { professional: { id: 'femke' }, region: { id: here } };
const { QUEUED, COLLECTING, READY, FAILED, EXPIRED } = DataExportStatus;

test.each([
  ['she herself', self('femke'), true, true],
  ['a token of hers', { ...self('femke'), client: 'token' as const }, true, false],
  ['her own id in another region', self('femke', elsewhere), false, false],
  ['a colleague', self('jelle'), false, false],
  ['an administrator of the region', holderOf('MEMBER_ADMIN', null), false, false],
  ['a compliance officer', holderOf('COMPLIANCE_OFFICER', null), false, false],
  ['the platform itself', platform, false, false],
  ['a visitor', visitor(), false, false],
])('whether %s sees an export and takes its file', (_who, viewer, sees, takes) => {
  expect([maySeeExport(viewer, facts), mayTakeFile(viewer, facts)]).toEqual([sees, takes]);
});

test.each([
  [QUEUED, true],
  [COLLECTING, true],
  [READY, false],
  [FAILED, false],
  [EXPIRED, false],
])('%s is under way: %s', (status, expected) => {
  expect(isUnderWay(status)).toBe(expected);
});

test.each([
  ['a millisecond before a day is over', '2026-03-11T09:59:59.999Z', false],
  ['after a day', '2026-03-11T10:00:00Z', true],
])('%s, whether what is gathered is stuck', (_when, now, expected) => {
  expect(isStuck({ requestedAt: new Date('2026-03-10T10:00:00Z') }, new Date(now))).toBe(expected);
});

const expiresAt = new Date('2026-03-17T10:00:00Z');
test.each([
  ['a millisecond before it expires', READY, expiresAt, '2026-03-17T09:59:59.999Z', READY],
  ['when it expires', READY, expiresAt, '2026-03-17T10:00:00Z', EXPIRED],
  ['that failed', FAILED, null, '2026-03-17T10:00:00Z', FAILED],
  ['that is collected', COLLECTING, null, '2026-03-17T10:00:00Z', COLLECTING],
])('an export %s', (_when, status, expires, now, expected) => {
  expect(statusOn({ status, expiresAt: expires }, new Date(now))).toBe(expected);
});
