import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { startExchange } from '../../testing/exchange.ts';
import { BorrowedCooperationAgreement } from './cooperation-agreement.entity.ts';
import { BorrowedDepartment } from './department.entity.ts';
import { BorrowedEmployment } from './employment.entity.ts';
import { BorrowedEpaDefinition } from './epa-definition.entity.ts';
import { BorrowedEpaEntrustment } from './epa-entrustment.entity.ts';
import { fromGovernance } from './governance.events.ts';
import { fromLearning } from './learning.events.ts';
import { BorrowedMember } from './member.entity.ts';
import { BorrowedProfession } from './profession.entity.ts';
import { BorrowedProfessional } from './professional.entity.ts';

let exchange: TestSubgraph;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());

const borrowings = [...fromGovernance, ...fromLearning];
const apply = (topic: string, id: string, version: number, state: Record<string, unknown>) =>
  exchange.em.transactional(tx =>
    borrowings.find(one => one.topic === topic)!.apply(tx, { id, version, state }, exchange.subgraph.events),
  );

const [regionId, other] = [uuidv7(), uuidv7()];

test.each([
  [
    'governance.member',
    BorrowedMember,
    {
      regionId,
      slug: 'wza',
      name: 'Wilhelmina',
      shortName: 'WZA',
      collectiveAgreement: 'ZIEKENHUIZEN',
      successorId: other,
      mergedOn: '2026-07-01',
      leftOn: null,
    },
    { name: 'WZA Assen' },
  ],
  [
    'governance.department',
    BorrowedDepartment,
    { regionId, memberId: other, name: 'OK', kind: 'OK', locationId: other, latitude: 53.2, longitude: 6.6 },
    { kind: 'REC' },
  ],
  [
    'governance.profession',
    BorrowedProfession,
    { code: 'OA', name: 'operatieassistent', nameEn: 'OperatingRoomAssistant' },
    { name: 'OA' },
  ],
  [
    'governance.professional',
    BorrowedProfessional,
    { regionId, isSelfEmployed: false, isErased: false },
    { isSelfEmployed: true, isErased: true },
  ],
  [
    'governance.employment',
    BorrowedEmployment,
    {
      regionId,
      professionalId: other,
      memberId: other,
      professionId: other,
      departmentId: null,
      startsOn: '2026-01-01',
      endsOn: null,
    },
    { endsOn: '2026-06-30' },
  ],
  [
    'governance.cooperation-agreement',
    BorrowedCooperationAgreement,
    {
      regionId,
      memberIds: [other, regionId],
      departmentKinds: [],
      professionIds: [other],
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      terminatedOn: null,
      seriesId: other,
      number: 2,
      title: 'RUN OK',
      status: 'ADOPTED',
      runOffUntil: '2027-03-01',
    },
    { memberIds: [], departmentKinds: ['OK', 'IC'], terminatedOn: '2026-05-01' },
  ],
  [
    'learning.epa-definition',
    BorrowedEpaDefinition,
    { code: 'OA-1', title: 'Omlopen', kind: 'CORE', setId: other, professionCodes: ['OA', 'MOZ'] },
    { professionCodes: [] },
  ],
  [
    'learning.epa-entrustment',
    BorrowedEpaEntrustment,
    {
      regionId,
      professionalId: other,
      epaId: other,
      level: 4,
      status: 'ACTIVE',
      decidedOn: '2026-01-01',
      validUntil: null,
      revokedAt: null,
    },
    { status: 'REVOKED', revokedAt: new Date('2026-05-01T08:00:00.000Z') },
  ],
])(
  '%s: the newest version stays, in whatever order versions arrive, and more than once',
  async (topic, copy, state, change) => {
    const id = uuidv7();
    const kept = () => exchange.em.findOneOrFail(copy as typeof BorrowedMember, id);
    await apply(topic, id, 2, { ...state, notForUs: 1 });
    expect(await kept()).toEqual({ id, version: 2, ...state });
    await apply(topic, id, 1, { ...state, ...change });
    expect(await kept()).toEqual({ id, version: 2, ...state });
    await apply(topic, id, 3, { ...state, ...change });
    await apply(topic, id, 2, state);
    await apply(topic, id, 3, { ...state, ...change });
    expect(await kept()).toEqual({ id, version: 3, ...state, ...change });
  },
);

test('a state that cannot be read is refused, so that an operator sees it', async () => {
  await expect(apply('learning.epa-entrustment', uuidv7(), 1, { regionId, level: 6 })).rejects.toThrow();
});
