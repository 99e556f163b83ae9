import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { askAs } from '@naober/kit/testing/ask-as';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEmployment, anEntrustment, anEpa, aProfession, aSet, regionId, withRole } from '../testing/learning.ts';
import { listener } from '../testing/listener.ts';
import { BorrowedConsent } from './borrowed/consent.entity.ts';
import { borrowConsents } from './borrowed/consent.events.ts';
import { EpaEntrustment } from './epa-entrustment/epa-entrustment.entity.ts';
import { learning as definition } from './schema.ts';
import { borrowErasures } from './erasure/erasure.events.ts';

let learning: TestSubgraph;
let femke: string;
let jelle: string;
const martini = uuidv7();
const assessor = withRole('ASSESSOR', martini);
const now = new Date('2026-03-10T10:00:00.000Z');
beforeAll(async () => void (learning = await TestSubgraph.start(definition, [listener])));
afterAll(() => learning.stop());
beforeEach(async () => {
  learning.now = now;
  [femke, jelle] = [uuidv7(), uuidv7()];
  await askAs(
    learning.database.adminUrl,
    'truncate learning.retention_run, learning.idempotency; delete from learning_events.job',
  );
});

/** Trust in both that was taken back, because of what is said. */
async function revoked(reason: string, over: object = {}): Promise<void> {
  await learning.em.transactional(async tx => {
    for (const id of [femke, jelle]) {
      anEmployment(tx, id, aProfession(tx).id, { memberId: martini });
      anEntrustment(tx, anEpa(tx, aSet(tx, { name: 'OK' }), { code: 'OA-1', title: 'Omlopen' }), id, {
        revokedAt: now,
        revokedById: assessor.personId!,
        revokeReason: `${reason} ${id}`,
        ...over,
      });
    }
  });
}
const reasons = async () => {
  const of = { professionalId: { $in: [femke, jelle] } };
  return (await learning.em.find(EpaEntrustment, of, { orderBy: { professionalId: 'asc' } })).map(
    ({ revokeReason, revokedAt }) => [revokeReason, revokedAt],
  );
};
const erase = (isCarriedOut: boolean) =>
  learning.em.transactional(tx =>
    borrowErasures.apply(
      tx,
      { id: uuidv7(), version: 1, state: { personId: femke, isCarriedOut } },
      learning.subgraph.events,
    ),
  );

test('why trust was taken back from who is erased is emptied, that it was stays; of others nothing changes', async () => {
  await revoked('te lang geleden');
  await erase(false);
  expect(await reasons()).toEqual([
    [`te lang geleden ${femke}`, now],
    [`te lang geleden ${jelle}`, now],
  ]);
  await erase(true);
  expect(await reasons()).toEqual([
    [null, now],
    [`te lang geleden ${jelle}`, now],
  ]);
});

test('answers that show what she was trusted with are kept for no retry', async () => {
  await learning.em.transactional(async tx => {
    anEmployment(tx, femke, aProfession(tx).id, { memberId: martini });
    anEntrustment(tx, anEpa(tx, aSet(tx)), femke);
  });
  const { id } = await learning.em.findOneOrFail(EpaEntrustment, { professionalId: femke });
  const query = `mutation($id: ID!) { revokeEpaEntrustment(input: { entrustmentId: $id, reason: "zomaar" }) {
    entrustment { professional { id } } userErrors { code } } }`;
  await learning.ask(assessor, query, { id }, 'k');
  await erase(true);
  expect(await learning.em.execute('select answer from idempotency')).toEqual([{ answer: null }]);
});

test('why trust was taken back goes after a year, to the millisecond', async () => {
  const yearAgo = new Date(now.getTime() - 365 * 86_400_000);
  await revoked('kept', { revokedAt: yearAgo });
  await learning.em.nativeUpdate(
    EpaEntrustment,
    { professionalId: femke },
    { revokedAt: new Date(yearAgo.getTime() - 1) },
  );
  expect((await learning.subgraph.forget())['REVOKE_REASON']).toBe(1);
  expect((await reasons()).map(([reason]) => reason)).toEqual([null, `kept ${jelle}`]);
});

test('a consent that was withdrawn goes a year and a day after that was heard; one that stands stays', async () => {
  const ids = [uuidv7(), uuidv7(), uuidv7()];
  const told = (id: string, version: number, isStanding: boolean) =>
    learning.em.transactional(tx => {
      const state = { regionId, professionalId: femke, purpose: 'SHARE_EPA_PASSPORT', isStanding };
      return borrowConsents.apply(tx, { id, version, state });
    });
  for (const id of ids) await told(id, 1, true);
  await learning.em.execute(`update borrowed_consent set heard_at = now() - interval '400 days'`);
  for (const id of ids.slice(1)) await told(id, 2, false);
  const heard = new Date(now.getTime() - 366 * 86_400_000);
  await learning.em.nativeUpdate(BorrowedConsent, ids[1]!, { heardAt: heard });
  await learning.em.nativeUpdate(BorrowedConsent, ids[2]!, { heardAt: new Date(heard.getTime() - 1) });
  expect((await learning.subgraph.forget())['CONSENT_COPY']).toBe(1);
  const left = await learning.em.find(BorrowedConsent, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  expect(left.map(({ id }) => id)).toEqual(ids.slice(0, 2));
});

/** Her part of an export, as it is sent when it is asked for. */
async function part(personId: string): Promise<{ name: string; columns: string[]; rows: unknown[][] }[]> {
  const asked = definition.borrows.find(({ topic }) => topic === 'governance.data-export')!;
  const state = { personId, wants: ['learning'] };
  await learning.em.transactional(tx => asked.apply(tx, { id: uuidv7(), version: 1, state }, learning.subgraph.events));
  const [sent] = await learning.em.execute<{ data: { state: { tables: never } } }[]>(
    `select data from learning_events.job where name = 'learning.data-export-part/listener' and data->'state'->>'personId' = ?`,
    [personId],
  );
  return sent!.data.state.tables;
}

test('all that is stored about her is in her part, and nobody else', async () => {
  await revoked('te lang geleden');
  await learning.em.transactional(tx =>
    borrowConsents.apply(tx, {
      id: uuidv7(),
      version: 1,
      state: { regionId: uuidv7(), professionalId: femke, purpose: 'RESEARCH', isStanding: true },
    }),
  );
  const tables = await part(femke);
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['entrustments', 1],
    ['copy-of-employments', 1],
    ['copy-of-consents', 1],
  ]);
  const { columns, rows } = tables[0]!;
  expect(Object.fromEntries(columns.map((column, at) => [column, rows[0]![at]]))).toEqual({
    id: expect.any(String),
    set: 'OK',
    code: 'OA-1',
    title: 'Omlopen',
    level: 4,
    decided_on: '2024-01-01',
    valid_until: null,
    revoked_at: '2026-03-10T10:00:00+00:00',
    revoke_reason: `te lang geleden ${femke}`,
  });
  expect(JSON.stringify(tables)).not.toContain(assessor.personId);
  expect((await part(uuidv7())).map(({ rows }) => rows)).toEqual([[], [], []]);
});

test('no table that knows people by their id is forgotten', async () => {
  const columns = await learning.em.execute<{ name: string }[]>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'learning' and data_type = 'uuid' and column_name ~ '(professional|person|subject|_by)' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    'borrowed_consent.professional_id',
    'borrowed_employment.professional_id',
    'epa_entrustment.decided_by_id', // about whom it was decided
    'epa_entrustment.professional_id',
    'epa_entrustment.revoked_by_id',
  ]);
});
