import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Fact } from '@naober/kit/events';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { regionId, startLearning } from '../../testing/learning.ts';
import { BorrowedEmployment } from './employment.entity.ts';
import { borrowEmployments } from './employment.events.ts';
import { BorrowedProfession } from './profession.entity.ts';
import { borrowProfessions } from './profession.events.ts';

let learning: TestSubgraph;
beforeAll(async () => void (learning = await startLearning()));
afterAll(() => learning.stop());

const id = uuidv7();
const state = {
  regionId,
  professionalId: uuidv7(),
  memberId: uuidv7(),
  professionId: uuidv7(),
  departmentId: null,
  startsOn: '2026-01-01',
};
const employment = (version: number, endsOn: string | null): Fact => ({ id, version, state: { ...state, endsOn } });

test('of an employment the newest version stays, whatever comes last', async () => {
  for (const fact of [employment(2, '2026-06-30'), employment(1, null), employment(2, '2026-12-31')])
    await borrowEmployments.apply(learning.em, fact);
  expect(await learning.em.findOneOrFail(BorrowedEmployment, id)).toMatchObject({
    version: 2,
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
  });
  await borrowEmployments.apply(learning.em, employment(3, null));
  expect(await learning.em.findOneOrFail(BorrowedEmployment, id)).toMatchObject({ version: 3, endsOn: null });
});

test('of a profession the newest version stays, whatever comes last', async () => {
  for (const [version, code] of [
    [2, 'OA'],
    [1, 'OLD'],
  ] as const)
    await borrowProfessions.apply(learning.em, { id, version, state: { code } });
  expect(await learning.em.findOneOrFail(BorrowedProfession, id)).toMatchObject({ version: 2, code: 'OA' });
});

test('a fact that cannot be read is refused and changes nothing', async () => {
  const strange = { id: uuidv7(), version: 1, state: { ...state, startsOn: 'soon', endsOn: null } };
  await expect(borrowEmployments.apply(learning.em, strange)).rejects.toThrow(/startsOn/);
  expect(await learning.em.count(BorrowedEmployment, { id: strange.id })).toBe(0);
});
