import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startGovernance } from '../../testing/governance.ts';
import { appendEntries } from './append-entries.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { verifyChain } from './verify-chain.ts';

let governance: TestSubgraph;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(() => admin('truncate governance.audit_entry, governance.retention_run'));

const admin = <Row>(sql: string) => askAs<Row>(governance.database.adminUrl, sql);
const own = <Row>(sql: string) => askAs<Row>(governance.database.urls['governance']!, sql);
/** Entries of these ages in days, in this order. */
const log = async (...ages: number[]) => {
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const actor = { tenantId: uuidv7(), personId: uuidv7(), client: 'portal', clientId: null };
  const what = { kind: 'WRITE', action: 'x', recordType: null, recordId: null, subjectId: null };
  const entries = ages.map(days => ({ id: uuidv7(), at: at(days), ...what }));
  const state = { actor: { ...actor, organisationIds: [], requestId: 'r' }, entries };
  await governance.em.transactional(tx => appendEntries(tx, { id: uuidv7(), version: 1, state }));
};
const positions = async () =>
  (await governance.em.find(AuditEntry, {}, { orderBy: { position: 'asc' } })).map(({ position }) => Number(position));
/** As the daily job does it; that it ran would be an entry of its own. */
async function forget(): Promise<number> {
  const [run] = await own<{ forgotten: number }>(
    `insert into retention_run values ('AUDIT_ENTRY', current_date, now(), forget_audit_entries()) returning forgotten`,
  );
  return run!.forgotten;
}
const fiveYears = 1_827;

test('the log loses what is older than five years from its beginning, and the rest still seals itself', async () => {
  await log(fiveYears + 0.001, fiveYears + 0.001, fiveYears - 0.001, 0);
  const { end } = await verifyChain(governance.em);
  expect(await forget()).toBe(2);
  expect(await positions()).toEqual([3, 4]);
  await log(0);
  expect(await verifyChain(governance.em, end)).toMatchObject({ count: 3, broken: null });
  expect(await positions()).toEqual([3, 4, 5]);
});

test('it keeps an old entry behind a young one: nothing is taken out of the middle', async () => {
  await log(fiveYears + 1, 1, fiveYears + 1, 0);
  expect(await forget()).toBe(1);
  expect(await positions()).toEqual([2, 3, 4]);
});

test('it keeps its last entry however old it is, so that it goes on where it was', async () => {
  await log(fiveYears + 3, fiveYears + 2, fiveYears + 1);
  expect(await forget()).toBe(2);
  await log(0);
  expect(await positions()).toEqual([3, 4]);
  expect((await verifyChain(governance.em)).broken).toBeNull();
});

test('it tells when somebody took something out of the middle, or changed an entry', async () => {
  await log(3, 2, 1, 0);
  await admin('delete from governance.audit_entry where position = 3');
  expect((await verifyChain(governance.em)).broken).toEqual({ position: '4', why: 'GAP' });
  await admin(`update governance.audit_entry set action = 'y' where position = 2`);
  expect((await verifyChain(governance.em)).broken).toEqual({ position: '2', why: 'CHANGED' });
});

test('the running subgraph can delete nothing else of it', async () => {
  await log(fiveYears + 1, 0);
  await expect(own('delete from audit_entry')).rejects.toThrow('permission denied for table audit_entry');
  await expect(own('update retention_rule set days = 0')).rejects.toThrow('permission denied for table retention_rule');
  await forget();
  expect(await positions()).toEqual([2]);
});

test('it loses nothing while no rule is in force', async () => {
  await log(fiveYears + 1, 0);
  await admin(`update governance.retention_rule set valid_until = '2026-01-01' where record = 'AUDIT_ENTRY'`);
  try {
    await expect(admin('select governance.forget_audit_entries()')).rejects.toThrow('query returned no rows');
    expect(await positions()).toEqual([1, 2]);
  } finally {
    await admin(`update governance.retention_rule set valid_until = null where record = 'AUDIT_ENTRY'`);
  }
});
