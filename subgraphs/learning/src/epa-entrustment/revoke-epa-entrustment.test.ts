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
  startLearning,
  withRole,
} from '../../testing/learning.ts';
import { EpaDefinition } from '../epa-definition/epa-definition.entity.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';

let learning: TestSubgraph;
let femke: string;
let entrustmentId: string;
const memberId = uuidv7();
const assessor = withRole('ASSESSOR', memberId);

beforeAll(async () => {
  learning = await startLearning();
  learning.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => learning.stop());

beforeEach(async () => {
  femke = uuidv7();
  await learning.em.transactional(async tx => {
    anEmployment(tx, femke, aProfession(tx).id, { memberId });
    entrustmentId = anEntrustment(tx, anEpa(tx, aSet(tx)), femke).id;
  });
});

const mutation = `mutation($input: RevokeEpaEntrustmentInput!) { revokeEpaEntrustment(input: $input) {
  entrustment { id status revokedAt viewerCanRevoke epa { kind } } userErrors { code field } } }`;

interface Answer {
  entrustment: object | null;
  userErrors: { code: string; field: string[] | null }[];
}

const revoke = async (viewer: Viewer = assessor, over: object = {}): Promise<Answer> => {
  const input = { entrustmentId, reason: 'Langer dan een jaar niet gedaan.', ...over };
  const { data, errors } = await learning.ask(viewer, mutation, { input });
  if (errors) throw new Error(errors[0]!.extensions['code'] as string);
  return data!['revokeEpaEntrustment'] as Answer;
};
const stored = () => learning.em.findOneOrFail(EpaEntrustment, entrustmentId);
const refused = (code: string, field: string[] | null = null) => ({ entrustment: null, userErrors: [{ code, field }] });

test('an assessor of her employer takes trust back, without holding the EPA herself', async () => {
  expect(await revoke()).toEqual({
    entrustment: {
      id: entrustmentId,
      status: 'REVOKED',
      revokedAt: learning.now,
      viewerCanRevoke: false,
      epa: { kind: 'CORE' },
    },
    userErrors: [],
  });
  expect(await stored()).toMatchObject({
    revokedById: assessor.personId,
    revokeReason: 'Langer dan een jaar niet gedaan.',
    version: 2,
  });
});

test('nobody revokes her own', async () => {
  expect(await revoke(withRole('ASSESSOR', memberId, femke))).toEqual(refused('SELF_ASSESSMENT'));
});

test('a practice educator sees it, but may not revoke it', async () => {
  expect(await revoke(withRole('PRACTICE_EDUCATOR', memberId))).toEqual(refused('NOT_ASSESSOR'));
  expect((await stored()).revokedAt).toBeNull();
});

test.each([
  ['an assessor of another member', () => withRole('ASSESSOR', uuidv7())],
  ['a planner of her employer', () => withRole('PLANNER', memberId)],
])('for %s it does not exist', async (_who, viewer) => {
  await expect(revoke(viewer())).rejects.toThrow('NOT_FOUND');
});

test('when her employment has ended, the assessor of that member has no say any more', async () => {
  learning.now = new Date('2026-03-11T10:00:00Z');
  await learning.em.execute(
    `update learning.borrowed_employment set ends_on = '2026-03-10' where professional_id = ?`,
    [femke],
  );
  await expect(revoke()).rejects.toThrow('NOT_FOUND');
  learning.now = new Date('2026-03-10T10:00:00Z');
  expect((await revoke()).userErrors).toEqual([]);
});

test('an unknown one is not found, and a visitor is asked to sign in', async () => {
  await expect(revoke(assessor, { entrustmentId: uuidv7() })).rejects.toThrow('NOT_FOUND');
  await expect(revoke(aViewer())).rejects.toThrow('UNAUTHENTICATED');
});

test('an empty reason is refused', async () => {
  expect(await revoke(assessor, { reason: ' ' })).toEqual(refused('REASON_MISSING', ['input', 'reason']));
});

test('revoking while a new decision replaces it: both get an answer, nothing breaks', async () => {
  const epaId = (await stored()).epa.id;
  await learning.em.transactional(
    async tx => void anEntrustment(tx, await tx.findOneOrFail(EpaDefinition, epaId), assessor.personId!),
  );
  const input = { professionalId: femke, epaId, level: 'L4', decidedOn: '2026-03-10' };
  const grant = () =>
    learning.ask(
      assessor,
      'mutation($input: GrantEpaEntrustmentInput!) { grantEpaEntrustment(input: $input) { userErrors { code } } }',
      { input },
    );
  const [granted] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, grant)),
    Promise.all(Array.from({ length: 5 }, () => revoke())),
  ]);
  expect(granted.map(({ data }) => data)).toEqual(
    Array.from({ length: 5 }, () => ({ grantEpaEntrustment: { userErrors: [] } })),
  );
});

test('twenty at once revoke it once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => revoke()));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'NOT_ACTIVE')).toHaveLength(19);
  expect((await stored()).version).toBe(2);
});
