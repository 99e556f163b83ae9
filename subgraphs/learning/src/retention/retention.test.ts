import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEmployment, anEntrustment, anEpa, aProfession, aSet, startLearning } from '../../testing/learning.ts';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { EpaEntrustment } from '../epa-entrustment/epa-entrustment.entity.ts';
import { retention } from './retention.ts';

let learning: TestSubgraph;
const now = new Date('2026-03-10T10:00:00.000Z');
const femke = uuidv7();
beforeAll(async () => {
  learning = await startLearning();
  learning.now = now;
});
afterAll(() => learning.stop());

test('what somebody was trusted with goes eight years after it ended, and its successor stays; so does who employed her', async () => {
  const ago = (days: number, milliseconds = 0) => new Date(now.getTime() - days * 86_400_000 - milliseconds);
  const day = (days: number) => ago(days).toISOString().slice(0, 10);
  const [long, short] = [2_923, 2_922];
  await learning.em.transactional(async tx => {
    const profession = aProfession(tx);
    for (const endsOn of [null, day(short), day(long)])
      anEmployment(tx, femke, profession.id, { startsOn: '2010-01-01', endsOn });
    const set = aSet(tx);
    const decidedOn = '2010-01-01';
    const revokedById = uuidv7();
    const first = anEntrustment(tx, anEpa(tx, set, { code: 'A' }), femke, {
      decidedOn,
      revokedById,
      revokedAt: ago(short, 1),
    });
    anEntrustment(tx, first.epa.unwrap(), femke, { supersedes: first });
    anEntrustment(tx, anEpa(tx, set, { code: 'B' }), femke, { decidedOn, revokedById, revokedAt: ago(short) });
    anEntrustment(tx, anEpa(tx, set, { code: 'C' }), femke, { decidedOn, validUntil: day(short) });
    anEntrustment(tx, anEpa(tx, set, { code: 'D' }), femke, { decidedOn, validUntil: day(long) });
  });
  expect(await learning.subgraph.forget()).toMatchObject({ ENTRUSTMENT: 2, EMPLOYMENT_COPY: 1 });
  const left = await learning.em.find(
    EpaEntrustment,
    { professionalId: femke },
    { populate: ['epa'], orderBy: { id: 'asc' } },
  );
  expect(left.map(({ epa, supersedes }) => [epa.unwrap().code, supersedes])).toEqual([
    ['A', null],
    ['B', null],
    ['C', null],
  ]);
  const employed = await learning.em.find(BorrowedEmployment, { professionalId: femke }, { orderBy: { id: 'asc' } });
  expect(employed.map(({ endsOn }) => endsOn)).toEqual([null, day(short)]);
});

test('each type of record that is forgotten has a rule, and each rule forgets something', async () => {
  const rules = await learning.em.execute<{ record: string }[]>(
    'select distinct record from retention_rule order by 1',
  );
  expect(rules.map(({ record }) => record)).toEqual(
    [...retention.map(({ record }) => record), 'IDEMPOTENT_ANSWER'].sort(),
  );
});
