import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Fact } from '@naober/kit/events';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aDepartment,
  aLocation,
  aMember,
  anAgreement,
  anEmployment,
  aProfession,
  aProfessional,
  aRegion,
  aRoleGrant,
} from '../testing/governance.ts';
import { factsFor, listener } from '../testing/listener.ts';
import { holderOf } from '../testing/viewers.ts';
import { DepartmentKind } from './department/department.entity.ts';
import { Role } from './role-grant/role-grant.entity.ts';
import { governance as definition } from './schema.ts';

let governance: TestSubgraph;
beforeAll(async () => {
  governance = await TestSubgraph.start(definition, [listener]);
  governance.now = new Date('2026-03-10T10:00:00Z');
});
afterAll(() => governance.stop());

const arrange = () =>
  governance.em.transactional(async tx => {
    const region = aRegion(tx);
    const [member, other] = [aMember(tx, region, { slug: 'martini' }), aMember(tx, region)];
    const location = aLocation(tx, member, { name: 'Hoofdgebouw' });
    const department = aDepartment(tx, location, { name: 'OK 1' });
    const profession = aProfession(tx, { code: `OA${Date.now()}` });
    const professional = aProfessional(tx, region);
    const employment = anEmployment(tx, professional, member, profession, { department });
    const roleGrant = aRoleGrant(tx, professional, Role.PLANNER);
    const agreement = anAgreement(tx, region, [member, other], {
      title: 'RUN OK',
      professions: [profession],
      departmentKinds: [DepartmentKind.OK],
    });
    return { region, member, other, department, profession, professional, employment, roleGrant, agreement };
  });

const factsOf = async (topic: string, { id }: { id: string }): Promise<Fact[]> =>
  (await factsFor(governance.em, `governance.${topic}`)).filter(fact => fact.id === id);

test('what neighbours borrow is published whole when it comes to be', async () => {
  const { region, member, other, department, profession, professional, employment, roleGrant, agreement } =
    await arrange();
  const regionId = region.id;
  const place = { place: 'Assen', latitude: 52.99, longitude: 6.56 };
  const expected: [string, { id: string }, object][] = [
    [
      'member',
      member,
      {
        regionId,
        slug: 'martini',
        name: 'Ziekenhuis Aan de Vaart',
        shortName: 'De Vaart',
        collectiveAgreement: 'ZIEKENHUIZEN',
        mark: 'DV',
        ...place,
        successorId: null,
        mergedOn: null,
        leftOn: null,
      },
    ],
    [
      'department',
      department,
      {
        regionId,
        memberId: member.id,
        name: 'OK 1',
        kind: 'OK',
        locationId: department.location.id,
        locationName: 'Hoofdgebouw',
        street: 'Vaart 1',
        ...place,
      },
    ],
    [
      'profession',
      profession,
      {
        regionId: null,
        code: profession.code,
        name: 'operatieassistent',
        nameEn: 'operating room assistant',
        isBigRequired: false,
      },
    ],
    ['professional', professional, { regionId, isSelfEmployed: false, isErased: false }],
    [
      'employment',
      employment,
      {
        regionId,
        professionalId: professional.id,
        memberId: member.id,
        professionId: profession.id,
        departmentId: department.id,
        startsOn: '2024-01-01',
        endsOn: null,
      },
    ],
    [
      'role-grant',
      roleGrant,
      {
        regionId,
        professionalId: professional.id,
        memberId: null,
        departmentId: null,
        role: 'PLANNER',
        startsOn: '2024-01-01',
        endsOn: null,
        isWithdrawn: false,
      },
    ],
    [
      'cooperation-agreement',
      agreement,
      {
        regionId,
        title: 'RUN OK',
        memberIds: [member.id, other.id],
        departmentKinds: ['OK'],
        professionIds: [profession.id],
        startsOn: '2024-01-01',
        endsOn: null,
        isTerminated: false,
        terminatedOn: null,
        seriesId: agreement.id,
        number: 1,
        status: 'ADOPTED',
        runOffUntil: null,
      },
    ],
  ];
  for (const [topic, { id }, state] of expected)
    expect(await factsOf(topic, { id })).toEqual([{ id, version: 1, state }]);
});

test('an agreement terminated through the graph is published with its whole scope and the next version', async () => {
  const { region, member, other, profession, agreement } = await arrange();
  const terminate =
    'mutation($id: ID!) { terminateCooperationAgreement(input: { cooperationAgreementId: $id, reason: "x" }) { userErrors { code } } }';
  await governance.ask(holderOf('PROGRAMME_MANAGER', null, region.id), terminate, { id: agreement.id });
  const [, second] = await factsOf('cooperation-agreement', agreement);
  const scope = { memberIds: expect.arrayContaining([member.id, other.id]), professionIds: [profession.id] };
  expect(second).toMatchObject({
    version: 2,
    state: { ...scope, isTerminated: true, terminatedOn: '2026-03-10', runOffUntil: '2026-03-09' },
  });
});

test('an employment ended through the graph is published with its last day and the next version', async () => {
  const { region, member, employment } = await arrange();
  const end =
    'mutation($id: ID!) { endEmployment(input: { employmentId: $id, endsOn: "2026-06-30" }) { userErrors { code } } }';
  await governance.ask(holderOf('HR_ADVISOR', member.id, region.id), end, { id: employment.id });
  const [, second] = await factsOf('employment', employment);
  expect(second).toMatchObject({ version: 2, state: { memberId: member.id, endsOn: '2026-06-30' } });
});

test('an adoption that is refused publishes nothing', async () => {
  const { region, member } = await arrange();
  const before = await factsFor(governance.em, 'governance.cooperation-agreement');
  const adopt =
    'mutation($id: ID!) { adoptCooperationAgreement(input: { title: "x", memberIds: [$id], startsOn: "2026-01-01" }) { userErrors { code } } }';
  await governance.ask(holderOf('PROGRAMME_MANAGER', null, region.id), adopt, { id: member.id });
  expect(await factsFor(governance.em, 'governance.cooperation-agreement')).toHaveLength(before.length);
});

test.each(definition.publishes.map(({ topic }) => topic))('%s can be published again from scratch', async topic => {
  await arrange();
  const before = await factsFor(governance.em, topic);
  const known = new Map(before.map(fact => [fact.id, fact.version]));
  expect(await governance.subgraph.events.republish(governance.subgraph.orm, topic)).toBe(known.size);
  expect(await factsFor(governance.em, topic)).toHaveLength(before.length + known.size);
});
