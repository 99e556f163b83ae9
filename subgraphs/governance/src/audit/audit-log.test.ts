import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/notes/notes-and-shelf';
import { eventually } from '@naober/kit/testing/eventually';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { aCast, did, type Cast } from '../../testing/accounts.ts';
import { append, aReport } from '../../testing/audit.ts';
import { startGovernance } from '../../testing/governance.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { digest } from './append-entries.ts';
import { sealedText } from './chain.rules.ts';
import { verifyChain } from './verify-chain.ts';

let governance: TestSubgraph;
let cast: Cast;
beforeAll(async () => void (governance = await startGovernance()));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  cast = await aCast(governance);
  await asOwner('truncate governance.audit_entry, governance.retention_run');
});

/** Behind everybody's back: what only who owns the database can do. */
const asOwner = (sql: string) => askAs(governance.database.adminUrl, sql);

const positions = async () =>
  (await governance.em.find(AuditEntry, {}, { orderBy: { position: 'asc' } })).map(({ position }) => Number(position));
const verified = (mark?: { position: string; hash: string }) => verifyChain(governance.em, mark);

describe('the log', () => {
  test('takes each report once, however often it comes', async () => {
    const fact = aReport(cast);
    for (const _time of [1, 2, 3]) await append(governance, fact);
    expect(await positions()).toEqual([1]);
    expect(await verified()).toMatchObject({ count: 1, broken: null });
  });

  test('counts without gaps when fifty report at once', async () => {
    await governance.atOnce(50, () => append(governance, aReport(cast)));
    expect(await positions()).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await verified()).toMatchObject({ count: 50, broken: null });
  });

  test('hears what governance itself does: who, what, and whose', async () => {
    await did(
      governance,
      cast.admin,
      'grantRole',
      { professionalId: cast.femke.id, role: 'PLANNER', memberId: cast.martini.id },
      'userErrors { code }',
    );
    const [entry] = await eventually(
      () => governance.em.find(AuditEntry, {}),
      found => found.length > 0,
    );
    expect(entry).toMatchObject({
      kind: 'WRITE',
      action: 'governance.grantRole',
      regionId: cast.region.id,
      personId: cast.admin.personId,
      client: 'portal',
      organisationIds: [cast.martini.id],
      recordType: 'RoleGrant',
      subjectId: cast.femke.id,
    });
  });

  test.each([
    ['REFUSED', 'femke@martini.nl', null],
    ['WRITE', 'AUDIT_ENTRY 2026-03-10', 'AUDIT_ENTRY 2026-03-10'],
  ])('keeps of what was %s and called %s: %s', async (kind, recordId, kept) => {
    await append(governance, aReport(cast, { kind, recordId }));
    expect((await governance.em.find(AuditEntry, {})).map(entry => entry.recordId)).toEqual([kept]);
  });

  test("knows that a person's record is her own, whichever subgraph reports it", async () => {
    const whose = { recordType: 'Professional', recordId: cast.femke.id, subjectId: null };
    await append(governance, aReport(cast, { kind: 'REFUSED', ...whose }));
    expect((await governance.em.find(AuditEntry, {})).map(entry => entry.subjectId)).toEqual([cast.femke.id]);
  });

  test('cannot be changed by who writes it', async () => {
    await append(governance, aReport(cast));
    for (const sql of [`update audit_entry set action = 'nothing'`, 'delete from audit_entry', 'truncate audit_entry'])
      await expect(governance.em.execute(sql)).rejects.toThrow('permission denied');
  });
});

describe('the chain names its first broken link', () => {
  beforeEach(async () => {
    for (let count = 0; count < 5; count++) await append(governance, aReport(cast));
  });

  test.each([
    [
      'an entry that says something else',
      `update governance.audit_entry set person_id = null where position = 3`,
      3,
      'CHANGED',
    ],
    [
      'a moment that was moved by a millisecond',
      `update governance.audit_entry set at = at + interval '1 ms' where position = 2`,
      2,
      'CHANGED',
    ],
    ['an entry that is gone', `delete from governance.audit_entry where position = 4`, 5, 'GAP'],
    [
      'two entries that changed places',
      `update governance.audit_entry set position = 99 where position = 3;
       update governance.audit_entry set position = 3 where position = 2;
       update governance.audit_entry set position = 2 where position = 99`,
      2,
      'NOT_LINKED',
    ],
    [
      'an entry that was sealed anew by itself',
      `update governance.audit_entry set hash = repeat('x', 43) where position = 2`,
      2,
      'CHANGED',
    ],
  ])('%s', async (_what, sql, position, why) => {
    await asOwner(sql);
    expect((await verified()).broken).toEqual({ position: String(position), why });
  });

  test('an entry that was changed and sealed anew breaks the one after it', async () => {
    const entry = await governance.em.findOneOrFail(AuditEntry, { position: '3' });
    entry.action = 'exchange.nothing';
    await asOwner(
      `update governance.audit_entry set action = 'exchange.nothing', hash = '${digest(sealedText(entry, entry.previousHash))}' where position = 3`,
    );
    expect((await verified()).broken).toEqual({ position: '4', why: 'NOT_LINKED' });
  });

  test('what was cut off at the end is missed by who noted the end', async () => {
    const { end } = await verified();
    await append(governance, aReport(cast));
    expect((await verified(end)).broken).toBeNull();
    await asOwner('delete from governance.audit_entry where position >= 5');
    expect((await verified()).broken).toBeNull();
    expect((await verified(end)).broken).toEqual({ position: '5', why: 'MARK_GONE' });
  });

  test('what was kept past its time may be gone from the beginning, and nothing more', async () => {
    await asOwner('delete from governance.audit_entry where position <= 2');
    expect((await verified()).broken).toEqual({ position: '3', why: 'BEGINNING_GONE' });
    await asOwner(`insert into governance.retention_run values
      ('AUDIT_ENTRY', '2026-03-09', now(), 1), ('AUDIT_ENTRY', '2026-03-10', now(), 1), ('SESSION', '2026-03-10', now(), 7)`);
    expect(await verified()).toMatchObject({ count: 3, broken: null });
    await asOwner('delete from governance.audit_entry where position = 3');
    expect((await verified()).broken).toEqual({ position: '4', why: 'BEGINNING_GONE' });
  });
});
