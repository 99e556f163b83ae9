import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph, aViewer } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  anEmployment,
  anEntrustment,
  anEpa,
  anotherRegionId,
  aProfession,
  aSet,
  regionId,
  withRole,
} from '../../testing/learning.ts';
import { listener } from '../../testing/listener.ts';
import { borrowConsents } from '../borrowed/consent.events.ts';
import { EpaEntrustment } from '../epa-entrustment/epa-entrustment.entity.ts';
import { learning as definition } from '../schema.ts';

let learning: TestSubgraph;
let femke: string;
let consentId: string;
let entrustmentId: string;
let version: number;
const martini = uuidv7();
const guest = withRole('PRACTICE_EDUCATOR', uuidv7());
beforeAll(async () => void (learning = await TestSubgraph.start(definition, [listener])));
afterAll(() => learning.stop());
beforeEach(async () => {
  [femke, consentId, version] = [uuidv7(), uuidv7(), 0];
  await learning.em.transactional(async tx => {
    anEmployment(tx, femke, aProfession(tx).id, { memberId: martini });
    entrustmentId = anEntrustment(tx, anEpa(tx, aSet(tx)), femke).id;
  });
  await learning.em.execute('delete from learning_events.job');
});

const told = (isStanding: boolean, over: object = {}, at = ++version) =>
  learning.em.transactional(tx =>
    borrowConsents.apply(tx, {
      id: consentId,
      version: at,
      state: { regionId, professionalId: femke, purpose: 'SHARE_EPA_PASSPORT', isStanding, ...over },
    }),
  );
const passportFor = async (viewer: Viewer) =>
  (
    (await learning.reference(viewer, 'Professional', femke, 'epaPassport { held { id level } }')) as {
      epaPassport: { held: object[] } | null;
    }
  ).epaPassport;
const entrustmentFor = (viewer: Viewer) => learning.reference(viewer, 'EpaEntrustment', entrustmentId, 'level');
const noted = async () => {
  const rows = await learning.em.execute<{ entry: { kind: string; recordType: string; recordId: string } }[]>(
    `select jsonb_array_elements(data->'state'->'entries') as entry from learning_events.job where name = 'learning.audit/listener'`,
  );
  return rows.map(({ entry }) => `${entry.kind} ${entry.recordType} ${entry.recordId}`).toSorted();
};

test('a practice educator of another member sees the passport while she agrees, and no longer', async () => {
  expect([await passportFor(guest), await entrustmentFor(guest)]).toEqual([null, null]);
  await told(true);
  expect([await passportFor(guest), await entrustmentFor(guest)]).toEqual([
    { held: [{ id: entrustmentId, level: 'L4' }] },
    { level: 'L4' },
  ]);
  await told(false);
  expect([await passportFor(guest), await entrustmentFor(guest)]).toEqual([null, null]);
});

test('that somebody of another organisation looked is noted, with whose it is', async () => {
  await told(true);
  await passportFor(withRole('PRACTICE_EDUCATOR', martini));
  await passportFor(aViewer({ personId: femke }));
  expect(await noted()).toEqual([]);
  await passportFor(guest);
  await entrustmentFor(guest);
  expect(await noted()).toEqual([`READ EpaEntrustment ${entrustmentId}`, `READ EpaPassport ${femke}`]);
});

test.each<[string, () => Viewer]>([
  ['an assessor of another member', () => withRole('ASSESSOR', uuidv7())],
  ['a planner of another member', () => withRole('PLANNER', uuidv7())],
  ['a practice educator of another region', () => ({ ...guest, tenantId: anotherRegionId })],
  ['a key with the role', () => ({ ...guest, personId: null, client: 'key' })],
  ['a visitor', () => aViewer()],
])('%s sees nothing of it, though she agrees', async (_who, viewer) => {
  await told(true);
  expect([await passportFor(viewer()), await entrustmentFor(viewer())]).toEqual([null, null]);
});

test.each([
  ['to something else', { purpose: 'RESEARCH' }],
  ['in another region', { regionId: anotherRegionId }],
])('consent %s shows no passport', async (_what, over) => {
  await told(true, over);
  expect([await passportFor(guest), await entrustmentFor(guest)]).toEqual([null, null]);
});

test('of what is told the newest version counts, whatever comes last', async () => {
  await told(false, {}, 2);
  await told(true, {}, 1);
  expect(await passportFor(guest)).toBeNull();
  await told(true, {}, 3);
  expect(await passportFor(guest)).not.toBeNull();
});

test('the database shows a guest the rows while she agrees, and lets her change none', async () => {
  const { guarded } = learning.subgraph.contextFor(guest, 'r');
  const seen = () => guarded.fork().count(EpaEntrustment, { professionalId: femke });
  const change = () => guarded.fork().nativeUpdate(EpaEntrustment, { professionalId: femke }, { level: 5 });
  expect(await seen()).toBe(0);
  await told(true);
  expect([await seen(), await change()]).toEqual([1, 0]);
  await told(false);
  expect(await seen()).toBe(0);
});

test.each([1, 10])('the passports of %i professionals who agree cost a guest four statements', async count => {
  const others = await learning.em.transactional(async tx =>
    Array.from({ length: count }, () => {
      const id = uuidv7();
      anEmployment(tx, id, aProfession(tx).id);
      anEntrustment(tx, anEpa(tx, aSet(tx)), id);
      return id;
    }),
  );
  for (const id of others) {
    consentId = uuidv7();
    await told(true, { professionalId: id });
  }
  learning.statements.length = 0;
  const { data } = await learning.ask(
    guest,
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { epaPassport { held { level } missing { code } } } } }',
    { of: others.map(id => ({ __typename: 'Professional', id })) },
  );
  expect((data!['_entities'] as { epaPassport: { held: object[] } }[]).map(one => one.epaPassport.held.length)).toEqual(
    others.map(() => 1),
  );
  expect(learning.statements.filter(sql => !sql.includes('_events'))).toHaveLength(4); // besides what the log hears
});
