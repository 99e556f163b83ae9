import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  aProfession,
  aSet,
  anEmployment,
  anEntrustment,
  anEpa,
  anotherRegionId,
  regionId,
  startLearning,
  withRole,
} from '../../testing/learning.ts';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EntrustmentLevel } from './entrustment-level.rules.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';
import { lockProfessionals } from './lock-professionals.ts';

let learning: TestSubgraph;
let epaId: string;
const memberId = uuidv7();
let femke: string;
let assessor: Viewer;

beforeAll(async () => {
  learning = await startLearning();
  learning.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => learning.stop());

beforeEach(async () => {
  femke = uuidv7();
  assessor = withRole('ASSESSOR', memberId);
  await learning.em.transactional(async tx => {
    const epa = anEpa(tx, aSet(tx));
    anEmployment(tx, femke, aProfession(tx).id, { memberId });
    anEntrustment(tx, epa, assessor.personId!, { level: EntrustmentLevel.L5 });
    epaId = epa.id;
  });
});

const mutation = `mutation($input: GrantEpaEntrustmentInput!) { grantEpaEntrustment(input: $input) {
  entrustment { id level status decidedOn validUntil epa { id } professional { id } decidedBy { id } viewerCanRevoke }
  userErrors { code field } } }`;

interface Answer {
  entrustment: { id: string } | null;
  userErrors: { code: string; field: string[] | null }[];
}

const grant = async (over: object = {}, viewer: Viewer = assessor): Promise<Answer> => {
  const input = { professionalId: femke, epaId, level: 'L4', decidedOn: '2026-03-10', ...over };
  const { data, errors } = await learning.ask(viewer, mutation, { input });
  if (errors) throw new Error(errors[0]!.extensions['code'] as string);
  return data!['grantEpaEntrustment'] as Answer;
};
const stored = () => learning.em.find(EpaEntrustment, { professionalId: femke }, { orderBy: { id: 'asc' } });

test('an assessor of her employer entrusts her with an EPA', async () => {
  expect(await grant({ level: 'L3', validUntil: '2026-03-10' })).toEqual({
    entrustment: {
      id: expect.any(String),
      level: 'L3',
      status: 'ACTIVE',
      decidedOn: '2026-03-10',
      validUntil: '2026-03-10',
      epa: { id: epaId },
      professional: { id: femke },
      decidedBy: { id: assessor.personId },
      viewerCanRevoke: true,
    },
    userErrors: [],
  });
  expect(await stored()).toMatchObject([
    { level: 3, decidedOn: '2026-03-10', validUntil: '2026-03-10', regionId, version: 1 },
  ]);
});

test.each([
  ['an assessor of another member', () => withRole('ASSESSOR', uuidv7(), assessor.personId!)],
  ['a practice educator of her employer', () => withRole('PRACTICE_EDUCATOR', memberId, assessor.personId!)],
  ['an assessor of another region', () => ({ ...assessor, tenantId: anotherRegionId })],
])('%s may not, and learns nothing else', async (_who, viewer) => {
  expect(await grant({ decidedOn: '2027-01-01' }, viewer())).toEqual({
    entrustment: null,
    userErrors: [{ code: 'NOT_ASSESSOR', field: null }],
  });
  expect(await stored()).toEqual([]);
});

test('an assessor decides nothing about herself', async () => {
  const herself = withRole('ASSESSOR', memberId, femke);
  expect(await grant({}, herself)).toEqual({
    entrustment: null,
    userErrors: [{ code: 'SELF_ASSESSMENT', field: null }],
  });
});

test('an assessor whose own entrustment has expired grants nothing', async () => {
  await learning.em.nativeUpdate(EpaEntrustment, { professionalId: assessor.personId! }, { validUntil: '2026-03-09' });
  expect(await grant()).toEqual({
    entrustment: null,
    userErrors: [{ code: 'ASSESSOR_LACKS_EPA', field: ['input', 'level'] }],
  });
});

test('a visitor is asked to sign in', async () => {
  await expect(grant({}, aViewer())).rejects.toThrow('UNAUTHENTICATED');
});

test.each([
  ['unknown', uuidv7()],
  ['no id at all', 'OA-1'],
])('an EPA that is %s is not found', async (_what, id) => {
  await expect(grant({ epaId: id })).rejects.toThrow('NOT_FOUND');
});

test('a new decision replaces the one that stood', async () => {
  await grant({ level: 'L3', decidedOn: '2026-03-01' });
  await grant({ level: 'L4' });
  const [first, second] = await stored();
  expect(first).toMatchObject({
    level: 3,
    revokedAt: learning.now,
    revokedById: assessor.personId,
    revokeReason: null,
    version: 2,
  });
  expect(second).toMatchObject({ level: 4, revokedAt: null, supersedes: { id: first!.id } });
});

test('a decision of an earlier day does not replace a later one', async () => {
  await grant({ decidedOn: '2026-03-02' });
  expect(await grant({ decidedOn: '2026-03-01' })).toEqual({
    entrustment: null,
    userErrors: [{ code: 'NEWER_DECISION_STANDS', field: ['input', 'decidedOn'] }],
  });
});

test('twenty decisions at once leave one that stands and nineteen that it replaced', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => grant()));
  expect(answers.map(answer => answer.userErrors)).toEqual(Array.from({ length: 20 }, () => []));
  const all = await stored();
  expect(all).toHaveLength(20);
  expect(all.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  expect(new Set(all.map(({ supersedes }) => supersedes?.id)).size).toBe(20);
});

test('two assessors who decide about each other at once both get an answer', async () => {
  const other = withRole('ASSESSOR', memberId, femke);
  await learning.em.transactional(async tx => {
    anEmployment(tx, assessor.personId!, uuidv7(), { memberId });
    anEntrustment(tx, await tx.findOneOrFail(EpaDefinition, epaId), femke);
  });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => (n % 2 ? grant() : grant({ professionalId: assessor.personId! }, other))),
  );
  expect(answers.flatMap(answer => answer.userErrors)).toEqual([]);
});

test('an assessor who loses the EPA at the same moment grants nothing any more', async () => {
  const { personId } = assessor;
  const answer = await learning.em.transactional(async tx => {
    await lockProfessionals(tx, [personId!]);
    await tx.nativeUpdate(EpaEntrustment, { professionalId: personId! }, { revokedAt: new Date(), revokedById: femke });
    const answer = grant();
    await sleep(200); // the grant has begun, and waits
    return { answer };
  });
  expect((await answer.answer).userErrors).toEqual([{ code: 'ASSESSOR_LACKS_EPA', field: ['input', 'level'] }]);
});

test('a retry with the same key decides once', async () => {
  const variables = { input: { professionalId: femke, epaId, level: 'L4', decidedOn: '2026-03-10' } };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => learning.ask(assessor, mutation, variables, 'once')),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await stored()).toHaveLength(1);
});

test.each([
  [
    'two that stand on one EPA',
    /one_active_entrustment/,
    `insert into learning.epa_entrustment (id, region_id, professional_id, epa_id, level, decided_on, decided_by_id)
    select gen_random_uuid(), region_id, professional_id, epa_id, 4, '2026-01-01', decided_by_id from learning.epa_entrustment where revoked_at is null limit 1`,
  ],
  ['a level of 6', /level_check/, 'update learning.epa_entrustment set level = 6'],
  ['a decision about oneself', /never_oneself/, 'update learning.epa_entrustment set decided_by_id = professional_id'],
])('the database refuses %s', async (_what, constraint, sql) => {
  await expect(learning.em.execute(sql)).rejects.toThrow(constraint);
});
